using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using Huikan.Changes;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Publications;

namespace Huikan.Writers.Word.Reading;

/// <summary>What the readers of one document share: its styles, lists, notes, comments, and where its links lead.</summary>
internal sealed class ReadingContext
{
    private static readonly XNamespace W = WordNames.W;

    private readonly WordPackage _package;
    private readonly Edition _edition;
    private readonly Dictionary<string, (string Type, string Target, bool IsExternal)> _ofBody;
    private readonly Dictionary<string, (string Type, string Target, bool IsExternal)> _ofNotes;
    private readonly Dictionary<string, XElement> _footnotes;
    private readonly Dictionary<string, string> _comments;
    private readonly Dictionary<string, Footnote> _readFootnotes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _codeFonts;
    private readonly Dictionary<string, WebTarget> _addresses = new(StringComparer.Ordinal);
    private bool _isInNote;

    public ReadingContext(WordPackage package, Edition edition, EditionTexts texts)
    {
        (_package, _edition, Passages, Anchors) = (package, edition, texts.Passages, texts.Anchors);
        _ofBody = package.RelationshipsOf(package.Main);
        string? NameOf(string type) =>
            _ofBody.Values.FirstOrDefault(r => !r.IsExternal && r.Type.EndsWith("/" + type, StringComparison.Ordinal)).Target;
        XDocument? PartOf(string type) => NameOf(type) is { } name ? package.Read(name) : null;
        _ofNotes = NameOf("footnotes") is { } notes ? package.RelationshipsOf(notes) : [];
        Styles = new StyleNames(PartOf("styles"));
        Numbering = new ListNumbers(PartOf("numbering"));
        _footnotes = NotesOf(PartOf("footnotes"), "footnote");
        _comments = NotesOf(PartOf("comments"), "comment").ToDictionary(pair => pair.Key, pair => WordsOf(pair.Value), StringComparer.Ordinal);
        var own = OwnComments(edition);
        foreach (var id in _comments.Where(pair => own.Contains(WithoutWhite(pair.Value))).Select(pair => pair.Key).ToList())
            _comments.Remove(id);

        // Programs escape addresses in ways of their own: the content's is that which says the same unescaped.
        foreach (var target in texts.Texts.SelectMany(text => text.Passages).SelectMany(passage => passage.Renditions).SelectMany(r => LinksIn.Blocks(r.Blocks)))
        {
            if (Uri.TryCreate(target.Address, UriKind.Absolute, out var uri))
                _addresses.TryAdd(Uri.UnescapeDataString(uri.AbsoluteUri), target);
        }

        _codeFonts = edition.Languages
            .Select(language => FontFamilies.Latin(edition.Stylesheet.ResolveInline(edition.Stylesheet.Root(language), StyleName.Code, language).FontFamily))
            .Where(font => edition.Languages.All(language => font != FontFamilies.Latin(edition.Stylesheet.Root(language).FontFamily)))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The relationships of the part that is being read: ids are a part's own.</summary>
    private Dictionary<string, (string Type, string Target, bool IsExternal)> Relationships => _isInNote ? _ofNotes : _ofBody;

    public StyleNames Styles { get; }

    public ListNumbers Numbering { get; }

    /// <summary>The languages of the document's columns, in order.</summary>
    public ImmutableArray<Language> Languages => _edition.Languages;

    /// <summary>The passages that bookmarks of the document stand for, by the bookmarks' names.</summary>
    public IReadOnlyDictionary<string, PassageKey> Passages { get; }

    /// <summary>The anchors that links may lead to, by the names of their bookmarks.</summary>
    public IReadOnlyDictionary<string, string> Anchors { get; }

    public bool IsCodeFont(string? font) => font is not null && _codeFonts.Contains(font);

    /// <summary>A picture's bytes, by the relationship that shows it; null where it is not in the file.</summary>
    public byte[]? ImageOf(string? relationship) =>
        relationship is not null && Relationships.TryGetValue(relationship, out var target) && !target.IsExternal
            ? _package.ReadBytes(target.Target)
            : null;

    /// <summary>Where a hyperlink leads; null where Markdown could not lead there.</summary>
    public LinkTarget? TargetOf(string? relationship, string? anchor)
    {
        if (relationship is not null && Relationships.TryGetValue(relationship, out var target) && target.IsExternal)
            return TargetOfAddress(anchor is null ? target.Target : $"{target.Target}#{anchor}");
        return anchor is not null && Anchors.TryGetValue(anchor, out var found) ? TargetOfAnchor(found) : null;
    }

    /// <summary>Where a field leads that is a link (17.16.5.25); null for any other field.</summary>
    public LinkTarget? TargetOfField(string instruction)
    {
        var words = instruction.Trim();
        if (!words.StartsWith("HYPERLINK ", StringComparison.OrdinalIgnoreCase))
            return null;
        var quoted = words.Split('"');
        if (quoted.Length < 2)
            return null;
        if (quoted[0].Contains("\\l", StringComparison.Ordinal))
            return TargetOf(null, quoted[1]);
        return quoted.Length > 3 && quoted[2].Contains("\\l", StringComparison.Ordinal)
            ? TargetOfAddress($"{quoted[1]}#{quoted[3]}")
            : TargetOfAddress(quoted[1]);
    }

    /// <summary>A footnote's text; null for a separator, and inside another note.</summary>
    public Footnote? FootnoteOf(string? id)
    {
        if (id is null || _isInNote || !_footnotes.TryGetValue(id, out var element))
            return null;
        if (_readFootnotes.TryGetValue(id, out var known))
            return known;
        _isInNote = true;
        var blocks = new DocumentReader(this).ReadNote(element);
        _isInNote = false;
        return _readFootnotes[id] = new Footnote(_readFootnotes.Count + 1, blocks, default);
    }

    /// <summary>What a comment says, with its author; null where there is none.</summary>
    public string? CommentOf(string? id) => id is not null && _comments.TryGetValue(id, out var comment) ? comment : null;

    /// <summary>The remarks that we wrote into the document ourselves are in the source already.</summary>
    private static HashSet<string> OwnComments(Edition edition)
    {
        var author = edition.Publication.Publisher.In(edition.Languages[0]);
        return edition.Issue.Speeches.SelectMany(speech => speech.Passages)
            .Concat(edition.Issue.Note)
            .Concat(EditionTexts.LinesOf(edition.Issue))
            .SelectMany(passage => passage.Renditions)
            .SelectMany(rendition => Leaves.Of(rendition.Blocks))
            .SelectMany(words => PieceText.PiecesOf(words))
            .Where(piece => piece.Kind == PieceKind.Remark)
            .Select(piece => WithoutWhite($"{author}: {piece.Characters}"))
            .ToHashSet(StringComparer.Ordinal);
    }

    private static string WithoutWhite(string words) => string.Concat(words.Where(character => !char.IsWhiteSpace(character)));

    private static Dictionary<string, XElement> NotesOf(XDocument? part, string name)
    {
        var notes = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var element in part?.Root?.Elements(W + name) ?? [])
        {
            if (element.Attribute(W + "id")?.Value is { } id && element.Attribute(W + "type")?.Value is null or "normal")
                notes.TryAdd(id, element);
        }

        return notes;
    }

    private static string WordsOf(XElement comment)
    {
        var words = new StringBuilder();
        foreach (var paragraph in comment.Elements(W + "p"))
        {
            if (words.Length > 0)
                words.Append(' ');
            foreach (var text in paragraph.Descendants(W + "t"))
                words.Append(text.Value);
        }

        var author = comment.Attribute(W + "author")?.Value;
        return string.IsNullOrWhiteSpace(author) ? words.ToString() : $"{author}: {words}";
    }

    private LinkTarget? TargetOfAddress(string address)
    {
        // A passage that the document leaves out was linked in the archive.
        if (_edition.Publication.BaseUrl is { } archive
            && new Uri(archive, $"{_edition.Issue.Id}/").AbsoluteUri is var issue
            && address.StartsWith(issue, StringComparison.Ordinal))
        {
            var parts = address[issue.Length..].Split('#');
            if (_edition.Issue.Speeches.Any(speech => speech.Id == parts[0]) || parts[0] == Issue.OwnText)
                return new PassageTarget(parts[0], parts.Length > 1 ? parts[1] : null);
        }

        if (_addresses.TryGetValue(Uri.UnescapeDataString(address), out var known))
            return known;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto"
            ? new WebTarget(address)
            : null;
    }

    private static PassageTarget TargetOfAnchor(string anchor)
    {
        var dot = anchor.IndexOf('.');
        return dot < 0 ? new PassageTarget(anchor, null) : new PassageTarget(anchor[..dot], anchor[(dot + 1)..]);
    }
}
