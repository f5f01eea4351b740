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
internal sealed class EditionReader
{
    private static readonly string[] NodeNames = ["section", "heading", "line", "row", "rule", "contents", "passages", "facing", "broadsheet", "running"];

    /// <summary>What may stand on one of two facing pages: nothing that has pages of its own.</summary>
    private static readonly string[] SideNames = ["heading", "line", "row", "rule", "contents"];

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
    private readonly Anchors _anchors = new();
    private LineNodeReader _lines;
    private ContentsReader _contents;
    private PassagesReader _passages;
    private RunningReader _running;
    private BroadsheetReader _broadsheets;

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
        MarkupLoader.Load(map, diagnostics) is { } root
            ? new EditionReader(empty).ReadEdition(new MarkupElement(root, map, diagnostics))
            : null;

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
        _anchors.CheckTargets();
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
    [MemberNotNull(nameof(_lines), nameof(_contents), nameof(_passages), nameof(_running), nameof(_broadsheets))]
    private void Enter(string? issue, References references)
    {
        _anchors.Issue = issue;
        var words = new LineReader(references, _edition.Publication.Languages);
        _lines = new LineNodeReader(words, _styles, _edition.Languages[0]);
        _contents = new ContentsReader(_lines, _anchors, _styles);
        _passages = new PassagesReader(_edition, references, _styles);
        _running = new RunningReader(words, _edition.Languages[0]);
        _broadsheets = new BroadsheetReader(words, _running, _styles, ReadNode, _anchors.Read);
    }

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

        _anchors.AddIssue(element, "of", id);
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
                return _lines.ReadHeading(element);
            case "line":
                return _lines.ReadLine(element);
            case "row":
                return _lines.ReadRow(element);
            case "rule":
                element.Allow("style");
                foreach (var child in element.Children())
                    child.Misplaced("rule");
                return new RuleNode(_styles.Of(element), element.Span);
            case "contents":
                return _contents.Read(element);
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
        var anchor = _anchors.Read(element);
        var (content, running) = ReadContent(element);
        return new SectionNode(
            _styles.Of(element), anchor is null ? null : _anchors.InDocument(anchor), content, running, element.Choice("running-lines", RunningLines, true), element.Span)
        {
            Folio = ReadFolio(element),
        };
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
        _anchors.BeginAnew();
        return _broadsheets.Read(element, _edition.Languages[0]);
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
}
