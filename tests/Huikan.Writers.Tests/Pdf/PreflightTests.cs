using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Typesetting;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Structure;
using Huikan.Writers.Pdf.Imposing;
using Huikan.Writers.Pdf.Press;
using Huikan.Writers.Tests.Word;

namespace Huikan.Writers.Tests.Pdf;

public sealed class PreflightTests
{
    private static readonly PressOptions Plain = new(null, Length.Millimetres(PressOptions.UsualPaper));
    private static readonly PressOptions Folded = new(ImpositionScheme.Booklet, Length.Millimetres(PressOptions.UsualPaper));
    private static readonly Color Red = new(200, 22, 29) { Inks = new Inks(0.1, 1, 1, 0.05) };

    [Fact]
    public void Nothing_is_said_of_four_sound_pages() =>
        Assert.Empty(Warnings(Plain, Rule(0.25, Color.Black), Rule(1, Red), Rule(3, new Color(90, 90, 90)), Picture(72 * 2000 / 300.0)));

    [Fact]
    public void A_rule_too_thin_is_named_with_its_page() =>
        Assert.Equal(["press/thin-rule: Page 2 has a rule of 0.2pt, which may break up in print."], Warnings(Plain, Rule(0.5, Red), Rule(0.2, Red), Rule(1, Red), Rule(1, Red)));

    [Fact]
    public void An_image_too_coarse_is_named_with_its_page() =>
        Assert.Equal(["press/image-resolution: figures/map.png on page 1 has 288 dpi only."], Warnings(Plain, Picture(500), Rule(1, Red), Rule(1, Red), Rule(1, Red)));

    [Fact]
    public void A_colour_without_inks_is_named() => Assert.Equal(
        ["press/guessed-inks: No inks are named for the colour #C8161D (page 1); a formula chose them."],
        Warnings(Plain, Rule(1, new Color(200, 22, 29)), Rule(1, Red), Rule(1, Red), Rule(1, Red)));

    [Fact]
    public void A_colour_is_reported_where_the_stylesheet_names_it_and_a_rule_at_the_issue()
    {
        var file = new SourceFile("templates/styles.css", "…");
        var red = new Color(200, 22, 29);
        var edition = Sample.Small();
        var rule = new StyleRule(StyleName.Body, null, [new ValueDeclaration("color", style => style with { Color = red }, file.Span(0, 1))]);
        edition = edition with { Stylesheet = edition.Stylesheet with { Rules = [.. edition.Stylesheet.Rules, rule] } };
        var diagnostics = new DiagnosticBag();

        Preflight.Warn(Preflight.Examine(Document(Rule(0.2, red)), edition, Folded), edition, Folded, diagnostics);

        Assert.Equal(
            [("press/guessed-inks", "templates/styles.css"), ("press/thin-rule", edition.Issue.Span.File?.Path)],
            diagnostics.ToSorted().Select(diagnostic => (diagnostic.Code, diagnostic.Span.File?.Path)).Order());
    }

    [Fact]
    public void Too_much_ink_is_named() => Assert.Equal(
        ["press/too-much-ink: The colour #000000 (page 1) lays 360% of ink on a spot, more than 300%."],
        Warnings(Plain, Rule(1, Color.Black with { Inks = new Inks(0.9, 0.9, 0.9, 0.9) }), Rule(1, Red), Rule(1, Red), Rule(1, Red)));

    [Fact]
    public void Pages_that_do_not_fill_leaves_are_named_unless_blanks_do()
    {
        Assert.Equal(["press/page-count: There are 1 pages, not a multiple of four."], Warnings(Plain, Rule(1, Red)));
        Assert.Empty(Warnings(Folded, Rule(1, Red)));
    }

    [Fact]
    public void The_report_counts_sheets_blanks_and_boxes()
    {
        var report = Preflight.Examine(Document(Rule(1, Red), Rule(0.5, Red), Rule(1, Color.Black), Rule(1, Red), Rule(1, Red)), Sample.Small(), Folded);
        Assert.Equal((5, 8, 2), (report.Pages, report.Places, report.Sheets));
        Assert.Equal((420, 426, 426), (Width(report.Boxes.Trim), Width(report.Boxes.Bleed), Width(report.Boxes.Media)));
        Assert.Equal([(Red, 1), (Color.Black, 3)], report.Inks.Select(use => (use.Color, use.Page)));
        Assert.Equal((0.5, 2), (report.ThinnestRule!.Thickness.Points, report.ThinnestRule.Page));
        Assert.Equal(2.15, report.HeaviestInk, 9);

        static double Width(Size size) => Math.Round(size.Width.InMillimetres, 6);
    }

    private static IEnumerable<string> Warnings(PressOptions options, params FrameItem[] items)
    {
        var diagnostics = new DiagnosticBag();
        Preflight.Warn(Preflight.Examine(Document(items), Sample.Small(), options), Sample.Small(), options, diagnostics);
        return diagnostics.ToSorted().Select(diagnostic => $"{diagnostic.Code}: {diagnostic.Message.English}");
    }

    /// <summary>A page for each item.</summary>
    private static PagedDocument Document(params FrameItem[] items) => new(
        [.. items.Select((item, index) => new Page(index + 1, FolioNumber.First, new Frame(100, 100, [new PlacedItem(default, item)]), End))],
        new StructureElement(StructureRole.Document, null),
        []);

    private static PageEnding End => new(PageEndingReason.DocumentEnds, default, default, default);

    private static RuleItem Rule(double thickness, Color color) => new(50, thickness, color, Artifact.Layout);

    private static ImageItem Picture(double width) => new(Sample.Image, width, width / 2, Artifact.Layout);
}
