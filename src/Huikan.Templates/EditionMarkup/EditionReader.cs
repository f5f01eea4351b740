using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Templates.Scripting;

namespace Huikan.Templates.EditionMarkup;

/// <summary>Reads edition markup to the edition tree and checks everything that it names.</summary>
internal sealed partial class EditionReader
{
    /// <summary>Deeper nesting is a template that has gone wrong.</summary>
    private const int DeepestElement = 32;

    private static readonly string[] NodeNames = ["section", "heading", "line", "row", "rule", "contents", "passages", "facing", "broadsheet", "running"];

    /// <summary>What may stand on one of two facing pages: nothing that has pages of its own.</summary>
    private static readonly string[] SideNames = ["heading", "line", "row", "rule", "contents"];

    private static readonly OrderedDictionary<string, bool> YesOrNo = new() { ["yes"] = true, ["no"] = false };

    private static readonly OrderedDictionary<string, FolioNumerals?> Numerals = new()
    {
        ["decimal"] = FolioNumerals.Decimal,
        ["lower-roman"] = FolioNumerals.LowerRoman,
        ["upper-roman"] = FolioNumerals.UpperRoman,
    };

    private static readonly OrderedDictionary<string, bool> RunningLines = new() { ["all"] = true, ["none"] = false };

    private readonly Edition _edition;
    private readonly StyleNames _styles;
    private readonly References _references;
    private LineReader _lines;
    private PassagesReader _passages;
    private RunningReader _running;
    private BroadsheetReader _broadsheets;
    private string? _issue;
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);
    private readonly List<(MarkupElement Entry, string Target)> _targets = [];

    private EditionReader(Edition empty)
    {
        _edition = empty;
        _references = empty.Compendium.IsEmpty
            ? new References(empty.Publication, empty.Issue)
            : new References(empty.Publication, empty.Compendium);
        _styles = new StyleNames(empty.Stylesheet);
        Enter(null, _references);
    }

    /// <summary>The edition with its content, or null where the markup is no XML.</summary>
    /// <param name="map">The markup, with the way back to the templates.</param>
    /// <param name="empty">The edition so far: what it is of, in which languages, with which styles.</param>
    /// <param name="diagnostics">Where mistakes are reported.</param>
    public static Edition? Read(SourceMap map, Edition empty, DiagnosticBag diagnostics) =>
        Load(map, diagnostics) is { } root
            ? new EditionReader(empty).ReadEdition(new MarkupElement(root, map, diagnostics))
            : null;

    private static XElement? Load(SourceMap map, DiagnosticBag diagnostics)
    {
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
            CheckDepth(map, settings);
            using var reader = XmlReader.Create(new StringReader(map.Output.Text), settings);
            return XDocument.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace).Root;
        }
        catch (XmlException exception)
        {
            diagnostics.Error(
                "template/xml",
                map.Locate(exception.LineNumber, exception.LinePosition, 0),
                new Wording($"模板写出的不是合格的 XML：{Reason(exception)}", $"The markup is not well-formed: {Reason(exception)}"));
            return null;
        }
    }

    /// <summary>Refuses deep nesting before anything walks down it.</summary>
    private static void CheckDepth(SourceMap map, XmlReaderSettings settings)
    {
        using var reader = XmlReader.Create(new StringReader(map.Output.Text), settings);
        var place = (IXmlLineInfo)reader;
        while (reader.Read())
        {
            if (reader.Depth > DeepestElement)
                throw new XmlException(
                    $"Elements are nested more than {DeepestElement} deep.", null, place.LineNumber, place.LinePosition);
        }
    }

    /// <summary>The message without its places, which are those of the generated markup that nobody sees.</summary>
    private static string Reason(XmlException exception) => GeneratedPlace().Replace(exception.Message, "");

    [GeneratedRegex(@" Line \d+, position \d+\.$| on line \d+ position \d+")]
    private static partial Regex GeneratedPlace();

    private Edition ReadEdition(MarkupElement root)
    {
        if (root.Name != "edition")
            root.Mistake(
                "template/unknown-element",
                root.Span,
                new($"最外层应为 <edition>，不是 <{root.Name}>。", $"The outermost element is <edition>, not <{root.Name}>."));
        root.Allow();
        var (content, running) = ReadContent(root);
        BroadsheetReader.CheckAlone(root, content);
        CheckTargets();
        return _edition with { Content = content, Running = running };
    }

    private (ImmutableArray<EditionNode> Content, ImmutableArray<RunningLine> Running) ReadContent(MarkupElement parent)
    {
        var content = ImmutableArray.CreateBuilder<EditionNode>();
        var running = ImmutableArray.CreateBuilder<RunningLine>();
        foreach (var element in parent.Children())
        {
            if (element.Name == "running")
                running.Add(_running.Read(element, _styles.Of(element)));
            else if (element.Name == "broadsheet")
                content.Add(ReadBroadsheet(parent, element));
            else if (ReadNode(parent, element) is { } node)
                content.Add(node);
        }

        return (content.ToImmutable(), running.ToImmutable());
    }

    /// <summary>Reads what follows from within an issue of several, or from outside them.</summary>
    [MemberNotNull(nameof(_lines), nameof(_passages), nameof(_running), nameof(_broadsheets))]
    private void Enter(string? issue, References references)
    {
        _issue = issue;
        _lines = new LineReader(references, _edition.Publication.Languages);
        _passages = new PassagesReader(_edition, references, _styles);
        _running = new RunningReader(_lines, _edition.Languages[0]);
        _broadsheets = new BroadsheetReader(_lines, _running, _styles, ReadNode, ReadAnchor);
    }

    /// <summary>A name as the whole document knows it: within an issue of several, with the issue's id before it.</summary>
    private string InDocument(string anchor) => _issue is null ? anchor : $"{_issue}/{anchor}";

    /// <summary>Reads an issue of several: a section in which references and anchors are that issue's.</summary>
    private SectionNode? ReadIssue(MarkupElement element)
    {
        element.Allow("style", "of");
        if (element.Required("of") is not { } id)
            return null;
        if (_references.Within(id) is not { } references)
        {
            element.Unknown("template/unknown-reference", "of", id, [.. _references.Issues]);
            return null;
        }

        if (!_anchors.Add(id))
            RepeatedAnchor(element, "of", id);
        Enter(id, references);
        var (content, running) = ReadContent(element);
        Enter(null, _references);
        return new SectionNode(_styles.Of(element), id, content, running, ShowsRunning: true, element.Span) { Issue = id };
    }

    private EditionNode? ReadNode(MarkupElement parent, MarkupElement element)
    {
        switch (element.Name)
        {
            case "section":
                return ReadSection(element);
            case "issue" when parent.Name == "edition" && !_edition.Compendium.IsEmpty:
                return ReadIssue(element);
            case "heading":
                return ReadHeading(element);
            case "line":
                return ReadLine(element);
            case "row":
                return ReadRow(element);
            case "rule":
                element.Allow("style");
                foreach (var child in element.Children())
                    child.Misplaced("rule");
                return new RuleNode(_styles.Of(element), element.Span);
            case "contents":
                return ReadContents(element);
            case "passages":
                return _passages.Read(element);
            case "facing":
                return ReadFacing(element);
            default:
                element.Misplaced(parent.Name, NodeNames);
                return null;
        }
    }

    private SectionNode ReadSection(MarkupElement element)
    {
        element.Allow("style", "anchor", "running-lines", "folio", "folio-start");
        var anchor = ReadAnchor(element);
        var (content, running) = ReadContent(element);
        return new SectionNode(
            _styles.Of(element), anchor is null ? null : InDocument(anchor), content, running, element.Choice("running-lines", RunningLines, true), element.Span)
        {
            Folio = ReadFolio(element),
        };
    }

    private string? ReadAnchor(MarkupElement element)
    {
        var anchor = element.Value("anchor");
        if (anchor is not null && (anchor.Length == 0 || anchor.Any(char.IsWhiteSpace)))
            element.Unknown("template/unknown-value", "anchor", anchor, []);
        else if (anchor is not null && !_anchors.Add(InDocument(anchor)))
            RepeatedAnchor(element, "anchor", anchor);
        return anchor;
    }

    private static FolioChange? ReadFolio(MarkupElement element)
    {
        var numerals = element.Choice("folio", Numerals, null);
        var start = element.Count("folio-start");
        return numerals is null && start is null ? null : new FolioChange(numerals, start);
    }

    /// <summary>Newspaper pages stand by themselves; those of another language have all anchors anew.</summary>
    private BroadsheetNode ReadBroadsheet(MarkupElement parent, MarkupElement element)
    {
        if (parent.Name != "edition")
            element.Misplaced(parent.Name, NodeNames);
        CheckTargets();
        _anchors.Clear();
        _targets.Clear();
        return _broadsheets.Read(element, _edition.Languages[0]);
    }

    private static void RepeatedAnchor(MarkupElement element, string attribute, string anchor) => element.Mistake(
        "template/repeated-anchor",
        element.SpanOf(attribute),
        new($"锚点“{anchor}”已经用过。", $"Another section has the anchor “{anchor}” already."));

    private LineNode ReadHeading(MarkupElement element)
    {
        element.Allow("style", "level", "lang", "outline", "of");
        element.Required("level");
        return ReadWords(element, _styles.Of(element), element.Level("level", 1), element.Choice("outline", YesOrNo, true));
    }

    private LineNode ReadLine(MarkupElement element, bool mustHaveWords = true)
    {
        element.Allow("style", "lang", "of");
        return ReadWords(element, _styles.Of(element), headingLevel: null, inOutline: false, mustHaveWords);
    }

    /// <summary>Reads a line; only in a row may it be empty, to push its neighbour to the edge.</summary>
    private LineNode ReadWords(
        MarkupElement element, StyleName style, int? headingLevel, bool inOutline, bool mustHaveWords = true)
    {
        var language = _lines.LanguageOf(element, _edition.Languages[0]);
        if (mustHaveWords && element.Value("of") is null && element.IsBlank)
            element.Mistake(
                "template/empty",
                element.Span,
                new($"<{element.Name}> 里没有文字。", $"<{element.Name}> has no words."));
        return new LineNode(style, headingLevel, language, _lines.Read(element, language), inOutline, element.Span);
    }

    private FacingNode ReadFacing(MarkupElement element)
    {
        element.Allow("style");
        var sides = new Dictionary<string, ImmutableArray<EditionNode>> { ["verso"] = [], ["recto"] = [] };
        foreach (var child in element.Children())
        {
            if (sides.ContainsKey(child.Name))
                sides[child.Name] = ReadSide(child);
            else
                child.Misplaced("facing", "verso", "recto");
        }

        if (sides.Values.Any(side => side.IsEmpty))
            element.Mistake(
                "template/empty",
                element.Span,
                new("<facing> 里要有 <verso> 和 <recto>。", "<facing> needs a <verso> and a <recto>."));
        return new FacingNode(_styles.Of(element), sides["verso"], sides["recto"], element.Span);
    }

    private ImmutableArray<EditionNode> ReadSide(MarkupElement side)
    {
        side.Allow();
        var nodes = ImmutableArray.CreateBuilder<EditionNode>();
        foreach (var child in side.Children())
        {
            if (!SideNames.Contains(child.Name))
                child.Misplaced(side.Name, SideNames);
            else if (ReadNode(side, child) is { } node)
                nodes.Add(node);
        }

        return nodes.ToImmutable();
    }

    private RowNode ReadRow(MarkupElement element)
    {
        element.Allow("style");
        var cells = ImmutableArray.CreateBuilder<LineNode>();
        foreach (var child in element.Children())
        {
            if (child.Name == "line")
                cells.Add(ReadLine(child, mustHaveWords: false));
            else
                child.Misplaced("row", "line");
        }

        CheckNotEmpty(element, "line");
        return new RowNode(_styles.Of(element), cells.ToImmutable(), element.Span);
    }

    private ContentsNode ReadContents(MarkupElement element)
    {
        element.Allow("style");
        var entries = ImmutableArray.CreateBuilder<ContentsEntry>();
        foreach (var child in element.Children())
        {
            if (child.Name == "entry")
                entries.Add(ReadEntry(child));
            else
                child.Misplaced("contents", "entry");
        }

        return new ContentsNode(_styles.Of(element), entries.ToImmutable(), element.Span);
    }

    private ContentsEntry ReadEntry(MarkupElement element)
    {
        element.Allow("to");
        var target = element.Required("to") is { Length: > 0 } name ? InDocument(name) : "";
        if (target.Length > 0)
            _targets.Add((element, target));
        LineNode? label = null;
        var lines = ImmutableArray.CreateBuilder<LineNode>();
        foreach (var child in element.Children())
        {
            switch (child.Name)
            {
                case "label" when label is null:
                    child.Allow("style", "lang", "of");
                    label = ReadWords(child, _styles.Of(child, "style", StyleName.ContentsLabel), headingLevel: null, inOutline: false);
                    break;
                case "line":
                    lines.Add(ReadLine(child));
                    break;
                default:
                    child.Misplaced("entry", label is null ? ["label", "line"] : ["line"]);
                    break;
            }
        }

        CheckNotEmpty(element, "line");
        return new ContentsEntry(target, label, lines.ToImmutable(), element.Span);
    }

    private void CheckTargets()
    {
        foreach (var (entry, target) in _targets)
        {
            if (!_anchors.Contains(target))
                entry.Unknown("template/unknown-anchor", "to", target, [.. _anchors.Order(StringComparer.Ordinal)]);
        }
    }

    private static void CheckNotEmpty(MarkupElement element, string needed)
    {
        if (element.Nodes.OfType<XElement>().Any(child => child.Name.LocalName != "label"))
            return;
        element.Mistake(
            "template/empty",
            element.Span,
            new($"<{element.Name}> 里至少要有一个 <{needed}>。", $"<{element.Name}> needs at least one <{needed}>."));
    }
}
