using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using Huikan.Editions.Styles;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>The character properties of a style, all of them said, in the order of the schema (CT_RPr).</summary>
/// <remarks>
/// Because every property is said, two formats can be subtracted: what a named style writes is what its base does
/// not say already, and what a run writes is what its named styles do not.
/// </remarks>
internal sealed class RunFormat
{
    /// <summary>From here on Word has only one weight to offer: bold.</summary>
    private const int LeastBoldWeight = 600;

    private readonly ImmutableArray<OpenXmlElement> _properties;

    private RunFormat(ImmutableArray<OpenXmlElement> properties) => _properties = properties;

    /// <param name="style">The computed style.</param>
    /// <param name="languages">What the words are proofed as.</param>
    /// <param name="shading">The shade behind the characters themselves; a block's own background belongs to its paragraph.</param>
    public static RunFormat Of(Style style, W.Languages languages, Color? shading = null)
    {
        var latin = FontFamilies.Latin(style.FontFamily);
        return new RunFormat(
        [
            new W.RunFonts
            {
                Ascii = latin,
                HighAnsi = latin,
                EastAsia = FontFamilies.Chinese(style.FontFamily),
                ComplexScript = latin,
            },
            new W.Bold { Val = style.FontWeight >= LeastBoldWeight },
            new W.Italic { Val = style.Italic },
            new W.Color { Val = style.Color.Hex },
            new W.Spacing { Val = Units.Twips(style.LetterSpacing) },
            new W.FontSize { Val = $"{Units.HalfPoints(style.FontSize)}" },
            new W.FontSizeComplexScript { Val = $"{Units.HalfPoints(style.FontSize)}" },
            new W.Underline
            {
                Val = style.TextDecoration == TextDecoration.Underline ? W.UnderlineValues.Single : W.UnderlineValues.None,
            },
            Boxes.Shading(shading),
            new W.VerticalTextAlignment
            {
                Val = style.VerticalAlign switch
                {
                    VerticalAlign.Super => W.VerticalPositionValues.Superscript,
                    VerticalAlign.Sub => W.VerticalPositionValues.Subscript,
                    _ => W.VerticalPositionValues.Baseline,
                },
            },
            .. EmphasisOf(style),
            languages,
        ]);
    }

    private static ImmutableArray<OpenXmlElement> EmphasisOf(Style style) =>
        style.TextEmphasis == TextEmphasis.Dot ? [new W.Emphasis { Val = W.EmphasisMarkValues.UnderDot }] : [];

    /// <summary>What has to be said where another format holds already.</summary>
    public RunFormat Without(RunFormat given) =>
        new([.. _properties.Where(p => !given._properties.Contains(p, OpenXmlElementComparers.Default))]);

    /// <summary>
    /// What holds where a character style lies on a paragraph style. Bold and italic of the two cancel each other
    /// (ISO/IEC 29500-1, 17.7.3: toggle properties), everything else is the character style's.
    /// </summary>
    public RunFormat Under(RunFormat character) => new(
    [
        .. _properties.Select(own => character.Find(own.GetType()) switch
        {
            null => own,
            W.Bold over => new W.Bold { Val = ((W.Bold)own).Val! != over.Val! },
            W.Italic over => new W.Italic { Val = ((W.Italic)own).Val! != over.Val! },
            var over => over,
        }),
    ]);

    /// <summary>The properties as elements of their own, ready to be put under a parent.</summary>
    public IEnumerable<OpenXmlElement> ToElements() => _properties.Select(p => p.CloneNode(true));

    private OpenXmlElement? Find(Type type) => _properties.FirstOrDefault(p => p.GetType() == type);
}
