using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions.Styles;
using Huikan.Templates.Stylesheets.Properties;

namespace Huikan.Templates.Stylesheets;

/// <summary>
/// Reads <c>@page</c> (CSS Paged Media 3): size and margins of all pages, of left and right pages, of the first.
/// The first page is a right page too; its own rule wins. Bleed and marks are the sheet's: all pages share them.
/// </summary>
internal sealed class PageReader(DiagnosticBag diagnostics)
{
    private const LengthRange OnPaper = LengthRange.Absolute;

    private static readonly string[] Descriptors =
        ["size", "margin", "margin-top", "margin-right", "margin-bottom", "margin-left"];

    private static readonly string[] SheetDescriptors = [.. Descriptors, "bleed", "marks"];

    private static readonly string[] Selectors = ["first", "left", "right"];

    /// <summary>The sizes that CSS Paged Media 3 names, in millimetres.</summary>
    private static readonly (string Word, (double Width, double Height) Value)[] Sizes =
    [
        ("a3", (297, 420)), ("a4", (210, 297)), ("a5", (148, 210)), ("b4", (250, 353)), ("b5", (176, 250)),
        ("jis-b4", (257, 364)), ("jis-b5", (182, 257)),
    ];

    private readonly List<(string? Selector, Func<PageStyle, PageStyle> Change)> _changes = [];
    private bool _hasSize;

    public void Add(CssRule rule)
    {
        var prelude = rule.Prelude.RemoveAll(token => token.Kind == CssTokenKind.White);
        string? selector;
        switch (prelude)
        {
            case []:
                selector = null;
                break;
            case [var colon, { Kind: CssTokenKind.Word, Text: var word }] when colon.IsDelimiter(':') && Selectors.Contains(word):
                selector = word;
                break;
            default:
                diagnostics.Error(
                    "style/selector",
                    prelude[^1].Span,
                    new("不支持这种 @page 选择器。", "This selector of @page is not supported."),
                    Suggestion.Hint(prelude[^1].Text, Selectors));
                return;
        }

        var known = selector is null ? SheetDescriptors : Descriptors;
        foreach (var declaration in rule.Declarations)
        {
            if (!known.Contains(declaration.Property))
            {
                DeclarationReader.ReportUnknown(declaration, known, diagnostics);
                continue;
            }

            var value = new ValueReader(declaration);
            var (change, accepts) = Read(declaration.Property, value);
            if (change is null || !value.IsAtEnd)
                DeclarationReader.ReportValue(value, accepts, diagnostics);
            else
                _changes.Add((selector, change));
            _hasSize |= declaration.Property == "size" && selector is null;
        }
    }

    /// <summary>The three pages; a stylesheet says at least the size.</summary>
    public (PageStyle First, PageStyle Verso, PageStyle Recto) Finish(SourceFile file)
    {
        if (!_hasSize)
            diagnostics.Error(
                "style/no-page",
                file.Span(0, 0),
                new("样式表没有规定纸张。", "The stylesheet does not say the page's size."),
                new("写 @page { size: A4; margin: 20mm; }。", "Write @page { size: A4; margin: 20mm; }."));
        return (Page(file, null, "right", "first"), Page(file, null, "left"), Page(file, null, "right"));
    }

    private PageStyle Page(SourceFile file, params string?[] selectors)
    {
        var page = new PageStyle(Length.Millimetres(210), Length.Millimetres(297), default);
        foreach (var selector in selectors)
        {
            foreach (var (_, change) in _changes.Where(change => change.Selector == selector))
                page = change(page);
        }

        if (page.TypeWidth <= Length.Zero || page.TypeHeight <= Length.Zero)
            diagnostics.Error(
                "style/no-type-area",
                file.Span(0, 0),
                new("页边距大于纸张，没有版心。", "The margins leave no room on the page."));
        return page;
    }

    private static (Func<PageStyle, PageStyle>? Change, string Accepts) Read(string property, ValueReader value)
    {
        if (property == "size")
            return (ReadSize(value), "A3 | A4 | A5 | B4 | B5 | JIS-B4 | JIS-B5 [portrait | landscape], <length> <length>");
        if (property == "margin")
            return (
                Sides.Read(value, one => OnPaperLength(one)) is { } edges ? page => page with { Margin = edges } : null,
                Lengths.Accepts(OnPaper) + " ×1–4");
        if (property == "bleed")
            return (OnPaperLength(value) is { } bleed ? page => page with { Bleed = bleed } : null, Lengths.Accepts(OnPaper));
        if (property == "marks")
            return (ReadMarks(value) is { } marks ? page => page with { Marks = marks } : null, "none, crop || cross");
        var side = property["margin-".Length..];
        return (
            OnPaperLength(value) is { } margin ? page => page with { Margin = Sides.With(page.Margin, side, margin) } : null,
            Lengths.Accepts(OnPaper));
    }

    private static Func<PageStyle, PageStyle>? ReadSize(ValueReader value)
    {
        var orientation = ReadOrientation(value);
        Length width, height;
        if (Words.Read(value, Sizes) is { } named)
            (width, height) = (Length.Millimetres(named.Width), Length.Millimetres(named.Height));
        else if (OnPaperLength(value) is { } first && first > Length.Zero)
            (width, height) = (first, OnPaperLength(value) ?? first);
        else
            return null;
        orientation ??= ReadOrientation(value);
        if (orientation is { } landscape && width > height != landscape)
            (width, height) = (height, width);
        return page => page with { Width = width, Height = height };
    }

    private static PageMarks? ReadMarks(ValueReader value)
    {
        if (Words.Read(value, [("none", PageMarks.None)]) is { } none)
            return none;
        (string, PageMarks)[] words = [("crop", PageMarks.Crop), ("cross", PageMarks.Cross)];
        var marks = PageMarks.None;
        while (Words.Read(value, [.. words.Where(word => !marks.HasFlag(word.Item2))]) is { } mark)
            marks |= mark;
        return marks == PageMarks.None ? null : marks;
    }

    private static bool? ReadOrientation(ValueReader value) =>
        Words.Read(value, [("portrait", false), ("landscape", true)]);

    private static Length? OnPaperLength(ValueReader value) =>
        Lengths.Read(value, OnPaper)?.Resolve(Length.Zero, Length.Zero);
}
