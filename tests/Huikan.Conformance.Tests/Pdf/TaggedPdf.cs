using System.Collections.Immutable;
using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Huikan.Conformance.Tests.Pdf;

/// <summary>A PDF read as a screen reader reads it, by PdfPig: through its structure tree, not from top to bottom.</summary>
internal sealed class TaggedPdf : IDisposable
{
    private readonly PdfDocument _document;
    private readonly Dictionary<(int Page, int Mark), ImmutableArray<Letter>> _letters = [];
    private readonly Dictionary<IndirectReference, int> _pages = [];

    public TaggedPdf(string path)
    {
        _document = PdfDocument.Open(path);
        foreach (var page in _document.GetPages())
        {
            foreach (var content in page.GetMarkedContents())
                Collect(page.Number, content);
        }

        NumberPages();
        var catalog = _document.Structure.Catalog.CatalogDictionary;
        var root = Dictionary(catalog.Data["StructTreeRoot"]);
        Root = Read(Dictionary(Kids(root).Single()), TextOf(catalog.Data["Lang"]), 0);
    }

    /// <summary>The document element.</summary>
    public TagNode Root { get; }

    public int PageCount => _document.NumberOfPages;

    public IEnumerable<Page> Pages => _document.GetPages();

    /// <summary>Every node, in reading order.</summary>
    public IEnumerable<TagNode> Nodes => Walk(Root);

    /// <summary>The text of the whole document in reading order, a line feed after each element.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder();
            Append(text, Root);
            return text.ToString();
        }
    }

    public void Dispose() => _document.Dispose();

    private static void Append(StringBuilder text, TagNode node)
    {
        foreach (var part in node.Parts)
        {
            if (part is TagText own)
                text.Append(string.Concat(own.Letters.Select(l => l.Value)));
            else if (part is TagNode child)
                Append(text, child);
        }

        if (!IsInline(node.Role))
            text.Append('\n');
    }

    internal static bool IsInline(string role) => role is "Span" or "Link" or "Strong" or "Em" or "Reference" or "Code" or "Ruby" or "RB" or "RT";

    private static IEnumerable<TagNode> Walk(TagNode node)
    {
        yield return node;
        foreach (var child in node.Parts.OfType<TagNode>())
        {
            foreach (var below in Walk(child))
                yield return below;
        }
    }

    private void Collect(int page, MarkedContentElement content)
    {
        if (!content.IsArtifact && content.MarkedContentIdentifier >= 0)
        {
            var key = (page, content.MarkedContentIdentifier);
            _letters[key] = [.. _letters.GetValueOrDefault(key, []), .. LettersOf(content)];
            return;
        }

        foreach (var child in content.Children)
            Collect(page, child);
    }

    private static IEnumerable<Letter> LettersOf(MarkedContentElement content) =>
        content.Letters.Concat(content.Children.SelectMany(LettersOf)).OrderBy(letter => letter.TextSequence);

    private void NumberPages()
    {
        var number = 0;
        foreach (var reference in PageReferences(_document.Structure.Catalog.CatalogDictionary.Data["Pages"]))
            _pages[reference] = ++number;
    }

    private IEnumerable<IndirectReference> PageReferences(IToken token)
    {
        var node = Dictionary(token);
        if (node.Data.TryGetValue("Kids", out var kids))
        {
            foreach (var kid in ((ArrayToken)Resolve(kids)).Data)
            {
                foreach (var page in PageReferences(kid))
                    yield return page;
            }
        }
        else
        {
            yield return ((IndirectReferenceToken)token).Data;
        }
    }

    private TagNode Read(DictionaryToken element, string? language, int page)
    {
        page = PageOf(element, page);
        language = element.Data.TryGetValue("Lang", out var lang) ? TextOf(lang) : language;
        var parts = ImmutableArray.CreateBuilder<TagPart>();
        var hasAnnotation = false;
        foreach (var kid in Kids(element))
        {
            switch (Resolve(kid))
            {
                case NumericToken mark:
                    parts.Add(new TagText(page, _letters.GetValueOrDefault((page, mark.Int), [])));
                    break;
                case DictionaryToken reference when TypeOf(reference) == "MCR":
                    var at = PageOf(reference, page);
                    parts.Add(new TagText(at, _letters.GetValueOrDefault((at, ((NumericToken)reference.Data["MCID"]).Int), [])));
                    break;
                case DictionaryToken reference when TypeOf(reference) == "OBJR":
                    hasAnnotation = true;
                    break;
                case DictionaryToken child:
                    parts.Add(Read(child, language, page));
                    break;
            }
        }

        return new TagNode(((NameToken)element.Data["S"]).Data, language, parts.DrainToImmutable())
        {
            AlternativeText = element.Data.TryGetValue("Alt", out var alternative) ? TextOf(alternative) : null,
            HasAnnotation = hasAnnotation,
        };
    }

    private int PageOf(DictionaryToken element, int page) =>
        element.Data.TryGetValue("Pg", out var at) ? _pages[((IndirectReferenceToken)at).Data] : page;

    private IReadOnlyList<IToken> Kids(DictionaryToken element)
    {
        if (!element.Data.TryGetValue("K", out var kids))
            return [];
        return Resolve(kids) is ArrayToken array ? array.Data : [kids];
    }

    private static string? TypeOf(DictionaryToken token) =>
        token.Data.TryGetValue("Type", out var type) ? ((NameToken)type).Data : null;

    private string TextOf(IToken token) => Resolve(token) switch
    {
        StringToken text => text.Data,
        HexToken text => text.Data,
        var other => throw new InvalidDataException($"A text was expected, not {other}."),
    };

    private DictionaryToken Dictionary(IToken token) => (DictionaryToken)Resolve(token);

    private IToken Resolve(IToken token) =>
        token is IndirectReferenceToken reference ? Resolve(_document.Structure.GetObject(reference.Data).Data) : token;
}

/// <summary>A part of a structure element: text, or an element.</summary>
internal abstract record TagPart;

/// <summary>Text of an element on one page.</summary>
internal sealed record TagText(int Page, ImmutableArray<Letter> Letters) : TagPart;

/// <summary>A structure element.</summary>
internal sealed record TagNode(string Role, string? Language, ImmutableArray<TagPart> Parts) : TagPart
{
    /// <summary>What a reader who cannot see it is told, or null.</summary>
    public string? AlternativeText { get; init; }

    /// <summary>Whether an annotation, such as a link's area, belongs to it.</summary>
    public bool HasAnnotation { get; init; }

    public IEnumerable<TagNode> Children => Parts.OfType<TagNode>();

    /// <summary>The letters of it and of everything in it, with their pages.</summary>
    public IEnumerable<(int Page, Letter Letter)> Letters => Parts.SelectMany(part => part switch
    {
        TagText text => text.Letters.Select(letter => (text.Page, letter)),
        TagNode node => node.Letters,
        _ => [],
    });
}
