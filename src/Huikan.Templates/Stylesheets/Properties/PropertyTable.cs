using System.Collections.Frozen;
using System.Collections.Immutable;
using Huikan.Editions.Styles;
using static Huikan.Templates.Stylesheets.Properties.Property;

namespace Huikan.Templates.Stylesheets.Properties;

/// <summary>Every property that a style may set: one line each.</summary>
internal static class PropertyTable
{
    private const LengthRange Signed = LengthRange.Negative;
    private const LengthRange SignedPercent = LengthRange.Negative | LengthRange.Percent;

    private static readonly FrozenDictionary<string, Property> ByName = All().ToFrozenDictionary(property => property.Name);

    /// <summary>The names in the order of the table.</summary>
    public static IReadOnlyCollection<string> Names { get; } = [.. All().Select(property => property.Name)];

    /// <summary>The property of a name, or null where it is not supported.</summary>
    public static Property? Find(string name) => ByName.GetValueOrDefault(name);

    private static IEnumerable<Property> All() =>
    [
        new("font-family", "<string> #", value => Fonts.ReadFamilies(value) is { } families
            ? [new ValueDeclaration("font-family", s => s with { FontFamily = families }, value.Span)]
            : null),
        new("font-size", Lengths.Accepts(LengthRange.Percent | LengthRange.NotZero), value =>
            Lengths.Read(value, LengthRange.Percent | LengthRange.NotZero) is { } size
                ? [new FontSizeDeclaration(size, value.Span)]
                : null),
        Of("font-weight", Fonts.AcceptsWeight, Fonts.ReadWeight, (s, v) => s with { FontWeight = v }),
        Word("font-style", (s, v) => s with { Italic = v }, ("normal", false), ("italic", true)),
        Word("font-variant-numeric", (s, v) => s with { Figures = v }, ("normal", NumericFigures.Normal), ("tabular-nums", NumericFigures.TabularLining), ("oldstyle-nums", NumericFigures.OldStyle)),
        Of("color", Colors.Accepts, Colors.Read, (s, v) => s with { Color = v }),
        new("background-color", "transparent | " + Colors.Accepts, Background),
        new("line-height", "<number> | " + Lengths.Accepts(LengthRange.Percent | LengthRange.NotZero), LineHeight),
        Word("text-align", (s, v) => s with { TextAlign = v }, Alignments),
        Word("text-align-last", (s, v) => s with { TextAlignLast = v }, Alignments),
        Length("text-indent", Signed, (s, v) => s with { TextIndent = v }),
        Length("letter-spacing", SignedPercent, (s, v) => s with { LetterSpacing = v }),
        Length("word-spacing", SignedPercent, (s, v) => s with { WordSpacing = v }),
        Word(
            "list-style-type",
            (s, v) => s with { HeadingNumber = v },
            ("none", HeadingNumber.None),
            ("simp-chinese-informal", HeadingNumber.Ideographic),
            ("parenthesized-chinese", HeadingNumber.ParenthesizedIdeographic),
            ("decimal", HeadingNumber.Decimal),
            ("parenthesized-decimal", HeadingNumber.ParenthesizedDecimal)),
        Word("text-wrap", (s, v) => s with { TextWrap = v }, ("wrap", TextWrap.Wrap), ("balance", TextWrap.Balance)),
        Word("word-break", (s, v) => s with { WordBreak = v }, ("normal", WordBreak.Normal), ("keep-all", WordBreak.KeepAll)),
        Word("hyphens", (s, v) => s with { Hyphens = v }, ("none", Hyphens.None), ("manual", Hyphens.Manual), ("auto", Hyphens.Auto)),
        Word("text-autospace", (s, v) => s with { TextAutospace = v }, ("normal", TextAutospace.Normal), ("no-autospace", TextAutospace.NoAutospace)),
        Word("text-spacing-trim", (s, v) => s with { TextSpacingTrim = v }, ("trim-both", TextSpacingTrim.TrimBoth), ("space-all", TextSpacingTrim.SpaceAll)),
        Word("line-break", (s, v) => s with { LineBreak = v }, ("loose", LineBreakStrictness.Loose), ("normal", LineBreakStrictness.Normal), ("strict", LineBreakStrictness.Strict)),
        Word("hanging-punctuation", (s, v) => s with { HangingPunctuation = v }, ("none", HangingPunctuation.None), ("allow-end", HangingPunctuation.AllowEnd)),
        Word("text-emphasis", (s, v) => s with { TextEmphasis = v }, ("none", TextEmphasis.None), ("dot", TextEmphasis.Dot)),
        Word("ruby-position", (s, v) => s with { RubyPosition = v }, ("over", RubyPosition.Over), ("under", RubyPosition.Under)),
        Word("ruby-align", (s, v) => s with { RubyAlign = v }, ("space-around", RubyAlign.SpaceAround), ("space-between", RubyAlign.SpaceBetween), ("center", RubyAlign.Center), ("start", RubyAlign.Start)),
        Word("text-decoration", (s, v) => s with { TextDecoration = v }, Decorations),
        Word("text-decoration-line", (s, v) => s with { TextDecoration = v }, Decorations),
        Word("vertical-align", (s, v) => s with { VerticalAlign = v }, ("baseline", VerticalAlign.Baseline), ("super", VerticalAlign.Super), ("sub", VerticalAlign.Sub)),
        .. BoxLengths.Of("margin", Signed, s => s.Margin, (s, v) => s with { Margin = v }),
        .. BoxLengths.Of("padding", LengthRange.Positive, s => s.Padding, (s, v) => s with { Padding = v }),
        .. Borders.All(),
        new("width", "auto | " + Lengths.Accepts(LengthRange.Positive), Width),
        Length("column-gap", LengthRange.Positive, (s, v) => s with { ColumnGap = v }),
        Length("row-gap", LengthRange.Positive, (s, v) => s with { RowGap = v }),
        .. Borders.GapRules(),
        Of("column-count", "auto | 1–99", ColumnCount, (s, v) => s with { ColumnCount = v == 0 ? null : v }),
        Word("column-fill", (s, v) => s with { ColumnFill = v }, ("balance", ColumnFill.Balance), ("auto", ColumnFill.Auto)),
        Word("column-span", (s, v) => s with { SpansColumns = v }, ("none", false), ("all", true)),
        Word("break-before", (s, v) => s with { BreakBefore = v }, Breaks),
        Word("break-after", (s, v) => s with { BreakAfter = v }, Breaks),
        Word("break-inside", (s, v) => s with { BreakInside = v }, ("auto", BreakInside.Auto), ("avoid", BreakInside.Avoid)),
        Word(
            "float",
            (s, v) => s with { Float = v },
            ("none", PageFloat.None),
            ("top", PageFloat.Top),
            ("bottom", PageFloat.Bottom),
            ("top-bottom", PageFloat.TopBottom),
            ("last-verso", PageFloat.LastVerso)),
        Of("orphans", "1–99", value => Numbers.Read(value, 1, 99), (s, v) => s with { Orphans = v }),
        Of("widows", "1–99", value => Numbers.Read(value, 1, 99), (s, v) => s with { Widows = v }),
    ];

    /// <summary>Both languages are written from the left, so that left is the start.</summary>
    private static (string, TextAlign)[] Alignments =>
    [
        ("start", TextAlign.Start), ("end", TextAlign.End), ("center", TextAlign.Center), ("justify", TextAlign.Justify),
        ("left", TextAlign.Start), ("right", TextAlign.End),
    ];

    private static (string, TextDecoration)[] Decorations =>
        [("none", TextDecoration.None), ("underline", TextDecoration.Underline)];

    private static int? ColumnCount(ValueReader value) =>
        Words.Read(value, [("auto", 0)]) ?? Numbers.Read(value, 1, 99);

    /// <summary>Pages are bound at the left, so that a right page is a recto.</summary>
    private static (string, PageBreak)[] Breaks =>
    [
        ("auto", PageBreak.Auto), ("avoid", PageBreak.Avoid), ("page", PageBreak.Page), ("recto", PageBreak.Recto),
        ("verso", PageBreak.Verso), ("right", PageBreak.Recto), ("left", PageBreak.Verso),
    ];

    private static ImmutableArray<Declaration>? Background(ValueReader value)
    {
        if (Words.Read(value, [("transparent", true)]) is not null)
            return [new ValueDeclaration("background-color", s => s with { Background = null }, value.Span)];
        return Colors.Read(value) is { } color
            ? [new ValueDeclaration("background-color", s => s with { Background = color }, value.Span)]
            : null;
    }

    private static ImmutableArray<Declaration>? LineHeight(ValueReader value)
    {
        var token = value.Current;
        if (token is { Kind: CssTokenKind.Number, Number: > 0 })
        {
            // A bare number counts the font size, as an em does.
            value.Advance();
            return [Declare(new SpecifiedLength(token.Number, LengthUnit.Em))];
        }

        return Lengths.Read(value, LengthRange.Percent | LengthRange.NotZero) is { } length ? [Declare(length)] : null;

        Declaration Declare(SpecifiedLength length) =>
            new LengthDeclaration("line-height", length, (s, v) => s with { LineHeight = v }, value.Span);
    }

    private static ImmutableArray<Declaration>? Width(ValueReader value)
    {
        if (Words.Read(value, [("auto", true)]) is not null)
            return [new ValueDeclaration("width", s => s with { Width = null }, value.Span)];
        return Lengths.Read(value, LengthRange.Positive) is { } length
            ? [new LengthDeclaration("width", length, (s, v) => s with { Width = v }, value.Span)]
            : null;
    }
}
