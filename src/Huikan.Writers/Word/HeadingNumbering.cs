using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using Huikan.Editions.Styles;
using Huikan.Publications;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>
/// Numbers of headings (<c>list-style-type</c>) as Word's own: one multilevel list whose levels belong to the heading
/// styles, so that a heading which an editor adds or moves is counted like the others.
/// </summary>
internal static class HeadingNumbering
{
    /// <summary>The list's number: no document has as many lists of its own.</summary>
    private const int Instance = 32_000;

    /// <summary>What the paragraph properties of a style say; the level is the one that names the style.</summary>
    public static W.NumberingProperties? Of(Style style) => style.HeadingNumber == HeadingNumber.None
        ? null
        : new W.NumberingProperties(
            new W.NumberingLevelReference { Val = LevelOf(style.HeadingNumber) }, new W.NumberingId { Val = Instance });

    /// <summary>Takes Word's number from a heading whose author has typed one.</summary>
    public static void SpareTyped(W.Paragraph paragraph, Style style, ImmutableArray<Inline> heading)
    {
        if (style.HeadingNumber != HeadingNumber.None && TypedNumber.Read(PlainText.Of(heading)) is not null)
            paragraph.ParagraphProperties!.NumberingProperties = new W.NumberingProperties(new W.NumberingId { Val = 0 });
    }

    /// <summary>The definition, or null where no style is numbered.</summary>
    /// <param name="styles">Every style that the document has.</param>
    /// <param name="id">The definition's id.</param>
    public static W.AbstractNum? Define(IReadOnlyList<NamedStyle> styles, int id)
    {
        ImmutableArray<NamedStyle> numbered = [.. styles.Where(style => style.Paragraph is not null && style.Computed.HeadingNumber != HeadingNumber.None)];
        if (numbered.IsEmpty)
            return null;
        var definition = new W.AbstractNum(new W.MultiLevelType { Val = W.MultiLevelValues.Multilevel }) { AbstractNumberId = id };
        foreach (var kind in Enum.GetValues<HeadingNumber>())
        {
            if (kind != HeadingNumber.None)
                definition.Append(DefineLevel(kind, numbered.FirstOrDefault(style => style.Computed.HeadingNumber == kind)));
        }

        return definition;
    }

    /// <summary>The list itself.</summary>
    public static W.NumberingInstance InstanceOf(int definition) =>
        new(new W.AbstractNumId { Val = definition }) { NumberID = Instance };

    private static int LevelOf(HeadingNumber kind) => (int)kind - 1;

    private static W.Level DefineLevel(HeadingNumber kind, NamedStyle? style)
    {
        var level = LevelOf(kind);
        var (format, text) = kind switch
        {
            HeadingNumber.Ideographic => (W.NumberFormatValues.ChineseCountingThousand, $"%{level + 1}、"),
            HeadingNumber.ParenthesizedIdeographic => (W.NumberFormatValues.ChineseCountingThousand, $"（%{level + 1}）"),
            HeadingNumber.Decimal => (W.NumberFormatValues.Decimal, $"%{level + 1}."),
            _ => (W.NumberFormatValues.Decimal, $"（%{level + 1}）"),
        };
        var written = new W.Level(new W.StartNumberingValue { Val = 1 }, new W.NumberingFormat { Val = format }) { LevelIndex = level };
        if (style is not null)
            written.Append(new W.ParagraphStyleIdInLevel { Val = style.Id });
        written.Append(
            new W.LevelSuffix { Val = W.LevelSuffixValues.Nothing },
            new W.LevelText { Val = text },
            new W.LevelJustification { Val = W.LevelJustificationValues.Left });
        return written;
    }
}
