using System.Collections.Immutable;
using System.Text;
using Huikan.Diagnostics;
using Huikan.Publications;
using Huikan.Writers.Archive;
using Xunit;

namespace Huikan.Writers.Tests.Archive;

public sealed class GlossTests
{
    private static readonly ImmutableArray<Term> Terms =
    [
        new(Sample.Say("一把手", "head"), "The person in charge <of it>.", null, []) { Key = "head" },
        new(Sample.Say("例会", "regular meeting"), null, null, []),
        new(Sample.Say("四链", "four chains"), "Chains of four kinds.", null, []),
    ];

    [Fact]
    public void The_first_mention_of_a_term_in_each_language_leads_to_its_gloss_and_the_gloss_leads_back()
    {
        var page = Write(
            Row("p1", Sample.P("一把手和一把手。"), Sample.P("The heads met a head.")),
            Row("p2", Sample.P("一把手。"), Sample.P("A head.")));

        Assert.Contains(
            "<p><a class=\"term\" id=\"page-termref-zh-1\" href=\"#page-term-1\" role=\"doc-glossref\">一把手</a>和一把手。</p>", page, StringComparison.Ordinal);
        Assert.Contains(
            "<p>The <a class=\"term\" id=\"page-termref-en-1\" href=\"#page-term-1\" role=\"doc-glossref\">heads</a> met a head.</p>", page, StringComparison.Ordinal);
        Assert.Contains("<p>一把手。</p>", page, StringComparison.Ordinal);
        Assert.Contains(
            """
            <div id="page-term-1">
            <dt><a href="../../terms/head/index.html"><span lang="zh-Hans">一把手</span> <span lang="en">head</span></a></dt>
            <dd lang="en">The person in charge &lt;of it&gt;.</dd>
            <dd class="ways-back"><a href="#page-termref-zh-1" role="doc-backlink" lang="zh-Hans" aria-label="回到正文中的“一把手”">↩</a><a href="#page-termref-en-1"
            """.ReplaceLineEndings("\n"),
            page,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_of_the_translation_is_no_term_where_the_original_of_its_passage_has_none()
    {
        var page = Write(
            Row("p1", Sample.P("抬头。"), Sample.P("Heads up.")),
            Row("p2", Sample.P("一把手。"), Sample.P("A head.")));

        Assert.Contains("<p>Heads up.</p>", page, StringComparison.Ordinal);
        Assert.Contains("role=\"doc-glossref\">head</a>.</p>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_links_notes_and_terms_without_a_gloss_are_not_marked()
    {
        var link = new Link(new WebTarget("https://example.org/"), [Sample.T("一把手")], SourceSpan.None);
        var page = Write(
            Row("p1", new Heading(1, [Sample.T("一把手")], SourceSpan.None), new Heading(1, [Sample.T("A head")], SourceSpan.None)),
            Row("p2", Sample.P(link, new FootnoteReference(new Footnote(1, [Sample.P("一把手")], SourceSpan.None), SourceSpan.None)), Sample.P("A regular meeting.")),
            Row("p3", Sample.P("例会。"), Sample.P("A regular meeting.")));

        Assert.DoesNotContain("doc-glossref", page, StringComparison.Ordinal);
        Assert.Contains("\nhas_terms:\n  False\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_term_in_stress_is_marked_inside_it()
    {
        var page = Write(Row("p1", Sample.P(new Strong([Sample.T("抓四链")], SourceSpan.None)), Sample.P("Four chains.")));

        Assert.Contains("<strong>抓<a class=\"term\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_in_one_language_marks_that_language_by_the_same_rule()
    {
        var page = Write("en", Row("p1", Sample.P("抬头。"), Sample.P("A head.")), Row("p2", Sample.P("一把手。"), Sample.P("Our head.")));

        Assert.Contains("<p>A head.</p>", page, StringComparison.Ordinal);
        Assert.Contains("<p>Our <a class=\"term\"", page, StringComparison.Ordinal);
    }

    private static Passage Row(string name, Block zh, Block en) => Sample.Pair("2022-q4", "wushan", name, zh, en);

    private static string Write(params Passage[] passages) => Write("index", passages);

    private static string Write(string face, params Passage[] passages)
    {
        var issue = Sample.Publication.Issues[1];
        var publication = Sample.Publication with
        {
            Terms = Terms,
            Issues = [issue with { Speeches = [issue.Speeches[0] with { Passages = [.. passages] }] }],
        };
        var files = ArchiveWriter.Write(publication, ModelText.Render, new ArchiveAssets([]), [], new DiagnosticBag());
        return Encoding.UTF8.GetString(files.Single(file => file.Path == $"2022-q4/wushan/{face}.html").Content.Span);
    }
}
