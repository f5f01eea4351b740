using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Huikan.Changes;
using Huikan.Publications;

namespace Huikan.Writers.Word.Reading;

/// <summary>
/// Walks a document's body and gives every paragraph to the passage whose bookmark it stands in. In the table of parallel
/// text a row holds one passage, so that a cell whose bookmark was lost with its words is still known by its neighbour.
/// </summary>
internal sealed class DocumentReader
{
    private static readonly XNamespace W = WordNames.W;

    private readonly ReadingContext _context;
    private readonly RunReader _runs;
    private readonly List<OwnedLeaf> _leaves = [];
    private readonly OpenPassages _open;
    private readonly ParagraphKinds _kinds;
    private readonly Moves _moves = new();
    private readonly HashSet<PassageKey> _joined = [];
    private Language? _column;
    private bool _joinsNext;

    /// <summary>White at the end of a paragraph that the next goes on in: there it is between words.</summary>
    private ImmutableArray<Piece> _whiteBetween = [];

    /// <summary>Lines of front matter in the paragraph that is being read: they may share it with other words.</summary>
    private readonly List<(string Id, PassageKey Line, int Start, int End)> _lines = [];

    public DocumentReader(ReadingContext context) =>
        (_context, _runs, _open, _kinds) = (context, new RunReader(context), new OpenPassages(context.Passages), new ParagraphKinds(context));

    public ReadText ReadBody(XElement body, string? author)
    {
        Walk(body);
        _moves.Return(_leaves);
        return new ReadText([.. _leaves], author);
    }

    /// <summary>The blocks of a footnote.</summary>
    public ImmutableArray<Block> ReadNote(XElement footnote)
    {
        Walk(footnote);
        return LeafBlocks.Build([.. _leaves.Select(owned => owned.Leaf)], headingLevel: 1, _ => null) ?? [];
    }

    private void Walk(XElement container)
    {
        foreach (var element in container.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "p" when element.Name.Namespace == W:
                    ReadParagraph(element);
                    break;
                case "tbl":
                    ReadTable(element);
                    break;
                case "sdt":
                    if (element.Element(W + "sdtContent") is { } content)
                        Walk(content);
                    break;
                case "ins" or "moveTo" or "customXml" or "smartTag":
                    Walk(element);
                    break;
                case "AlternateContent":
                    if ((element.Element(WordNames.Mc + "Fallback") ?? element.Element(WordNames.Mc + "Choice")) is { } choice)
                        Walk(choice);
                    break;
                case "bookmarkStart":
                    _open.Begin(element);
                    break;
                case "bookmarkEnd":
                    _open.End(element.Attribute(W + "id")?.Value);
                    break;
                default:
                    _moves.Mark(element);
                    break;
            }
        }
    }

    private void ReadParagraph(XElement paragraph)
    {
        var properties = paragraph.Element(W + "pPr");
        if (IsOfContents(properties))
            return;
        var owners = _open.All.ToList();
        var names = paragraph.Descendants(W + "bookmarkStart")
            .DistinctBy(start => start.Attribute(W + "id")?.Value)
            .ToDictionary(start => start.Attribute(W + "id")?.Value ?? "", start => start, StringComparer.Ordinal);
        var page = _runs.PageBreaks;
        _lines.Clear();
        var (pieces, authors, hasNumber) = _runs.Read(paragraph, (id, begins) =>
        {
            if (begins && names.TryGetValue(id, out var start))
                Begin(start, owners);
            else if (!begins)
                End(id, owners);
        });
        if (hasNumber && pieces is [{ Characters: "\u3000" or "." }, ..])
            pieces = pieces[1..];
        var move = _moves.Of(paragraph);
        if (IsTrackedOut(properties) && pieces.IsEmpty && ParagraphKinds.PictureIn(paragraph) is null)
        {
            _moves.Leave(move, owners);
            return;
        }

        var leaf = new ReadLeaf(_kinds.Of(paragraph), White.Trim(pieces), authors, page + 1);
        if (_lines.Count > 0)
        {
            AddLines(leaf, pieces);
            return;
        }

        var joins = _joinsNext && !pieces.IsEmpty;

        // A paragraph that was deleted with its end leaves nothing for the next to go on in.
        _joinsNext = IsTrackedOut(properties) && (_joinsNext || !pieces.IsEmpty);
        Add(leaf, owners, joins);
        if (!joins)
            _moves.Arrive(move, _leaves.Count - 1);
        _whiteBetween = _joinsNext ? pieces[White.EndOfWords(pieces)..] : [];
    }

    /// <summary>Contents are what the program made of headings, in whatever way it writes them.</summary>
    private bool IsOfContents(XElement? properties) =>
        _open.First is null && _context.Styles.NameOf(properties?.Element(W + "pStyle").Val()) is "toc" or "contents";

    /// <summary>
    /// Whether the paragraph's end was deleted, or moved elsewhere, with changes tracked, so that the next paragraph goes on in it: one that has
    /// nothing else left is gone, with its number.
    /// </summary>
    private static bool IsTrackedOut(XElement? properties) =>
        properties?.Element(W + "rPr") is { } mark && (mark.Element(W + "del") ?? mark.Element(W + "moveFrom")) is not null;

    private void Add(ReadLeaf leaf, List<PassageKey> owners, bool joins)
    {
        if (leaf.Pieces.IsEmpty && leaf.Kind != "break" && !leaf.Kind.StartsWith("figure", StringComparison.Ordinal))
            return;
        PassageKey? owner = owners.Count > 0 ? owners[0] : null;
        if (joins && _leaves is [.., var last] && (owner is null || last.Owner is null || owner == last.Owner || _joined.Add(owner.Value)))
        {
            _leaves[^1] = last with { Leaf = last.Leaf with { Pieces = [.. last.Leaf.Pieces, .. _whiteBetween, .. leaf.Pieces], Authors = [.. last.Leaf.Authors.Union(leaf.Authors)] } };
            return;
        }

        _leaves.Add(new OwnedLeaf(owner, owner?.Language ?? _column, leaf));
    }

    /// <summary>The lines of front matter in a paragraph, each by itself, and the words round them.</summary>
    private void AddLines(ReadLeaf leaf, ImmutableArray<Piece> pieces)
    {
        var others = ImmutableArray.CreateBuilder<Piece>();
        var at = 0;
        foreach (var (_, line, start, end) in _lines.OrderBy(line => line.Start))
        {
            var (from, to) = (Math.Clamp(start, at, pieces.Length), Math.Clamp(end < 0 ? pieces.Length : end, at, pieces.Length));
            others.AddRange(pieces[at..from]);
            _leaves.Add(new OwnedLeaf(line, line.Language, leaf with { Kind = "line", Pieces = White.Trim(pieces[from..Math.Max(from, to)]) }));
            at = Math.Max(from, to);
        }

        others.AddRange(pieces[at..]);
        Add(leaf with { Pieces = White.Trim(others.ToImmutable()) }, [], joins: false);
    }

    private void Begin(XElement start, List<PassageKey> owners)
    {
        if (_open.Begin(start) is not { } passage)
            return;
        if (passage.IsLine)
        {
            _lines.Add((start.Attribute(W + "id")?.Value ?? "", passage, _runs.Count, -1));
            return;
        }

        if (_runs.Count == 0)
        {
            _open.CloseOthers(passage);
            owners.Clear();
            owners.Add(passage);
        }
        else if (owners.Count > 0)
            _joined.Add(passage);
        else
            owners.Add(passage);
    }

    private void End(string id, List<PassageKey> owners)
    {
        if (_lines.FindIndex(line => line.Id == id) is >= 0 and var line)
            _lines[line] = _lines[line] with { End = _runs.Count };

        // An end before the first word belongs to the paragraph before.
        if (_open.End(id) is { } passage && _runs.Count == 0 && owners.Count > 1)
            owners.Remove(passage);
    }

    private void ReadTable(XElement table)
    {
        _joinsNext = false;
        var passages = _open.BeginningIn(table).ToList();
        var isOurs = passages.Count > 1
            || (passages.Count == 1 && _open.First is null && !TableRows.Of(table).Any(row => TableRows.IsHead(row) && _open.BeginningIn(row).Any()));
        if (isOurs && _column is null)
            ReadParallel(table);
        else
            ReadAuthorsTable(table);
    }

    private void ReadParallel(XElement table)
    {
        foreach (var row in TableRows.Of(table))
        {
            var passage = _open.BeginningIn(row).Select(key => key.Anchor).FirstOrDefault();
            var column = 0;
            foreach (var cell in TableRows.CellsOf(row))
            {
                var spans = int.TryParse(cell.Element(W + "tcPr")?.Element(W + "gridSpan").Val(), NumberStyles.None, CultureInfo.InvariantCulture, out var span) && span > 1;
                _column = !spans && column < _context.Languages.Length ? _context.Languages[column] : null;
                var first = _leaves.Count;
                _joinsNext = false;
                Walk(cell);
                if (_column is { } language)
                    GiveTo(first, language, passage);
                column++;
            }
        }

        _column = null;
    }

    /// <summary>What stands in a cell without a bookmark belongs to the cell's passage, which may have lost its own.</summary>
    private void GiveTo(int first, Language language, string? passage)
    {
        var owner = _leaves.Skip(first).Select(owned => owned.Owner).FirstOrDefault(owner => owner is not null)
            ?? (passage is null ? null : new PassageKey(passage, language));
        for (var i = first; i < _leaves.Count; i++)
        {
            if (_leaves[i].Owner is null)
                _leaves[i] = _leaves[i] with { Owner = owner };
        }
    }

    private void ReadAuthorsTable(XElement table)
    {
        var owner = _open.First ?? _open.BeginningIn(table).Select(key => (PassageKey?)key).FirstOrDefault();
        var rows = TableRows.Of(table).Select(row => TableRows.CellsOf(row).ToList()).ToList();
        // With all its rows deleted, changes tracked, the table is gone.
        if (rows.Count == 0)
            return;
        var isMerged = table.Descendants(W + "gridSpan").Any() || table.Descendants(W + "vMerge").Any() || table.Descendants(W + "tbl").Any();
        var columns = rows.Select(cells => cells.Count).DefaultIfEmpty(0).Max();
        var isOdd = isMerged || rows.Any(cells => cells.Count != columns);
        AddCell(new ReadLeaf($"{(isOdd ? "odd-table" : "table")} {rows.Count}×{columns}", [], [], _runs.PageBreaks + 1));
        for (var r = 0; r < rows.Count; r++)
        {
            foreach (var cell in rows[r])
                AddCell(ReadCell(cell, r == 0));
        }

        void AddCell(ReadLeaf leaf) => _leaves.Add(new OwnedLeaf(owner, owner?.Language ?? _column, leaf));
    }

    /// <summary>A cell is one running text; its paragraphs are lines of it.</summary>
    private ReadLeaf ReadCell(XElement cell, bool isHead)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        var authors = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var paragraph in cell.Descendants(W + "p"))
        {
            var (words, by, _) = _runs.Read(paragraph, (id, begins) =>
            {
                if (begins && paragraph.Descendants(W + "bookmarkStart").FirstOrDefault(start => start.Attribute(W + "id")?.Value == id) is { } start)
                    _open.Begin(start);
                else if (!begins)
                    _open.End(id);
            });
            if (pieces.Count > 0 && !words.IsEmpty)
                pieces.Add(new Piece(PieceKind.LineBreak, ""));
            pieces.AddRange(words);
            authors.UnionWith(by);
        }

        var alignment = cell.Element(W + "p")?.Element(W + "pPr")?.Element(W + "jc").Val() switch
        {
            "center" => " center",
            "right" or "end" => " end",
            _ => "",
        };
        return new ReadLeaf((isHead ? "head" : "cell") + (isHead ? alignment : ""), White.Trim(pieces.ToImmutable()), [.. authors], _runs.PageBreaks + 1);
    }
}
