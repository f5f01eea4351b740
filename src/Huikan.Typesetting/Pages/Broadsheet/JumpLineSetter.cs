using System.Collections.Immutable;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Typesetting.Flow;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Paragraphs;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Pages.Broadsheet;

/// <summary>
/// Sets the lines that say where a story goes on and where it comes from. They are artifacts: in the document's structure
/// the story is whole, and who listens to it is sent nowhere.
/// </summary>
internal sealed class JumpLineSetter(ParagraphSetter paragraphs, Stylesheet stylesheet)
{
    /// <summary>The line in a width, its folio written out; a column without strips where there is no such line.</summary>
    public Column Set(JumpLine? jump, string folio, double width, Language language)
    {
        var column = new ColumnBuilder(width);
        if (jump is null)
            return column.Build();
        var style = stylesheet.Resolve(jump.Style, language);
        var box = new BlockBox(style, width);
        var set = RunningWords.Of(jump.Parts, folio).Select(piece => SetWords(jump.Style, piece.Words, piece.Language)).ToList();
        var room = box.ContentWidth - set.Sum(line => line.Width);
        var x = box.Left + style.TextAlign switch
        {
            TextAlign.End => room,
            TextAlign.Center => room / 2,
            _ => 0,
        };
        var items = ImmutableArray.CreateBuilder<PlacedItem>();
        foreach (var line in set)
        {
            var place = new Point(x, BaselineGrid.BaselineOf(style));
            items.AddRange(line.Items.Select(item => item.MovedBy(place) with { Item = item.Item with { Owner = Artifact.Layout } }));
            x += line.Width;
        }

        box.AddTo(column, [new Strip(style.LineHeight.Points, items.DrainToImmutable())]);
        return column.Build();
    }

    private Line SetWords(StyleName name, ImmutableArray<Inline> words, Language language) => paragraphs.SetSingle(
        paragraphs.Shape(words, stylesheet.Resolve(name, language), language, new StructureElement(StructureRole.Span, language)));
}
