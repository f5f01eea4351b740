using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Typesetting.Flow;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Pages;
using Huikan.Typesetting.Paragraphs;
using Huikan.Typesetting.Structure;
using Huikan.Typesetting.Tests.Fonts;

namespace Huikan.Typesetting.Tests.Pages;

/// <summary>Pages of ten lines, filled with strips that are drawn as anchors, so that a page reads as the names on it.</summary>
public sealed class PageComposerTests
{
    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void Lines_follow_each_other_from_page_to_page()
    {
        var pages = Compose(Band([.. Lines("t", 12)]));

        Assert.Equal(["t1 t2 t3 t4 t5 t6 t7 t8 t9 t10", "t11 t12"], pages);
    }

    [Fact]
    public void A_short_note_stands_whole_under_the_line_that_calls_it()
    {
        var lines = Lines("t", 10).ToList();
        lines[6] = lines[6] with { Notes = [Note(2)] };

        Assert.Equal(["t1 t2 t3 t4 t5 t6 t7 t8 | n1 n2", "t9 t10"], Compose(Band([.. lines])));
    }

    [Fact]
    public void A_note_longer_than_the_room_left_goes_on_at_the_foot_of_the_next_page()
    {
        var lines = Lines("t", 14).ToList();
        lines[3] = lines[3] with { Notes = [Note(9)] };

        Assert.Equal(
            ["t1 t2 t3 t4 t5 t6 | n1 n2 n3 n4", "t7 t8 t9 t10 t11 | n5 n6 n7 n8 n9", "t12 t13 t14"],
            Compose(Band([.. lines])));
    }

    [Fact]
    public void A_note_that_outlasts_the_text_is_finished_on_a_page_of_its_own()
    {
        var line = Lines("t", 1).Single() with { Notes = [Note(14)] };

        Assert.Equal(["t1 | n1 n2 n3 n4 n5 n6 n7 n8 n9", "| n10 n11 n12 n13 n14"], Compose(Band([line])));
    }

    [Fact]
    public void What_is_taller_than_a_page_is_an_error_at_the_author_s_place()
    {
        var source = new SourceFile("speech.zh.md", "图片");
        var tall = new Strip(120, []) { Span = source.Span(0, 2) };

        Compose(Band([tall]));

        var error = Assert.Single(_diagnostics.ToSorted());
        Assert.Equal(("typesetting/too-tall", Severity.Error, "speech.zh.md"), (error.Code, error.Severity, error.Span.File?.Path));
    }

    [Fact]
    public void What_is_cut_though_it_may_not_be_is_a_warning_where_the_next_page_begins()
    {
        var source = new SourceFile("speech.zh.md", "段落");
        var strips = Lines("t", 15).Select(strip => strip with { MayBreakAfter = false, Span = source.Span(0, 2) });

        Compose(Band([.. strips]));

        var warning = Assert.Single(_diagnostics.ToSorted());
        Assert.Equal(("typeset/page-cut", "speech.zh.md"), (warning.Code, warning.Span.File?.Path));
    }

    [Fact]
    public void Each_page_says_why_it_ends()
    {
        var heading = Band([Lines("t", 1).Single() with { MayBreakAfter = false }]);

        var pages = ComposePages(
            Band([.. Lines("t", 12)]), Band([.. Lines("t", 7)]), heading, Band([.. Lines("t", 2)]), new ForcedBreak(PageBreak.Page), Band([.. Lines("t", 1)]));

        Assert.Equal(
            ["TextGoesOn 0", "NextDoesNotFit 10 of 20", "BreakAsked 70", "DocumentEnds 90"],
            pages.Select(page => page.Ending.Reason == PageEndingReason.NextDoesNotFit
                ? $"{page.Ending.Reason} {page.Ending.White.Points} of {page.Ending.Needed.Points}"
                : $"{page.Ending.Reason} {page.Ending.White.Points}"));
    }

    [Fact]
    public void Facing_columns_start_level_on_a_left_and_a_right_page_after_a_blank_where_need_be()
    {
        var pair = new Band(
            [new Lane(0, new Column(100, [.. Lines("t", 2)])), new Lane(Spread.RectoX, new Column(100, [.. Lines("u", 12)]))],
            Border.None);

        var pages = ComposePages(Band([.. Lines("t", 1)]), pair, pair, Band([.. Lines("t", 1)]));

        Assert.Equal(
            [
                "1: t1@0",
                "2: t1@0 t2@10", "3: u1@0 u2@10 u3@20 u4@30 u5@40 u6@50 u7@60 u8@70 u9@80 u10@90",
                "4: t1@20 t2@30", "5: u11@0 u12@10 u1@20 u2@30 u3@40 u4@50 u5@60 u6@70 u7@80 u8@90",
                "6: ", "7: u9@0 u10@10 u11@20 u12@30",
                "8: t1@0",
            ],
            pages.Select(page => $"{page.Number}: " + string.Join(' ', page.Frame.Items.Select(
                item => $"{((AnchorItem)item.Item).Name}@{item.Position.Y}"))));
    }

    [Fact]
    public void A_section_may_count_its_pages_anew_and_a_blank_before_it_counts_with_what_went_before()
    {
        var pages = ComposePages(
            Section(new FolioChange(FolioNumerals.LowerRoman, null)), Band([.. Lines("t", 12)]),
            new ForcedBreak(PageBreak.Page), Band([.. Lines("t", 1)]),
            new ForcedBreak(PageBreak.Recto), Section(new FolioChange(FolioNumerals.Decimal, 1)), Band([.. Lines("t", 12)]));

        Assert.Equal(["1 i", "2 ii", "3 iii", "4 iv", "5 1", "6 2"], pages.Select(page => $"{page.Number} {page.Label}"));
        Assert.Equal(PageEndingReason.BlankToTurn, pages[3].Ending.Reason);
    }

    private static SectionStart Section(FolioChange folio) =>
        new(new SectionNode(StyleName.Body, null, [], [], ShowsRunning: true, default) { Folio = folio });

    [Fact]
    public void Floats_are_painted_at_the_head_and_at_the_foot_over_the_notes()
    {
        var lines = Lines("t", 3).ToList();
        SetFloat FloatOf(string name, PageFloat placement) =>
            new(new Column(100, [.. Lines(name, 1), Strip.White(Strips.Line)]), placement, left: 7);
        lines[1] = lines[1] with
        {
            Floats = [FloatOf("head", PageFloat.Top), FloatOf("foot", PageFloat.Bottom)],
            Notes = [Note(1)],
        };

        var page = Assert.Single(ComposePages(Band([.. lines])));

        Assert.Equal(
            "head1@7,0 t1@0,28 t2@0,38 t3@0,48 foot1@7,70 n1@0,90",
            string.Join(' ', page.Frame.Items.Select(
                item => $"{((AnchorItem)item.Item).Name}@{item.Position.X},{item.Position.Y}")));
    }

    [Fact]
    public void Pages_of_a_segment_are_there_before_the_next_is_read()
    {
        static IEnumerable<FlowItem> Flow()
        {
            yield return Band([.. Lines("t", 12)]);
            yield return new ForcedBreak(PageBreak.Page);
            yield return Band([.. Lines("t", 3)]);
            yield return new ForcedBreak(PageBreak.Page);
            throw new InvalidOperationException("read too far");
        }

        Assert.Equal(2, Composer().Compose(Flow()).Take(2).Count());
    }

    private string[] Compose(params FlowItem[] flow) => [.. ComposePages(flow).Select(Read)];

    private ImmutableArray<Page> ComposePages(params FlowItem[] flow) => [.. Composer().Compose(flow)];

    private PageComposer Composer()
    {
        var stylesheet = ProjectFonts.Stylesheet with { First = Paper, Recto = Paper, Verso = Paper };
        var issue = new Issue("i", 1, default, Title, null, null, [], null, [], default);
        var publication = new Publication(
            new Localized<string>([]), new Localized<string>([]), [Language.Chinese], null, [issue], [], [], []);
        var edition = new Edition(publication, issue, Arrangement.Single, [Language.Chinese], stylesheet, [], []);
        var paragraphs = new ParagraphSetter(ProjectFonts.Library, stylesheet, _diagnostics);
        var running = new RunningLineSetter(new WordsSetter(paragraphs, stylesheet), stylesheet, Language.Chinese);
        return new PageComposer(edition, running, new Style(), _diagnostics);
    }

    private static PageStyle Paper => new(new Length(100), new Length(10 * Strips.Line), default);

    private static Passage Title => new(
        new PassageId("i", Issue.OwnText, "title"),
        [new Rendition(Language.Chinese, [new Paragraph([new Text("题", default)], default)], default)]);

    private static Band Band(ImmutableArray<Strip> strips) => new([new Lane(0, new Column(100, strips))], Border.None);

    private static SetNote Note(int lines) => new(new Column(100, [.. Lines("n", lines)]));

    private static IEnumerable<Strip> Lines(string name, int count) => Enumerable.Range(1, count).Select(
        number => new Strip(Strips.Line, [new PlacedItem(default, new AnchorItem($"{name}{number}", Artifact.Layout))]));

    /// <summary>The names of the text's lines, and after a bar those of the notes.</summary>
    private static string Read(Page page)
    {
        var names = page.Frame.Items.Select(item => item.Item).OfType<AnchorItem>().Select(anchor => anchor.Name).ToList();
        var text = string.Join(' ', names.Where(name => name[0] == 't'));
        var notes = string.Join(' ', names.Where(name => name[0] == 'n'));
        return notes == "" ? text : $"{text} | {notes}".TrimStart();
    }
}
