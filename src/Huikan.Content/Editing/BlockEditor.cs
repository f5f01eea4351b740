using System.Collections.Immutable;
using Huikan.Changes;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Content.Editing;

/// <summary>Makes a block say something else, piece by piece where its shape is the same, else as a whole.</summary>
internal sealed class BlockEditor
{
    private readonly SourceFile _file;
    private readonly InlineEditor _inlines;
    private readonly BlockPrinter _printer;

    public BlockEditor(SourceFile file, InlinePrinter inlines, BlockPrinter printer)
    {
        _file = file;
        _printer = printer;
        _inlines = new InlineEditor(file, inlines, (was, now) => EditAll(was.Content, now.Content));
    }

    /// <summary>The edits within a block; null where it has to be written anew.</summary>
    public List<TextEdit>? Edit(Block was, Block now) => Edit(was, now, isNested: false);

    /// <summary>A block written anew, with the name and the remarks that its author gave it; null where remarks would be lost.</summary>
    public string? Rewrite(Block was, Block now)
    {
        var remarks = RemarksIn(was);
        var printed = now switch
        {
            _ when remarks.IsEmpty => _printer.Print(now),
            Paragraph paragraph => _printer.Print(paragraph with { Content = [.. paragraph.Content, .. remarks] }),
            Heading heading => _printer.Print(heading with { Content = [.. heading.Content, .. remarks] }),
            _ => null,
        };
        return printed is null || !Names.CanStandAt(now) || Names.In(_file, Extent.Of(was)) is not { } name ? printed : Names.Append(printed, now, name);
    }

    private List<TextEdit>? Edit(Block was, Block now, bool isNested)
    {
        if (RemarksIn(now).IsEmpty && Fingerprint.TextOf([was]) == Fingerprint.TextOf([now]))
            return [];
        return (was, now) switch
        {
            (Paragraph before, Paragraph after) => EditParagraph(before, after, isNested),
            (Heading before, Heading after) when before.Level == after.Level => OnOneLine(_inlines.Edit(before.Content, after.Content)),
            (ListBlock before, ListBlock after) when before.Start == after.Start && before.Items.Length == after.Items.Length =>
                Together(before.Items.Zip(after.Items, (b, a) => EditAll(b.Content, a.Content))),
            (Quotation before, Quotation after) => EditAll(before.Content, after.Content),
            (Table before, Table after) => EditTable(before, after),
            _ => null,
        };
    }

    private List<TextEdit>? EditAll(ImmutableArray<Block> was, ImmutableArray<Block> now) => was.Length == now.Length
        ? Together(was.Zip(now, (before, after) => Edit(before, after, isNested: true)))
        : null;

    private List<TextEdit>? EditParagraph(Paragraph was, Paragraph now, bool isNested)
    {
        if (_inlines.Edit(was.Content, now.Content) is not { } edits)
            return null;

        // What opens a paragraph may be a list's mark where other words would not.
        for (var i = 0; i < edits.Count; i++)
        {
            if (edits[i].Start == was.Span.Start)
                edits[i] = edits[i] with { Text = Escaping.AtStart(edits[i].Text) };
        }

        // A line end would need the marks of the quotations and lists around it.
        return isNested ? OnOneLine(edits) : edits;
    }

    private List<TextEdit>? EditTable(Table was, Table now)
    {
        if (!was.Columns.SequenceEqual(now.Columns) || was.Rows.Length != now.Rows.Length || was.Caption.IsEmpty != now.Caption.IsEmpty)
            return null;
        var cells = was.Rows.Prepend(was.Head).Zip(now.Rows.Prepend(now.Head))
            .SelectMany(rows => rows.First.Cells.Zip(rows.Second.Cells))
            .Select(pair => EditCell(pair.First, pair.Second));
        return Together(cells.Prepend(OnOneLine(_inlines.Edit(was.Caption, now.Caption))));
    }

    private List<TextEdit>? EditCell(TableCell was, TableCell now) =>
        Remarks(now.Content).IsEmpty && Fingerprint.TextOf(was.Content) == Fingerprint.TextOf(now.Content) ? [] : OnOneLine(_inlines.Edit(was.Content, now.Content, inCell: true));

    private static List<TextEdit>? OnOneLine(List<TextEdit>? edits) =>
        edits?.Any(edit => edit.Text.Contains('\n')) == true ? null : edits;

    private static List<TextEdit>? Together(IEnumerable<List<TextEdit>?> parts)
    {
        var all = new List<TextEdit>();
        foreach (var part in parts)
        {
            if (part is null)
                return null;
            all.AddRange(part);
        }

        return all;
    }

    private static ImmutableArray<Inline> RemarksIn(Block block) => block switch
    {
        Paragraph paragraph => Remarks(paragraph.Content),
        Heading heading => Remarks(heading.Content),
        ListBlock list => [.. list.Items.SelectMany(item => item.Content).SelectMany(child => RemarksIn(child))],
        Quotation quotation => [.. quotation.Content.SelectMany(child => RemarksIn(child))],
        Table table => [.. Remarks(table.Caption), .. table.Rows.Prepend(table.Head).SelectMany(row => row.Cells).SelectMany(cell => Remarks(cell.Content))],
        Figure or ThematicBreak => [],
        _ => throw new UnreachableKindException(block),
    };

    private static ImmutableArray<Inline> Remarks(ImmutableArray<Inline> content) =>
        [.. PieceText.PiecesOf(content).Where(piece => piece.Kind == PieceKind.Remark).Select(piece => piece.Source!)];
}
