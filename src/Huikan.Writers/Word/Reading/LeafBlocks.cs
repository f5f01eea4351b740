using System.Collections.Immutable;
using System.Globalization;
using Huikan.Changes;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Writers.Word.Reading;

/// <summary>Makes blocks of running texts whose shape an editor changed.</summary>
internal sealed class LeafBlocks
{
    private readonly ImmutableArray<ReadLeaf> _leaves;
    private readonly int _headingLevel;
    private readonly Func<string, ImageResource?> _imageOf;
    private int _at;

    private LeafBlocks(ImmutableArray<ReadLeaf> leaves, int headingLevel, Func<string, ImageResource?> imageOf) =>
        (_leaves, _headingLevel, _imageOf) = (leaves, headingLevel, imageOf);

    /// <summary>The blocks, or null where Markdown has none like them: a table with merged cells, a picture from elsewhere.</summary>
    /// <param name="leaves">The running texts.</param>
    /// <param name="headingLevel">The document's heading level of a text's own level-1 heading.</param>
    /// <param name="imageOf">Finds a picture by the SHA-256 of its file.</param>
    public static ImmutableArray<Block>? Build(
        ImmutableArray<ReadLeaf> leaves, int headingLevel, Func<string, ImageResource?> imageOf) =>
        new LeafBlocks(leaves, headingLevel, imageOf).Build();

    private ImmutableArray<Block>? Build()
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        while (_at < _leaves.Length)
        {
            if (Next() is not { } block)
                return null;
            blocks.Add(block);
        }

        return blocks.DrainToImmutable();
    }

    private Block? Next()
    {
        var leaf = _leaves[_at];
        var words = leaf.Kind.Split(' ', 3);
        switch (words[0])
        {
            case "p" or "more":
                _at++;
                return new Paragraph(ContentOf(leaf), SourceSpan.None);
            case "quotation":
                return Quotation();
            case "item":
                return List();
            case "break":
                _at++;
                return new ThematicBreak(SourceSpan.None);
            case "figure":
                return Figure(words);
            case "caption" when _at + 1 < _leaves.Length && _leaves[_at + 1].Kind.StartsWith("table ", StringComparison.Ordinal):
                _at++;
                return Table(ContentOf(leaf));
            case "table":
                return Table([]);
            case ['h', >= '1' and <= '9']:
                _at++;
                return new Heading(Math.Clamp(words[0][1] - '0' - _headingLevel + 1, 1, 6), ContentOf(leaf), SourceSpan.None);
            default:
                return null;
        }
    }

    private static ImmutableArray<Inline> ContentOf(ReadLeaf leaf) => PieceText.Of(leaf.Pieces);

    private Quotation Quotation()
    {
        var content = ImmutableArray.CreateBuilder<Block>();
        while (_at < _leaves.Length && _leaves[_at].Kind == "quotation")
            content.Add(new Paragraph(ContentOf(_leaves[_at++]), SourceSpan.None));
        return new Quotation(content.DrainToImmutable(), SourceSpan.None);
    }

    private ListBlock List()
    {
        var (level, start, _) = ItemOf(_leaves[_at]);
        var items = ImmutableArray.CreateBuilder<ListItem>();
        while (_at < _leaves.Length && _leaves[_at].Kind.StartsWith("item ", StringComparison.Ordinal))
        {
            var leaf = _leaves[_at];
            var item = ItemOf(leaf);
            if (item.Level < level || (items.Count > 0 && item.Level == level && (item.Opens || item.Start is null != start is null)))
                break;
            _at++;
            var content = ImmutableArray.CreateBuilder<Block>();
            content.Add(new Paragraph(ContentOf(leaf), SourceSpan.None));
            while (_at < _leaves.Length && (_leaves[_at].Kind == "more" || IsDeeper(_leaves[_at], level)))
                content.Add(_leaves[_at].Kind == "more" ? new Paragraph(ContentOf(_leaves[_at++]), SourceSpan.None) : List());
            items.Add(new ListItem(content.DrainToImmutable(), SourceSpan.None));
        }

        return new ListBlock(start, items.DrainToImmutable(), SourceSpan.None);
    }

    private static bool IsDeeper(ReadLeaf leaf, int level) =>
        leaf.Kind.StartsWith("item ", StringComparison.Ordinal) && ItemOf(leaf).Level > level;

    private static (int Level, int? Start, bool Opens) ItemOf(ReadLeaf item)
    {
        var words = item.Kind.Split(' ');
        var level = int.Parse(words[1], CultureInfo.InvariantCulture);
        return words[2] switch
        {
            "•" => (level, null, false),
            "#" => (level, 1, false),
            _ => (level, int.Parse(words[2], CultureInfo.InvariantCulture), true),
        };
    }

    private Figure? Figure(string[] words)
    {
        _at++;
        if (_imageOf(words[1]) is not { } image)
            return null;
        var caption = _at < _leaves.Length && _leaves[_at].Kind == "caption" ? ContentOf(_leaves[_at++]) : [];
        return new Figure(image, words.Length > 2 ? words[2] : "", caption, SourceSpan.None);
    }

    private Table? Table(ImmutableArray<Inline> caption)
    {
        var size = _leaves[_at++].Kind.Split(' ')[1].Split('×');
        var (rows, columns) = (int.Parse(size[0], CultureInfo.InvariantCulture), int.Parse(size[1], CultureInfo.InvariantCulture));

        // Cells that were given to another passage are missing here.
        if (rows == 0 || columns == 0 || _leaves.Length - _at < rows * columns)
            return null;
        var head = _leaves.AsSpan(_at, columns);
        var alignments = ImmutableArray.CreateBuilder<ColumnAlignment>(columns);
        foreach (var cell in head)
        {
            alignments.Add(cell.Kind switch
            {
                "head center" => ColumnAlignment.Center,
                "head end" => ColumnAlignment.End,
                _ => ColumnAlignment.Start,
            });
        }

        var body = Enumerable.Range(0, rows).Select(_ => Row(columns)).ToList();
        return new Table(alignments.MoveToImmutable(), body[0], [.. body.Skip(1)], caption, SourceSpan.None);
    }

    private TableRow Row(int columns)
    {
        var cells = Enumerable.Range(0, columns).Select(_ => new TableCell(ContentOf(_leaves[_at++]), SourceSpan.None));
        return new TableRow([.. cells], SourceSpan.None);
    }
}
