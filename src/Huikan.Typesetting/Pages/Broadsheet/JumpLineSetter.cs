using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Typesetting.Flow;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Pages.Broadsheet;

/// <summary>
/// Sets the lines that say where a story goes on and where it comes from. They are artifacts: in the document's structure
/// the story is whole, and who listens to it is sent nowhere.
/// </summary>
internal sealed class JumpLineSetter(WordsSetter words, Stylesheet stylesheet)
{
    /// <summary>The line in a width, its folio written out; a column without strips where there is no such line.</summary>
    public Column Set(JumpLine? jump, string folio, double width, Language language)
    {
        var column = new ColumnBuilder(width);
        if (jump is null)
            return column.Build();
        var style = stylesheet.Resolve(jump.Style, language);
        var box = new BlockBox(style, width);
        var set = words.Set(jump.Parts, jump.Style, folio, gap: 0, Artifact.Layout);
        var room = box.ContentWidth - set.Width;
        var x = box.Left + style.TextAlign switch
        {
            TextAlign.End => room,
            TextAlign.Center => room / 2,
            _ => 0,
        };
        box.AddTo(column, [new Strip(style.LineHeight.Points, PlacedItem.MovedBy(set.Items, new Point(x, 0)))]);
        return column.Build();
    }
}
