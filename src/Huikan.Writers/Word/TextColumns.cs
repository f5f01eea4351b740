using Huikan.Editions.Styles;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>Columns that a text runs through, one after the other (<c>column-count</c>), as a section of Word has them.</summary>
/// <param name="Count">How many they are, from 2.</param>
/// <param name="Gap">The white between two.</param>
/// <param name="HasRule">Whether a line stands in the white; Word has one kind of it, thin and black.</param>
/// <param name="Fill">How they are filled where the text ends.</param>
internal sealed record TextColumns(int Count, Length Gap, bool HasRule, ColumnFill Fill)
{
    /// <summary>Word's limit (MS-OI29500, 17.6.4).</summary>
    private const int Most = 45;

    /// <summary>The columns that a style asks for; null where it asks for none.</summary>
    public static TextColumns? Of(Style style) => style.ColumnCount is > 1 and var count
        ? new TextColumns(Math.Min(count, Most), style.ColumnGap, style.ColumnRule.Line != BorderLine.None, style.ColumnFill)
        : null;

    /// <summary>The width of one column.</summary>
    public Length Measure(Length width) => Length.Max(new Length(1), (width - Gap * (Count - 1)) / Count);

    /// <summary>The element of a section without columns, or with them.</summary>
    public static W.Columns Write(TextColumns? columns) => columns is null
        ? new W.Columns { Space = "0" }
        : new W.Columns
        {
            EqualWidth = true,
            Space = $"{Units.Twips(columns.Gap)}",
            Separator = columns.HasRule ? true : null,
            ColumnCount = (short)columns.Count,
        };
}
