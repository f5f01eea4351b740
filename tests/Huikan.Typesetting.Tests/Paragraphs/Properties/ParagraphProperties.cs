using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using Huikan.Diagnostics;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Paragraphs;
using Huikan.Typesetting.Tests.Fonts;

namespace Huikan.Typesetting.Tests.Paragraphs.Properties;

/// <summary>What holds of every paragraph, whatever its words, measure and level of line breaking.</summary>
/// <remarks>
/// CsCheck makes the paragraphs up, and writes the smallest that breaks a rule with the seed that makes it again.
/// What it found has become rows of the documents under Specs. HUIKAN_CHECKS=20000 looks longer.
/// </remarks>
public class ParagraphProperties
{
    private const double Em = 10;

    /// <summary>A hundredth of a point.</summary>
    private const double Level = 0.01;

    private static readonly long Rounds =
        long.Parse(Environment.GetEnvironmentVariable("HUIKAN_CHECKS") ?? "250", CultureInfo.InvariantCulture);

    [Fact]
    public void Every_paragraph_of_Chinese_keeps_the_rules() => Samples.Chinese.Sample(Check, iter: Rounds, threads: 2);

    [Fact]
    public void Every_paragraph_of_English_keeps_the_rules() => Samples.English.Sample(Check, iter: Rounds, threads: 2);

    [Fact]
    public void Every_paragraph_of_both_keeps_the_rules() => Samples.Mixed.Sample(Check, iter: Rounds, threads: 2);

    [Fact]
    public void Every_line_is_shaped_as_if_it_stood_alone() =>
        Gen.OneOf(Samples.Chinese, Samples.English, Samples.Mixed).Sample(CheckShapes, iter: Rounds, threads: 2);

    /// <summary>
    /// No kern and no ligature reaches over a line's end, and a drawn hyphen is kerned as a written one: the same
    /// characters in a paragraph of their own have the same glyphs in the same places.
    /// </summary>
    private static void CheckShapes(Sample sample)
    {
        var style = ProjectFonts.Body with { LineBreak = sample.Strictness, TextAlign = TextAlign.Start };
        foreach (var line in Setting.Set(sample.Text, sample.Language, sample.Width, style: style))
        {
            var text = Setting.TextOf(line) + (line.IsHyphenated ? "‐" : "");
            var alone = Assert.Single(Setting.Set(text, sample.Language, 2 * sample.Width, style: style));
            Assert.Equal(GlyphsOf(alone), GlyphsOf(line));
        }

        static string GlyphsOf(Line line) => string.Join(' ', line.Items
            .Where(item => item.Item is GlyphRun)
            .SelectMany(item => ((GlyphRun)item.Item).Glyphs)
            .Where(glyph => glyph.Advance != 0)
            .Select(glyph => string.Create(CultureInfo.InvariantCulture, $"{glyph.Id}:{glyph.Advance + 0.0001:0.00}")));
    }

    private static void Check(Sample sample)
    {
        var (lines, isReported) = Set(sample);
        Assert.Equal(sample.Text, string.Concat(lines.Select(Setting.TextOf)));
        CheckGlyphs(lines);
        CheckEdges(sample, lines);
        CheckUnits(sample, lines, isReported);
        CheckWidths(sample, lines, isReported);
        CheckGaps(sample, lines);
        CheckHyphens(lines);
        Assert.Equal(Describe(lines), Describe(Set(sample).Lines));
        Assert.True(
            Set(sample with { Width = sample.Width * 2 }).Lines.Length <= lines.Length, "Twice the measure takes more lines.");
    }

    /// <summary>Whoever reads the glyphs finds every character: clusters begin with their run and never fall.</summary>
    private static void CheckGlyphs(ImmutableArray<Line> lines)
    {
        foreach (var (_, run) in lines.SelectMany(Setting.RunsOf))
        {
            Assert.Equal(0, run.Glyphs[0].Cluster);
            Assert.True(run.Glyphs[^1].Cluster < run.Text.Length, run.Text);
            Assert.All(run.Glyphs.Zip(run.Glyphs.Skip(1)), pair => Assert.True(pair.First.Cluster <= pair.Second.Cluster, run.Text));
        }
    }

    private static void CheckEdges(Sample sample, ImmutableArray<Line> lines)
    {
        var neverAtStart = (sample.Language.IsChinese, sample.Strictness) switch
        {
            (false, _) => ",.;:!?)]’”—–%",
            (true, LineBreakStrictness.Loose) => "、，；：。！？”’」』）》〉】/",
            (true, LineBreakStrictness.Normal) => "、，；：。！？”’」』）》〉】/–～·%％℃",
            _ => "、，；：。！？”’」』）》〉】/–～·%％℃—…",
        };
        var neverAtEnd = sample.Language.IsChinese ? "“‘「『（《〈【¥" : "“‘([$";
        foreach (var (line, next) in lines.Zip(lines.Skip(1)))
        {
            var (end, start) = (Setting.TextOf(line).TrimEnd(), Setting.TextOf(next));
            if (!IsInAddress(sample, lines, next))
                Assert.DoesNotContain(start[0], neverAtStart);
            Assert.DoesNotContain(end[^1], neverAtEnd);
        }
    }

    /// <summary>What may not be split is whole, or said to be cut; words part at a drawn hyphen alone.</summary>
    private static void CheckUnits(Sample sample, ImmutableArray<Line> lines, bool isReported)
    {
        var end = 0;
        foreach (var line in lines.SkipLast(1))
        {
            end += Setting.TextOf(line).Length;
            var (start, atom) = sample.Places().Last(place => place.Start < end);
            if (end >= start + atom.Printed.Length + atom.Mark.Length || isReported)
                continue;
            Assert.True(end - start < atom.Printed.Length, $"A line begins with the mark of a note: {atom}");
            var isWord = atom.Kind == AtomKind.Word || (!sample.Language.IsChinese && atom.Text.All(c => char.IsAsciiLetter(c) || c == '’'));
            if (atom.Kind == AtomKind.Whole && !isWord)
                Assert.Fail($"{atom} is cut.");
            if (isWord)
                Assert.True(line.IsHyphenated, $"{atom} is cut without a hyphen.");
            if (atom.Kind == AtomKind.Address)
                Assert.False(line.IsHyphenated, $"{atom} is cut with a hyphen.");
        }
    }

    private static void CheckWidths(Sample sample, ImmutableArray<Line> lines, bool isReported)
    {
        foreach (var line in lines)
        {
            if (line.Items.Length > 0)
                Assert.Equal(line.Width, Setting.RightEdgeOf(line), Level);
            if (!isReported)
                Assert.True(line.Width <= sample.Width + Level, $"{line.Width} exceeds {sample.Width}: {Setting.TextOf(line)}");
            if (!line.IsLast && CanStretch(Setting.TextOf(line).Trim()))
                Assert.True(line.Width > sample.Width - Level, $"{line.Width} is short of {sample.Width}: {Setting.TextOf(line)}");
        }
    }

    private static bool CanStretch(string text) =>
        text.Contains(' ', StringComparison.Ordinal) || text.Zip(text.Skip(1)).Any(pair => IsHan(pair.First) && IsHan(pair.Second));

    /// <summary>
    /// No white is less than CLREQ 3.1.9 and 3.1.10 let it be: Han are never set closer than their squares, marks never
    /// closer than half of theirs, Han and Latin never closer than an eighth of an em, words than three quarters of the
    /// face's space.
    /// </summary>
    private static void CheckGaps(Sample sample, ImmutableArray<Line> lines)
    {
        const double rounding = 0.02;
        var leastSpace = sample.Language.IsChinese ? 0.2 : 0.15;
        foreach (var line in lines)
        {
            var places = PlacesOf(line);
            for (var i = 0; i + 1 < places.Count; i++)
            {
                var (left, right) = (places[i], places[i + 1]);
                var distance = right.X - left.X;
                var isWide = left.IsHan && right.IsHan && i > 0;
                if (isWide && IsHan(left.Character) && IsHan(right.Character))
                    Assert.True(distance >= left.Size - rounding, Message("Han overlap"));
                else if (isWide && left.Character != '·')
                    Assert.True(distance >= left.Size - EmptyHalves(left.Character, right.Character) * left.Size / 2 - rounding, Message("marks overlap"));
                else if (IsHan(left.Character) && left.IsHan && char.IsAsciiLetterOrDigit(right.Character) && right.Baseline.Equals(left.Baseline))
                    Assert.True(distance >= left.Size * 1.125 - rounding, Message("no space between Han and Latin"));
                else if (left.Character == ' ' && !right.IsHan)
                    Assert.True(distance >= leastSpace * left.Size, Message("too little space between words"));

                string Message(string what) => $"{what} ({distance:0.###}): {left.Character}{right.Character} in {Setting.TextOf(line)}";
            }
        }
    }

    /// <summary>How many empty halves stand between the ink of two full-width characters.</summary>
    private static int EmptyHalves(char left, char right) =>
        ("、，；：。！？”’」』）》〉】".Contains(left, StringComparison.Ordinal) ? 1 : 0)
        + ("“‘「『（《〈【".Contains(right, StringComparison.Ordinal) ? 1 : 0);

    private static void CheckHyphens(ImmutableArray<Line> lines)
    {
        var running = 0;
        foreach (var line in lines)
        {
            running = line.IsHyphenated ? running + 1 : 0;
            Assert.True(running <= 2, "Three lines running end with a hyphen.");
            Assert.Equal(line.IsHyphenated, line.Items.Any(i => i.Item is GlyphRun { Text: "\u00AD" } && i.Item.Owner == Typesetting.Structure.Artifact.Layout));
        }
    }

    /// <summary>Where the pen stands before each visible glyph of the author's.</summary>
    private static List<(char Character, double X, double Baseline, double Size, bool IsHan)> PlacesOf(Line line)
    {
        var places = new List<(char, double, double, double, bool)>();
        foreach (var (position, run) in Setting.RunsOf(line))
        {
            var x = position.X;
            foreach (var glyph in run.Glyphs)
            {
                if (glyph.Advance > 0 || glyph.OffsetX != 0)
                    places.Add((run.Text[glyph.Cluster], x, position.Y, run.Size, run.Font.HasHan));
                x += glyph.Advance;
            }
        }

        return places;
    }

    private static bool IsInAddress(Sample sample, ImmutableArray<Line> lines, Line line)
    {
        var start = lines.TakeWhile(l => !ReferenceEquals(l, line)).Sum(l => Setting.TextOf(l).Length);
        return sample.Places().Any(p => p.Atom.Kind == AtomKind.Address && p.Start < start && start < p.Start + p.Atom.Printed.Length);
    }

    private static bool IsHan(char character) => character is >= '\u4E00' and <= '\u9FFF';

    private static (ImmutableArray<Line> Lines, bool IsReported) Set(Sample sample)
    {
        var diagnostics = new DiagnosticBag();
        var style = ProjectFonts.Body with { LineBreak = sample.Strictness };
        var lines = Setting.Set(sample.Content, sample.Language, sample.Width, sample.Indent, style, diagnostics);
        return (lines, diagnostics.ToSorted().Any(d => d.Code == "typeset/tight-line"));
    }

    private static string Describe(ImmutableArray<Line> lines) => string.Join('\n', lines
        .SelectMany(Setting.RunsOf)
        .Select(r => $"{r.Position} {r.Run.Font} {r.Run.Text} {string.Join(' ', r.Run.Glyphs)}"));
}
