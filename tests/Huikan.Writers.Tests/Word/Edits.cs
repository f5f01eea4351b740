using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Writers.Tests.Word;

/// <summary>What editors do to a text, done at random: to passages, blocks of every kind, rows and columns, and running text.</summary>
internal sealed class Edits(Random random)
{
    private int _notes;

    public ImmutableArray<Passage> Of(ImmutableArray<Passage> passages)
    {
        var edited = passages.Where(_ => random.Next(8) > 0).Select(Of).ToList();
        if (edited.Count > 1 && random.Next(2) == 0)
        {
            var moved = edited[random.Next(edited.Count)];
            edited.Remove(moved);
            edited.Insert(random.Next(edited.Count + 1), moved);
        }

        return [.. edited];
    }

    private Passage Of(Passage passage) => passage with
    {
        Renditions = [.. passage.Renditions
            .Where((_, i) => i == 0 || random.Next(10) > 0)
            .Select(rendition => random.Next(2) == 0 ? rendition with { Blocks = Of(rendition.Blocks) } : rendition)],
    };

    private ImmutableArray<Block> Of(ImmutableArray<Block> blocks)
    {
        var edited = blocks.Select(Of).ToList();
        if (random.Next(6) == 0)
            edited.Insert(random.Next(edited.Count + 1), Made());
        if (edited.Count > 1 && random.Next(6) == 0)
            edited.RemoveAt(random.Next(edited.Count));
        return [.. edited];
    }

    private Block Made() => random.Next(5) switch
    {
        0 => new Heading(random.Next(1, 4), [Sample.Text("新的小题")], SourceSpan.None),
        1 => new ListBlock(random.Next(2) == 0 ? null : 1, [Item("新的一项"), Item("又一项")], SourceSpan.None),
        2 => Sample.Picture("新图", "新图"),
        3 => new Quotation([Sample.Para(Sample.Text("新的引文。"))], SourceSpan.None),
        _ => Sample.Para(Sample.Text("新的一段。")),
    };

    private static ListItem Item(string words) => new([Sample.Para(Sample.Text(words))], SourceSpan.None);

    private Block Of(Block block) => block switch
    {
        Paragraph paragraph => paragraph with { Content = Of(paragraph.Content) },
        Heading heading => heading with { Content = Of(heading.Content), Level = random.Next(3) == 0 ? random.Next(1, 4) : heading.Level },
        ListBlock list => list with
        {
            Start = random.Next(4) > 0 ? list.Start : list.Start is null ? random.Next(1, 5) : null,
            Items = Some(list.Items, item => item with { Content = Of(item.Content) }, () => Item("添上一项")),
        },
        Quotation quotation => quotation with { Content = Of(quotation.Content) },
        Table table => Of(table),
        Figure figure => figure with
        {
            Caption = Of(figure.Caption),
            AlternativeText = random.Next(3) == 0 ? "换了说明" : figure.AlternativeText,
        },
        _ => block,
    };

    private Table Of(Table table)
    {
        if (random.Next(3) == 0)
        {
            var column = random.Next(table.Columns.Length);
            TableRow Widened(TableRow row) => row with { Cells = row.Cells.Insert(column, new TableCell([Sample.Text("新列")], SourceSpan.None)) };
            TableRow Narrowed(TableRow row) => row with { Cells = row.Cells.RemoveAt(column) };
            table = random.Next(2) == 0 || table.Columns.Length == 1
                ? table with { Columns = table.Columns.Insert(column, ColumnAlignment.End), Head = Widened(table.Head), Rows = [.. table.Rows.Select(Widened)] }
                : table with { Columns = table.Columns.RemoveAt(column), Head = Narrowed(table.Head), Rows = [.. table.Rows.Select(Narrowed)] };
        }

        TableRow Edited(TableRow row) => row with { Cells = [.. row.Cells.Select(cell => cell with { Content = Of(cell.Content) })] };
        TableRow New() => new([.. table.Columns.Select(_ => new TableCell([Sample.Text("新行")], SourceSpan.None))], SourceSpan.None);
        return table with { Head = Edited(table.Head), Rows = Some(table.Rows, Edited, New) };
    }

    /// <summary>At least one, some edited, one perhaps gone and one perhaps new.</summary>
    private ImmutableArray<T> Some<T>(ImmutableArray<T> parts, Func<T, T> edit, Func<T> make)
    {
        var edited = parts.Select(part => random.Next(3) == 0 ? edit(part) : part).ToList();
        if (edited.Count > 1 && random.Next(3) == 0)
            edited.RemoveAt(random.Next(edited.Count));
        if (random.Next(3) == 0)
            edited.Insert(random.Next(edited.Count + 1), make());
        return [.. edited];
    }

    private ImmutableArray<Inline> Of(ImmutableArray<Inline> content)
    {
        var edited = content.SelectMany(inline => random.Next(4) == 0 ? Of(inline) : [inline]).ToList();
        if (random.Next(8) == 0)
            edited.Add(new FootnoteReference(new Footnote(++_notes, [Sample.Para(Sample.Text($"新注{_notes}"))], SourceSpan.None), SourceSpan.None));
        return [.. edited];
    }

    private IEnumerable<Inline> Of(Inline inline) => inline switch
    {
        Text text => random.Next(6) switch
        {
            0 => [new Strong([text], SourceSpan.None)],
            1 => [new Emphasis([text], SourceSpan.None)],
            2 => [new Link(new WebTarget("https://example.org/new"), [text], SourceSpan.None)],
            3 => Halved(text.Characters) is var (first, second)
                ? [Sample.Text(first), new Strong([Sample.Text(second)], SourceSpan.None)]
                : [],
            4 => [Sample.Ruby("新", "xīn"), text],
            _ => [Sample.Text(text.Characters + "，添了几个字 and a few words")],
        },
        Emphasis emphasis => random.Next(2) == 0 ? emphasis.Content : [new Strong(emphasis.Content, SourceSpan.None)],
        Strong strong => random.Next(2) == 0 ? strong.Content : [new Emphasis(strong.Content, SourceSpan.None)],
        Link link => random.Next(2) == 0 ? link.Content : [link with { Target = new WebTarget("https://example.org/other") }],
        FootnoteReference note => random.Next(3) == 0
            ? []
            : [note with { Footnote = note.Footnote with { Content = Of(note.Footnote.Content) } }],
        Ruby => [Sample.Ruby("汉字", "hàn", "zì")],
        LineBreak or Remark => [],
        _ => [inline],
    };

    private static (string, string) Halved(string characters) =>
        (characters[..(characters.Length / 2)], characters[(characters.Length / 2)..]);
}
