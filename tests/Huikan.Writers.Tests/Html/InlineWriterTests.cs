using Huikan.Diagnostics;
using Huikan.Publications;
using Huikan.Writers.Html;
using Huikan.Writers.Tests.Archive;
using Xunit;

namespace Huikan.Writers.Tests.Html;

public sealed class InlineWriterTests
{
    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JavaScript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//example.org")]
    public void An_address_that_is_neither_web_nor_mail_is_an_error_and_leaves_only_its_words(string address)
    {
        var diagnostics = new DiagnosticBag();

        var html = Write(Sample.Zh, diagnostics, new Link(new WebTarget(address), [Sample.T("点我")], SourceSpan.None));

        Assert.Equal("点我", html);
        Assert.Equal("html/unsafe-link", Assert.Single(diagnostics.ToSorted()).Code);
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("http://example.org/")]
    [InlineData("mailto:a@example.org")]
    public void An_address_of_web_or_mail_is_a_link(string address) =>
        Assert.Equal($"<a href=\"{address}\">x</a>", Write(Sample.En, null, new Link(new WebTarget(address), [Sample.T("x")], SourceSpan.None)));

    [Fact]
    public void Control_characters_that_make_a_page_invalid_are_left_out() =>
        Assert.Equal("a\tb", Write(Sample.En, null, Sample.T("a\u0000\t\u001B\u0085b")));

    [Fact]
    public void A_Chinese_line_may_end_before_an_opening_quotation_mark_and_after_a_plus_in_a_formula()
    {
        Assert.Equal("服务业<wbr>“4+<wbr>4+<wbr>2”、农业<wbr>“7+<wbr>5”，电话+86", Write(Sample.Zh, null, Sample.T("服务业“4+4+2”、农业“7+5”，电话+86")));
        Assert.Equal("the “good”", Write(Sample.En, null, Sample.T("the “good”")));
    }

    [Fact]
    public void Ruby_has_its_reading_in_brackets_where_it_is_not_known_and_says_the_language_of_pinyin()
    {
        var ruby = Word.Sample.Ruby("漢字", "hàn", "zì");

        Assert.Equal(
            "<ruby>漢<rp>(</rp><rt lang=\"zh-Latn-pinyin\">hàn</rt><rp>)</rp>字<rp>(</rp><rt lang=\"zh-Latn-pinyin\">zì</rt><rp>)</rp></ruby>",
            Write(Sample.Zh, null, ruby));
        Assert.Equal(
            "<ruby>A&lt;B<rp>(</rp><rt>一&amp;二</rt><rp>)</rp></ruby>",
            Write(Language.Chinese, null, Word.Sample.Ruby("A<B", "一&二")));
    }

    [Fact]
    public void A_note_that_is_called_twice_has_two_ways_back()
    {
        var note = new Footnote(1, [Sample.P("注")], SourceSpan.None);
        var scope = PassageWriterTests.Scope(Sample.Zh);
        var html = new HtmlBuilder();
        InlineWriter.WriteAll(html, [new FootnoteReference(note, SourceSpan.None), new FootnoteReference(note, SourceSpan.None)], scope);

        var notes = new HtmlBuilder();
        FootnoteWriter.WriteNotes(notes, [scope]);

        Assert.Contains("id=\"fnref-zh-1\"", html.ToString(), StringComparison.Ordinal);
        Assert.Contains("id=\"fnref-zh-1-2\"", html.ToString(), StringComparison.Ordinal);
        Assert.Contains("<li id=\"fn-zh-1\" value=\"1\">", notes.ToString(), StringComparison.Ordinal);
        Assert.Contains("href=\"#fnref-zh-1\"", notes.ToString(), StringComparison.Ordinal);
        Assert.Contains("href=\"#fnref-zh-1-2\"", notes.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_that_only_another_note_calls_is_written_too()
    {
        var inner = new FootnoteReference(new Footnote(2, [Sample.P("内注")], SourceSpan.None), SourceSpan.None);
        var outer = new FootnoteReference(new Footnote(1, [Sample.P(inner)], SourceSpan.None), SourceSpan.None);
        var scope = PassageWriterTests.Scope(Sample.Zh);
        InlineWriter.WriteAll(new HtmlBuilder(), [outer], scope);

        var notes = new HtmlBuilder();
        FootnoteWriter.WriteNotes(notes, [scope]);

        Assert.Contains("内注", notes.ToString(), StringComparison.Ordinal);
        Assert.Contains("id=\"fn-zh-2\"", notes.ToString(), StringComparison.Ordinal);
    }

    private static string Write(Language language, DiagnosticBag? diagnostics, params ReadOnlySpan<Inline> content)
    {
        var html = new HtmlBuilder();
        InlineWriter.WriteAll(html, [.. content], PassageWriterTests.Scope(language, diagnostics));
        return html.ToString();
    }
}
