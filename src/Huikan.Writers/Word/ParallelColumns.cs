using System.Collections.Immutable;
using Huikan.Editions.Styles;
using Huikan.Publications;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>The columns of parallel text: the measures that the stylesheet gives, and half the gap in each neighbouring cell.</summary>
/// <param name="Measures">The width of the text in each column.</param>
/// <param name="Widths">The width of each column in twips, its share of the gap included.</param>
/// <param name="HalfGap">Half the white between two columns, in twips.</param>
internal sealed record ParallelColumns(ImmutableArray<Length> Measures, ImmutableArray<int> Widths, int HalfGap)
{
    /// <param name="sheet">Its <c>.column:lang(…)</c> may give a width; columns without share the rest.</param>
    /// <param name="style">The style of the whole, with the gap.</param>
    /// <param name="languages">One column each.</param>
    /// <param name="typeWidth">The width of all.</param>
    public static ParallelColumns Of(
        Stylesheet sheet, Style style, ImmutableArray<Language> languages, Length typeWidth)
    {
        var given = languages.Select(language => sheet.Resolve(StyleName.Column, language).Width).ToList();
        var gaps = style.ColumnGap * (languages.Length - 1);
        var open = given.Count(width => width is null);
        var rest = typeWidth - gaps - new Length(given.Sum(width => width?.Points ?? 0));
        if (rest < Length.Zero || open == 0)
            (given, open, rest) = ([.. languages.Select(_ => (Length?)null)], languages.Length, typeWidth - gaps);
        ImmutableArray<Length> measures = [.. given.Select(width => width ?? rest / open)];
        var halfGap = Units.Twips(style.ColumnGap / 2);
        var widths = measures
            .Select((measure, i) => Units.Twips(measure) + (halfGap * Neighbours(i, languages.Length)))
            .ToArray();
        widths[^1] += Units.Twips(typeWidth) - widths.Sum();
        return new ParallelColumns(measures, [.. widths], halfGap);
    }

    public W.TableCellProperties CellProperties(int column) => new()
    {
        TableCellWidth = new W.TableCellWidth { Width = $"{Widths[column]}", Type = W.TableWidthUnitValues.Dxa },
        TableCellMargin = new W.TableCellMargin
        {
            LeftMargin = new W.LeftMargin
            {
                Width = $"{(column == 0 ? 0 : HalfGap)}",
                Type = W.TableWidthUnitValues.Dxa,
            },
            RightMargin = new W.RightMargin
            {
                Width = $"{(column == Widths.Length - 1 ? 0 : HalfGap)}",
                Type = W.TableWidthUnitValues.Dxa,
            },
        },
    };

    /// <summary>The properties of a cell over all columns.</summary>
    public W.TableCellProperties WholeWidth() => new()
    {
        TableCellWidth = new W.TableCellWidth { Width = $"{Widths.Sum()}", Type = W.TableWidthUnitValues.Dxa },
        GridSpan = new W.GridSpan { Val = Widths.Length },
    };

    private static int Neighbours(int column, int columns) => (column > 0 ? 1 : 0) + (column < columns - 1 ? 1 : 0);
}
