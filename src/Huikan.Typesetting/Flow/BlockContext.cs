using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Flow;

/// <summary>What a block is set in.</summary>
/// <param name="Language">The language of its words.</param>
/// <param name="TextStyle">The style of its paragraphs.</param>
/// <param name="Parent">The element that it becomes a part of.</param>
/// <param name="Headings">The levels of its text's headings, which follow the order of the structure.</param>
internal sealed record BlockContext(Language Language, StyleName TextStyle, StructureElement Parent, HeadingRanks Headings)
{
    /// <summary>The quotation or the note around it, or null: the words of a list in a note are as small as the note's.</summary>
    public StyleName? Around { get; init; }

    /// <summary>A style as it is here.</summary>
    public Style Resolve(Stylesheet stylesheet, StyleName name)
    {
        var style = stylesheet.Resolve(name, Language);
        if (Around is not { } around || around == name)
            return style;
        var outer = stylesheet.Resolve(around, Language);
        return style with
        {
            FontFamily = outer.FontFamily,
            FontSize = outer.FontSize,
            FontWeight = outer.FontWeight,
            Italic = outer.Italic,
            LineHeight = outer.LineHeight,
        };
    }
}
