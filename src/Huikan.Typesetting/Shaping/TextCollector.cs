using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Huikan.Diagnostics;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Paragraphs.Breaking;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Shaping;

/// <summary>Flattens running text, resolves its styles and gives its parts their places in the structure.</summary>
internal sealed class TextCollector(Stylesheet stylesheet, Language language, AnchorScope scope)
{
    /// <summary>Superscripts and subscripts leave the baseline by a third of an em of the text around them.</summary>
    private const double ShiftInEms = 1.0 / 3;

    private readonly StringBuilder _characters = new();
    private readonly ImmutableArray<StyledSpan>.Builder _spans = ImmutableArray.CreateBuilder<StyledSpan>();
    private readonly ImmutableArray<LinkSpan>.Builder _links = ImmutableArray.CreateBuilder<LinkSpan>();
    private readonly ImmutableArray<FootnoteSpan>.Builder _footnotes = ImmutableArray.CreateBuilder<FootnoteSpan>();

    private readonly ImmutableArray<RubySpan>.Builder _rubies = ImmutableArray.CreateBuilder<RubySpan>();

    public StyledText Collect(ImmutableArray<Inline> content, Style style, Owner owner)
    {
        AddAll(content, style, owner, shift: 0);
        return new StyledText(
            _characters.ToString(), _spans.DrainToImmutable(), _links.DrainToImmutable(), _footnotes.DrainToImmutable())
        {
            Rubies = _rubies.DrainToImmutable(),
        };
    }

    private void AddAll(ImmutableArray<Inline> content, Style style, Owner owner, double shift)
    {
        foreach (var inline in content)
            Add(inline, style, owner, shift);
    }

    private void Add(Inline inline, Style style, Owner owner, double shift)
    {
        switch (inline)
        {
            case Text text:
                AddText(text.Characters, style, owner, shift, text.Span);
                break;
            case Emphasis emphasis:
                AddNested(emphasis.Content, StyleName.Emphasis, StructureRole.Emphasis);
                break;
            case Strong strong:
                AddNested(strong.Content, StyleName.Strong, StructureRole.Strong);
                break;
            case Code code:
                var codeStyle = stylesheet.ResolveInline(style, StyleName.Code, language);
                AddText(code.Characters, codeStyle, Child(owner, StructureRole.Code), shift + ShiftOf(codeStyle, style), code.Span);
                break;
            case Link link:
                var start = _characters.Length;
                var element = AddNested(link.Content, StyleName.Link, StructureRole.Link, link.Span);
                _links.Add(new LinkSpan(
                    start, _characters.Length, scope.Of(link.Target), LayoutControls.Without(PlainText.Of(link.Content)).Replace('\n', ' '), element));
                break;
            case Ruby ruby:
                foreach (var pair in ruby.Pairs)
                    AddRuby(pair, style, owner, shift);
                break;
            case LineBreak lineBreak:
                AddText("\n", style, owner, shift, lineBreak.Span);
                break;
            case FootnoteReference reference:
                AddMark(reference, style, owner, shift);
                break;
            case Remark:
                break;
            default:
                throw new UnreachableKindException(inline);
        }

        Owner AddNested(ImmutableArray<Inline> content, StyleName name, StructureRole role, SourceSpan span = default)
        {
            var nested = stylesheet.ResolveInline(style, name, language);
            var element = Child(owner, role, span);
            AddAll(content, nested, element, shift + ShiftOf(nested, style));
            return element;
        }
    }

    /// <summary>Each pair is a ruby of its own: the element holds one base (ISO 32000-1, table 338).</summary>
    private void AddRuby(RubyPair pair, Style style, Owner owner, double shift)
    {
        var element = Child(owner, StructureRole.Ruby);
        var start = _characters.Length;
        AddText(pair.Base, style, Child(element, StructureRole.RubyBase), shift, pair.Span);
        var readingOwner = element is StructureElement ruby ? ruby.Add(StructureRole.RubyText, pair.ReadingLanguage) : element;
        var readingStyle = ReadingStyleIn(style);
        var reading = new TextCollector(stylesheet, pair.ReadingLanguage, scope)
            .Collect([new Text(pair.Reading, pair.ReadingSpan)], readingStyle, readingOwner);
        _rubies.Add(new RubySpan(start, _characters.Length, reading, readingStyle, pair.ReadingLanguage, shift));
    }

    /// <summary>What marks or parts the words is not the reading's, but where its own style says so (CSS Ruby 1, A).</summary>
    private Style ReadingStyleIn(Style words) => stylesheet.ResolveInline(
        words with
        {
            TextEmphasis = TextEmphasis.None,
            TextDecoration = TextDecoration.None,
            VerticalAlign = VerticalAlign.Baseline,
            LetterSpacing = Length.Zero,
            WordSpacing = Length.Zero,
            Hyphens = Hyphens.None,
            HangingPunctuation = HangingPunctuation.None,
        },
        StyleName.Ruby,
        language);

    private void AddMark(FootnoteReference reference, Style style, Owner owner, double shift)
    {
        var markStyle = stylesheet.ResolveInline(style, StyleName.FootnoteMark, language);
        var element = Child(owner, StructureRole.Reference, reference.Span);
        // Links do not nest: a mark in a link's words stays a part of that link.
        var link = IsWithinLink(owner) ? element : Child(element, StructureRole.Link);
        var start = _characters.Length;
        AddText(
            reference.Footnote.Number.ToString(CultureInfo.InvariantCulture),
            markStyle,
            link,
            shift + ShiftOf(markStyle, style),
            reference.Span,
            isAttached: true);
        _footnotes.Add(new FootnoteSpan(start, _characters.Length, reference.Footnote, element));
        if (link == element)
            return;
        var target = new NoteTarget(reference.Footnote, NoteEnd.Note);
        _links.Add(new LinkSpan(start, _characters.Length, target, target.DescriptionIn(language), link));
    }

    private static bool IsWithinLink(Owner owner)
    {
        for (var element = owner as StructureElement; element is not null; element = element.Parent)
        {
            if (element.Role == StructureRole.Link)
                return true;
        }

        return false;
    }

    private void AddText(
        string characters, Style style, Owner owner, double shift, SourceSpan source, bool isAttached = false)
    {
        if (characters.Length == 0)
            return;
        var start = _characters.Length;
        _characters.Append(characters);
        _spans.Add(new StyledSpan(start, _characters.Length, style, owner, shift, isAttached, source));
    }

    /// <summary>An artifact has no parts: running heads repeat words whose structure stands elsewhere.</summary>
    private static Owner Child(Owner owner, StructureRole role, SourceSpan span = default) =>
        owner is StructureElement element ? element.Add(role, span: span) : owner;

    private static double ShiftOf(Style inner, Style outer)
    {
        // A style inside a superscript inherits the property; only the step into it raises.
        if (inner.VerticalAlign == outer.VerticalAlign)
            return 0;
        return inner.VerticalAlign switch
        {
            VerticalAlign.Super => outer.FontSize.Points * ShiftInEms,
            VerticalAlign.Sub => -outer.FontSize.Points * ShiftInEms,
            _ => 0,
        };
    }
}
