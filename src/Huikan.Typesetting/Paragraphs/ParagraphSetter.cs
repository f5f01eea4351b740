using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Typesetting.Fonts;
using Huikan.Typesetting.Paragraphs.Breaking;
using Huikan.Typesetting.Paragraphs.Spacing;
using Huikan.Typesetting.Shaping;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Paragraphs;

/// <summary>Sets running text into lines: shape once, break at any width.</summary>
/// <remarks>
/// The steps, one class each: <see cref="TextCollector"/> flattens the content; <see cref="ParagraphPreparer"/>
/// classes, itemises and shapes it, puts the gaps between its cells and fits words to their readings; <see cref="LineBreaker"/> chooses the
/// line ends; <see cref="LineSetter"/> justifies a line and places its glyphs.
/// </remarks>
public sealed class ParagraphSetter
{
    private readonly FontStacks _stacks;
    private readonly Stylesheet _stylesheet;
    private readonly AnchorScope _scope;
    private readonly DiagnosticBag _diagnostics;
    private DiagnosticBag? _aside;

    public ParagraphSetter(FontLibrary fonts, Stylesheet stylesheet, DiagnosticBag diagnostics)
        : this(new FontStacks(fonts, diagnostics), stylesheet, new AnchorScope(), diagnostics)
    {
    }

    internal ParagraphSetter(FontStacks stacks, Stylesheet stylesheet, AnchorScope scope, DiagnosticBag diagnostics) =>
        (_stacks, _stylesheet, _scope, _diagnostics) = (stacks, stylesheet, scope, diagnostics);

    /// <summary>The text shaped; links, footnote marks, ruby and stressed words become children of <paramref name="owner"/>.</summary>
    /// <param name="content">Running text; remarks do not print.</param>
    /// <param name="style">The block's style.</param>
    /// <param name="language">The language of the words.</param>
    /// <param name="owner">The block's element; or an artifact, which has no parts.</param>
    public ShapedText Shape(ImmutableArray<Inline> content, Style style, Language language, Owner owner)
    {
        var text = new TextCollector(_stylesheet, language, _scope).Collect(content, style, owner);
        return ParagraphPreparer.Prepare(text, style, language, new Itemizer(_stacks, language, _diagnostics));
    }

    /// <summary>The lines at a measure; never fewer than one. What fits no line is cut, or stands out of it, and is a warning.</summary>
    public ImmutableArray<Line> Break(ShapedText text, LineMeasure measure)
    {
        var setter = new LineSetter(text, measure);
        var broken = new LineBreaker(text, measure).Break();
        var lines = ImmutableArray.CreateBuilder<Line>(broken.Length);
        for (var i = 0; i < broken.Length; i++)
        {
            var line = setter.Set(broken[i], isFirst: i == 0, isLast: i == broken.Length - 1) with
            {
                CutsWord = broken[i].CutsWord,
            };
            if (broken[i].IsForced)
                ReportCut(text, broken[i].End);
            else if (line.Width > measure.Width.Points + text.Metrics.Of(broken[i].Start, broken[i].End).Hanging + LineSetter.Tolerance)
                ReportOverfull(line);
            lines.Add(line);
        }

        // Beside a word that is cut the rest has no chance, and the cut was told.
        if (!broken.Any(line => line.IsForced))
            ReportLoose(lines);
        return lines.MoveToImmutable();
    }

    /// <summary>How many lines there are at a measure, and how many of them cut a word.</summary>
    internal static (int Lines, int Cuts) Count(ShapedText text, LineMeasure measure)
    {
        var broken = new LineBreaker(text, measure).Break();
        return (broken.Length, broken.Count(line => line.CutsWord));
    }

    /// <summary>Sets something in one of several ways, of which one will be used.</summary>
    /// <returns>What was set, and the warnings that are to be told if it is that which is used.</returns>
    public (T Set, ImmutableArray<Diagnostic> Warnings) Try<T>(Func<T> set)
    {
        var (outer, aside) = (_aside, new DiagnosticBag());
        _aside = aside;
        try
        {
            return (set(), aside.ToSorted());
        }
        finally
        {
            _aside = outer;
        }
    }

    /// <summary>Tells warnings that were held back.</summary>
    public void Tell(ImmutableArray<Diagnostic> warnings)
    {
        foreach (var warning in warnings)
            (_aside ?? _diagnostics).Add(warning);
    }

    /// <summary>
    /// The lines at a measure, one more of them than is best (TeX's <c>\looseness=1</c>): broken as if it were narrower,
    /// justified to its full width. Null where some line would stand visibly open.
    /// </summary>
    /// <returns>The lines, and how much narrower they were broken, as a part of the measure.</returns>
    public (ImmutableArray<Line> Lines, double Stretch)? BreakLonger(ShapedText text, LineMeasure measure)
    {
        var setter = new LineSetter(text, measure);
        var best = BreakAt(measure.Width).Length;
        for (var stretch = 0.005; stretch <= GreatestStretch; stretch += 0.005)
        {
            var broken = BreakAt(measure.Width * (1 - stretch));
            if (broken.Length > best + 1 || broken.Any(line => line.IsForced))
                return null;
            if (broken.Length == best)
                continue;
            ImmutableArray<Line> lines = [.. broken.Select((line, i) => setter.Set(line, i == 0, i == broken.Length - 1))];
            if (lines.All(line => line.Looseness <= GreatestLooseness))
                return (lines, stretch);
        }

        return null;

        ImmutableArray<BrokenLine> BreakAt(Length width) =>
            new LineBreaker(text, measure with { Width = width }).Break();
    }

    /// <summary>Half an em in the fourteen of a narrow column, shared among its gaps: less than justification does anyway.</summary>
    private const double GreatestStretch = 0.05;

    /// <summary>Of what is warned of as too loose: no line is opened so far on purpose.</summary>
    private const double GreatestLooseness = 1;

    /// <summary>The text on one line at its natural width: labels, folios, running heads.</summary>
    public Line SetSingle(ShapedText text) =>
        new LineSetter(text, new LineMeasure(Length.Zero, Length.Zero))
            .SetNatural(new BrokenLine(0, text.Cells.Length, IsHyphenated: false, EndsSegment: true, IsForced: false));

    /// <summary>Says once of a word, or whatever else may not be split, that it was cut, in however many places.</summary>
    private void ReportCut(ShapedText text, int cut)
    {
        const int longest = 48;
        var cells = text.Cells.AsSpan();
        var (first, end) = (cut - 1, cut + 1);
        while (first > 0 && cells[first].Before == BreakKind.Never)
            first--;
        while (end < cells.Length && cells[end].Before == BreakKind.Never)
            end++;
        var span = text.Text.SourceOf(cells[first].Start, cells[end - 1].End);
        var word = text.Characters[cells[first].Start..cells[end - 1].End].Trim();
        if (word.Length > longest)
            word = word[..longest] + "……";
        (_aside ?? _diagnostics).Warning(
            "typeset/tight-line",
            span,
            new Wording($"栏太窄，“{word}”排不下，只得从中断开。", $"The column is too narrow for “{word}”, which is cut."),
            Hint);
    }

    /// <summary>Says once of a paragraph that lines of it stand open, at the worst of them.</summary>
    private void ReportLoose(ImmutableArray<Line>.Builder lines)
    {
        var worst = lines.MaxBy(line => line.Looseness)!;
        if (worst.Looseness <= 1)
            return;
        var count = lines.Count(line => line.Looseness > 1);
        (_aside ?? _diagnostics).Warning(
            "typeset/loose-line",
            worst.Span,
            count == 1
                ? new Wording("这一行排得太疏，空白过大。", "This line is set too loose: the white in it strikes the eye.")
                : new Wording(
                    $"这一段有 {count} 行排得太疏，这是最疏的一行。",
                    $"{count} lines of this paragraph are set too loose; this is the worst."),
            Hint);
    }

    private void ReportOverfull(Line line) => (_aside ?? _diagnostics).Warning(
        "typeset/tight-line",
        line.Span,
        new Wording("这一行太窄，容不下其中的词。", "The line is too narrow for a word in it."),
        Hint);

    private static Wording Hint { get; } = new(
        "请加宽栏，或改写，或在词中加入软连字符。",
        "Widen the column, rewrite, or put a soft hyphen into the word.");
}
