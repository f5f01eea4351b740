using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
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
    private readonly List<(string Id, PassageKey Passage)> _open = [];
    private readonly HashSet<PassageKey> _joined = [];
    private readonly Dictionary<int, (string Number, string Definition)> _lists = [];
    private Language? _column;
    private bool _joinsNext;

    /// <summary>White at the end of a paragraph that the next goes on in: there it is between words.</summary>
    private ImmutableArray<Piece> _whiteBetween = [];

    /// <summary>Lines of front matter in the paragraph that is being read: they may share it with other words.</summary>
    private readonly List<(string Id, PassageKey Line, int Start, int End)> _lines = [];

    public DocumentReader(ReadingContext context) => (_context, _runs) = (context, new RunReader(context));

    public ReadText ReadBody(XElement body, string? author)
    {
        Walk(body);
        return new ReadText([.. _leaves], [.. _joined], author);
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
                case "bookmarkStart" or "bookmarkEnd":
                    MarkBookmark(element, element.Name.LocalName == "bookmarkStart");
                    break;
            }
        }
    }

    private void ReadParagraph(XElement paragraph)
    {
        var properties = paragraph.Element(W + "pPr");
        if (IsOfContents(properties))
            return;
        var owners = _open.Select(open => open.Passage).ToList();
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
        if (IsTrackedOut(properties) && pieces.IsEmpty && PictureIn(paragraph) is null)
            return;
        var leaf = new ReadLeaf(KindOf(paragraph, properties), Trim(pieces), authors, page + 1);
        if (_lines.Count > 0)
        {
            AddLines(leaf, pieces);
            return;
        }

        var joins = _joinsNext && !pieces.IsEmpty;

        // A paragraph that was deleted with its end leaves nothing for the next to go on in.
        _joinsNext = IsTrackedOut(properties) && (_joinsNext || !pieces.IsEmpty);
        Add(leaf, owners, joins);
        _whiteBetween = _joinsNext ? pieces[EndOfWords(pieces)..] : [];
    }

    /// <summary>Contents are what the program made of headings, in whatever way it writes them.</summary>
    private bool IsOfContents(XElement? properties) =>
        _open.Count == 0 && _context.Styles.NameOf(properties?.Element(W + "pStyle").Val()) is "toc" or "contents";

    /// <summary>
    /// Whether the paragraph's end was deleted with changes tracked, so that the next paragraph goes on in it: one that has
    /// nothing else left is gone, with its number.
    /// </summary>
    private static bool IsTrackedOut(XElement? properties) => properties?.Element(W + "rPr")?.Element(W + "del") is not null;

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
            _leaves.Add(new OwnedLeaf(line, line.Language, leaf with { Kind = "line", Pieces = Trim(pieces[from..Math.Max(from, to)]) }));
            at = Math.Max(from, to);
        }

        others.AddRange(pieces[at..]);
        Add(leaf with { Pieces = Trim(others.ToImmutable()) }, [], joins: false);
    }

    private void Begin(XElement start, List<PassageKey> owners)
    {
        if (MarkBookmark(start, begins: true) is not { } passage)
            return;
        if (passage.IsLine)
        {
            _lines.Add((start.Attribute(W + "id")?.Value ?? "", passage, _runs.Count, -1));
            return;
        }

        if (_runs.Count == 0)
        {
            // Passages do not stand in each other: one that is still open has lost its end.
            _open.RemoveAll(open => open.Passage != passage);
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
        var index = _open.FindIndex(open => open.Id == id);
        if (index < 0)
            return;

        // An end before the first word belongs to the paragraph before.
        if (_runs.Count == 0 && owners.Count > 1)
            owners.Remove(_open[index].Passage);
        _open.RemoveAt(index);
    }

    private PassageKey? MarkBookmark(XElement element, bool begins)
    {
        var id = element.Attribute(W + "id")?.Value ?? "";
        if (!begins)
        {
            _open.RemoveAll(open => open.Id == id);
            return null;
        }

        if (element.Attribute(W + "name")?.Value is not { } name || !_context.Passages.TryGetValue(name, out var passage))
            return null;
        // LibreOffice ends a bookmark at a table, without saying so, and begins it anew behind.
        if (_open.FindIndex(open => open.Passage == passage) is >= 0 and var known)
        {
            _open[known] = (id, passage);
            return null;
        }

        if (!passage.IsLine)
            _open.Add((id, passage));
        return passage;
    }

    private void ReadTable(XElement table)
    {
        _joinsNext = false;
        var passages = PassagesIn(table).ToList();
        var isOurs = passages.Count > 1
            || (passages.Count == 1 && _open.Count == 0 && !RowsOf(table).Any(row => IsHead(row) && PassagesIn(row).Any()));
        if (isOurs && _column is null)
            ReadParallel(table);
        else
            ReadAuthorsTable(table);
    }

    /// <summary>The head of parallel columns names languages, the head of an author's table belongs to its passage.</summary>
    private static bool IsHead(XElement row) => row.Element(W + "trPr")?.Element(W + "tblHeader") is not null;

    private IEnumerable<PassageKey> PassagesIn(XElement element) => element.Descendants(W + "bookmarkStart")
        .Select(start => start.Attribute(W + "name")?.Value ?? "")
        .Where(_context.Passages.ContainsKey)
        .Select(name => _context.Passages[name])
        .Distinct();

    private static IEnumerable<XElement> RowsOf(XElement table) => table.Elements()
        .SelectMany(element => element.Name == W + "sdt" ? element.Element(W + "sdtContent")?.Elements() ?? [] : [element])
        .Where(element => element.Name == W + "tr" && element.Element(W + "trPr")?.Element(W + "del") is null);

    private static IEnumerable<XElement> CellsOf(XElement row) => row.Elements()
        .SelectMany(element => element.Name == W + "sdt" ? element.Element(W + "sdtContent")?.Elements() ?? [] : [element])
        .Where(element => element.Name == W + "tc");

    private void ReadParallel(XElement table)
    {
        foreach (var row in RowsOf(table))
        {
            var passage = PassagesIn(row).Select(key => key.Anchor).FirstOrDefault();
            var column = 0;
            foreach (var cell in CellsOf(row))
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
        var owner = _open.Select(open => (PassageKey?)open.Passage).FirstOrDefault() ?? PassagesIn(table).Select(key => (PassageKey?)key).FirstOrDefault();
        var rows = RowsOf(table).Select(row => CellsOf(row).ToList()).ToList();
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
                    MarkBookmark(start, begins: true);
                else if (!begins)
                    _open.RemoveAll(open => open.Id == id);
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
        return new ReadLeaf((isHead ? "head" : "cell") + (isHead ? alignment : ""), Trim(pieces.ToImmutable()), [.. authors], _runs.PageBreaks + 1);
    }

    private string KindOf(XElement paragraph, XElement? properties)
    {
        var style = _context.Styles.NameOf(properties?.Element(W + "pStyle").Val());
        if (PictureIn(paragraph) is { } drawing)
        {
            var image = _context.ImageOf(drawing.Parent!.Descendants(WordNames.A + "blip").FirstOrDefault()?.Attribute(WordNames.R + "embed")?.Value);
            return $"figure {(image is null ? "?" : Convert.ToHexStringLower(SHA256.HashData(image)))} {drawing.Attribute("descr")?.Value}";
        }

        if (style.StartsWith("heading-", StringComparison.Ordinal))
            return "h" + style["heading-".Length..];
        if (properties?.Element(W + "numPr") is { } numbering && numbering.Element(W + "numId").Val() is { } number and not "0")
        {
            var level = int.TryParse(numbering.Element(W + "ilvl").Val(), NumberStyles.None, CultureInfo.InvariantCulture, out var depth) ? depth : 0;
            return KindOfItem(number, level);
        }

        return style switch
        {
            "caption" => "caption",
            "quote" or "quotation" or "intense-quote" or "block-text" => "quotation",
            "thematic-break" or "horizontal-line" => "break",
            "list-item" or "list-bullet" or "list-number" or "list-continue" => "more",
            _ => "p",
        };
    }

    /// <summary>The picture in a paragraph that no tracked change takes out.</summary>
    private static XElement? PictureIn(XElement paragraph) => paragraph.Descendants(WordNames.Wp + "docPr")
        .FirstOrDefault(drawing => !drawing.Ancestors().Any(outer => outer.Name == W + "del" || outer.Name == W + "moveFrom"));

    /// <summary>
    /// A bullet, the number that a list begins with, or # where it goes on. Word gives all items of a list one number,
    /// LibreOffice each item its own, of which only the first restarts.
    /// </summary>
    private string KindOfItem(string number, int level)
    {
        var list = _context.Numbering.Of(number, level);
        var opens = !_lists.TryGetValue(level, out var last)
            || (last.Number != number && (list.Restarts || list.Definition != last.Definition));
        foreach (var deeper in _lists.Keys.Where(other => other > level).ToList())
            _lists.Remove(deeper);
        _lists[level] = (number, list.Definition);
        var label = list.Start is not { } start ? "•" : opens ? start.ToString(CultureInfo.InvariantCulture) : "#";
        return string.Create(CultureInfo.InvariantCulture, $"item {level} {label}");
    }

    /// <summary>White space at the ends of a paragraph is nothing in Markdown, nor is a line break at its end.</summary>
    private static ImmutableArray<Piece> Trim(ImmutableArray<Piece> pieces)
    {
        var (start, end) = (0, EndOfWords(pieces));
        while (start < end && IsWhite(pieces[start]))
            start++;
        return pieces[start..end];
    }

    private static int EndOfWords(ImmutableArray<Piece> pieces)
    {
        var end = pieces.Length;
        while (end > 0 && IsWhite(pieces[end - 1]))
            end--;
        return end;
    }

    private static bool IsWhite(Piece piece) => piece.Kind switch
    {
        PieceKind.LineBreak => true,
        PieceKind.Character => piece.Characters is " " or "\t",
        _ => false,
    };
}
