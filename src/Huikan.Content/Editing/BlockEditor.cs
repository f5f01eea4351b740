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
    public string? Rewrite(Block was, Block now) =>
        Remarks.Keep([was], [now]) is [var kept] ? Named(was, kept, _printer.Print(kept)) : null;

    /// <summary>
    /// A list that would go on with the one before it, with another mark (§5.3: what changes the mark begins a new list);
    /// null where it has another already.
    /// </summary>
    public string? Apart(string before, string markdown, ListBlock list) =>
        BlockPrinter.MarkOf(before) is { } mark && BlockPrinter.MarkOf(markdown) == mark ? _printer.PrintList(list, isSecond: mark is '-' or '.') : null;

    /// <summary>A printed block with the name that the author gave the one before it.</summary>
    public string Named(Block was, Block now, string printed) =>
        Names.CanStandAt(now) && Names.In(_file, Extent.Of(was)) is { } name ? Names.Append(printed, now, name) : printed;

    private List<TextEdit>? Edit(Block was, Block now, bool isNested)
    {
        if (!Remarks.AreNew(Remarks.In([was]), Remarks.In([now])) && Fingerprint.TextOf([was]) == Fingerprint.TextOf([now]))
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
        !Remarks.AreNew(Remarks.In(was.Content), Remarks.In(now.Content)) && Fingerprint.TextOf(was.Content) == Fingerprint.TextOf(now.Content) ? [] : OnOneLine(_inlines.Edit(was.Content, now.Content, inCell: true));

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
}
