using System.Collections.Immutable;
using Huikan.Conformance.Tests.Pdf;
using UglyToad.PdfPig.Content;

namespace Huikan.Conformance.Tests.Specimen;

/// <summary>A line as it stands on a page: the letters of one block on one baseline, marks of notes left out.</summary>
/// <param name="Page">From one.</param>
/// <param name="Block">The block's place in the order of reading.</param>
/// <param name="Role">The block's structure type.</param>
/// <param name="Language">The language of its words.</param>
/// <param name="IsNote">Whether it is part of a footnote.</param>
/// <param name="Letters">From left to right.</param>
internal sealed record SetLine(
    int Page, int Block, string Role, string? Language, bool IsNote, ImmutableArray<Letter> Letters)
{
    /// <summary>The place of the innermost section round it in the order of reading: in a newspaper, of its story.</summary>
    public int Section { get; init; }

    /// <summary>How many columns of its block stand before its own on the page.</summary>
    public int Column { get; init; }

    public double Baseline => Letters[0].StartBaseLine.Y;

    /// <summary>
    /// The left edge of what can be seen. Neither the white of a Chinese mark counts, nor what an f hangs over its width.
    /// </summary>
    public double Left => Visible.Min(letter => Math.Max(letter.BoundingBox.Left, letter.StartBaseLine.X));

    /// <summary>The right edge of what can be seen.</summary>
    public double Right => Visible.Max(letter => Math.Min(letter.BoundingBox.Right, letter.EndBaseLine.X));

    public double Size => Letters.Max(letter => letter.PointSize);

    public string Text => string.Concat(Letters.Select(letter => letter.Value)).Trim();

    private IEnumerable<Letter> Visible => Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value));
}

/// <summary>Finds the lines of a document again from the places of its letters.</summary>
internal static class SetLines
{
    public static ImmutableArray<SetLine> Of(TaggedPdf pdf)
    {
        var lines = ImmutableArray.CreateBuilder<SetLine>();
        var block = 0;
        Collect(lines, pdf.Root, isNote: false, section: 0, ref block);
        return lines.DrainToImmutable();
    }

    /// <summary>The letters of a block itself, without those of blocks inside it and without marks of notes and readings of ruby.</summary>
    public static IEnumerable<(int Page, Letter Letter)> OwnLetters(TagNode node) => node.Parts.SelectMany(part => part switch
    {
        TagText text => text.Letters.Select(letter => (text.Page, letter)),
        TagNode child when TaggedPdf.IsInline(child.Role) && IsWords(child, node) => OwnLetters(child),
        _ => [],
    });

    /// <summary>A reference is the mark of a note, but in the contents it is the entry itself.</summary>
    private static bool IsWords(TagNode child, TagNode parent) =>
        child.Role != "RT" && (child.Role != "Reference" || parent.Role == "TOCI");

    private static void Collect(ImmutableArray<SetLine>.Builder lines, TagNode node, bool isNote, int section, ref int block)
    {
        if (TaggedPdf.IsInline(node.Role))
        {
            foreach (var child in node.Children)
                Collect(lines, child, isNote, section, ref block);
            return;
        }

        isNote |= node.Role == "Note";
        var own = block++;
        if (node.Role == "Sect")
            section = own;
        foreach (var page in OwnLetters(node).GroupBy(letter => letter.Page))
        {
            lines.AddRange(
                from letter in ColumnsOf(page.Select(letter => letter.Letter))
                group letter.Letter by (letter.Column, Baseline: Math.Round(letter.Letter.StartBaseLine.Y)) into line
                where line.Any(letter => !string.IsNullOrWhiteSpace(letter.Value))
                select new SetLine(
                    page.Key, own, node.Role, node.Language, isNote, [.. line.OrderBy(letter => letter.StartBaseLine.X)])
                {
                    Section = section,
                    Column = line.Key.Column,
                });
        }

        foreach (var child in node.Children)
            Collect(lines, child, isNote, section, ref block);
    }

    /// <summary>Letters in the order of reading, and the column of each: where one stands a line or more above the last, a new column begins.</summary>
    private static IEnumerable<(int Column, Letter Letter)> ColumnsOf(IEnumerable<Letter> letters)
    {
        var (column, last) = (0, (Letter?)null);
        foreach (var letter in letters)
        {
            if (last is not null && letter.StartBaseLine.Y > last.StartBaseLine.Y + Math.Min(letter.PointSize, last.PointSize))
                column++;
            last = letter;
            yield return (column, letter);
        }
    }
}
