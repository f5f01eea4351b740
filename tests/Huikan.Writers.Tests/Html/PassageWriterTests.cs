using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Publications;
using Huikan.Writers.Html;
using Huikan.Writers.Tests.Archive;
using Xunit;

namespace Huikan.Writers.Tests.Html;

public sealed class PassageWriterTests
{
    [Fact]
    public void A_row_holds_the_original_and_then_its_translation_each_in_its_language()
    {
        var html = Write([Sample.Pair("i", "t", "p1", Sample.P("中文。"), Sample.P("English."))]);

        Assert.Equal(
            """
            <div class="passage" id="p1">
            <div class="rendition" lang="zh-Hans">
            <p>中文。</p>
            </div>
            <div class="rendition" lang="en">
            <p>English.</p>
            </div>
            <a class="permalink" href="#p1" lang="zh-Hans" aria-label="第1段的链接">¶</a>
            </div>

            """,
            html);
    }

    [Fact]
    public void A_passage_without_a_translation_says_so_in_its_place()
    {
        var html = Write([Sample.Pair("i", "t", "p1", Sample.P("中文。"), null)]);

        Assert.Contains("<p class=\"untranslated\" lang=\"en\">This passage has not been translated yet.</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_in_one_language_leads_from_an_untranslated_passage_to_its_original()
    {
        var html = new HtmlBuilder();

        PassageWriter.Write(html, [Sample.Pair("i", "t", "p1", Sample.P("中文。"), null)], [Scope(Sample.En)], Sample.Zh, "zh.html");

        Assert.Contains("<a href=\"zh.html#p1\">Read the original</a>", html.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_that_both_languages_share_is_shown_once_with_both_captions_and_both_descriptions()
    {
        var html = Write([Sample.Pair("i", "t", "p1", FigureOf("图", "图注"), FigureOf("A map", "Caption"))]);

        Assert.Equal(1, html.Split("<img ").Length - 1);
        Assert.Contains("alt=\"图\" lang=\"zh-Hans\"", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"visually-hidden\">A map </span>Caption</span>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fn-zh-1", "passage-fn-zh-1")]
    [InlineData("page-main", "passage-page-main")]
    [InlineData("a b\"<", "a_20b_22_3c")]
    [InlineData("导言", "导言")]
    public void The_id_of_a_passage_is_safe_and_never_one_that_the_page_keeps_for_itself(string name, string id) =>
        Assert.Equal(id, Fragment.Of(name));

    [Fact]
    public void Every_kind_of_block_and_inline_is_written_as_its_own_element()
    {
        var html = Write(Sample.Publication.Issues[0].Speeches[0].Passages);

        string[] elements =
        [
            "<h2>", "<h3>", "<strong>", "<em>", "<figure", "<figcaption>", "<ul>", "<ol start=\"3\">", "<table>", "<caption>",
            "<th scope=\"col\" class=\"align-end\">", "<blockquote>", "<hr>", "<code translate=\"no\">WZ&lt;2023&gt;-1</code>", "<br>",
            "href=\"https://www.example.org/?a=1&amp;b=2\"", "id=\"fnref-zh-1\"", "id=\"fnref-en-2\"",
        ];
        Assert.All(elements, element => Assert.Contains(element, html, StringComparison.Ordinal));
        Assert.Contains("with &lt;b&gt;markup&lt;/b&gt; that is not markup &amp; an", html, StringComparison.Ordinal);
    }

    private static Figure FigureOf(string alternative, string caption) =>
        new(Sample.Map, alternative, [Sample.T(caption)], SourceSpan.None);

    private static string Write(ImmutableArray<Passage> passages)
    {
        var html = new HtmlBuilder();
        PassageWriter.Write(html, passages, [Scope(Sample.Zh), Scope(Sample.En)], Sample.Zh, original: null);
        return html.ToString();
    }

    internal static HtmlScope Scope(Language language, DiagnosticBag? diagnostics = null) =>
        new(language, topHeading: 2, _ => "there.html", imageFolder: "../", diagnostics ?? new DiagnosticBag());
}
