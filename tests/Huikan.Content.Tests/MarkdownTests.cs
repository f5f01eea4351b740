using Huikan.Content.Markup;
using Huikan.Publications;

namespace Huikan.Content.Tests;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("甲\n乙", "甲乙")]
    [InlineData("**甲**\n乙", "<strong>甲</strong>乙")]
    [InlineData("甲\n**乙**", "甲<strong>乙</strong>")]
    [InlineData("一行，\n二行", "一行，二行")]
    [InlineData("“甲”\n乙", "“甲”乙")]
    [InlineData("甲——\n乙", "甲——乙")]
    [InlineData("“甲”\n“乙”", "“甲”“乙”")]
    [InlineData("GDP，\nabc", "GDP，abc")]
    [InlineData("GDP\nabc", "GDP abc")]
    [InlineData("甲\nabc", "甲 abc")]
    [InlineData("한국\n한국", "한국 한국")]
    [InlineData("甲  \n乙", "甲⏎乙")]
    [InlineData("甲{>>批注<<}\n乙", "甲<remark>批注</remark>乙")]
    [InlineData("甲[^1]\n乙\n\n[^1]: 注\n", "甲<note 1>注</note>乙")]
    [InlineData("甲 [^1]\n乙\n\n[^1]: 注\n", "甲 <note 1>注</note>乙")]
    [InlineData("甲\r\n乙", "甲乙")]
    [InlineData("甲\u200B\nabc", "甲\u200Babc")]
    public void Line_ends_inside_Chinese_are_nothing_and_elsewhere_a_space(string body, string expected) =>
        Assert.Equal(expected, Reading.Show(body, Language.Chinese));

    [Theory]
    [InlineData("one\ntwo", "one two")]
    [InlineData("“one”\n“two”", "“one” “two”")]
    [InlineData("*one*\ntwo", "<em>one</em> two")]
    [InlineData("one —\ntwo", "one — two")]
    [InlineData("from 甲\n乙", "from 甲乙")]
    [InlineData("one [^1]\ntwo\n\n[^1]: N", "one <note 1>N</note> two")]
    [InlineData("one\n[^1] two\n\n[^1]: N", "one <note 1>N</note> two")]
    [InlineData("one {>>r<<}\ntwo", "one <remark>r</remark>two")]
    public void Line_ends_in_English_are_spaces(string body, string expected) =>
        Assert.Equal(expected, Reading.Show(body, Language.English));

    [Theory]
    [InlineData("# One\n\n## Two", "h1(One)\nh2(Two)")]
    [InlineData("- a\n- b\n  - c", "list[a; b / list[c]]")]
    [InlineData("3. a\n4. b", "list3[a; b]")]
    [InlineData("> a\n>\n> b", "quotation[a / b]")]
    [InlineData("a\n\n---\n\nb", "a\n***\nb")]
    [InlineData("| a | b |\n|---|--:|\n| 1 | 2 |\n| 3 |", "table()[a | b; 1 | 2; 3 | ]")]
    [InlineData("Table: Growth\n\n| a |\n|---|\n| 1 |", "table(Growth)[a; 1]")]
    [InlineData("表：增长\n\n| a | b |\n|---|---|\n| 1 | 2 |", "table(增长)[a | b; 1 | 2]")]
    [InlineData("| a \\| b | c |\n|---|---|\n| **1** | `2` |", "table()[a | b | c; <strong>1</strong> | <code>2</code>]")]
    [InlineData("|---|\n| a |", "|---| | a |")]
    [InlineData("Table: b {#x}\n| c |\n|---|\n| d |", "table(b)[c; d]")]
    [InlineData("| a | b |\n|---|\n| c | d |", "table()[a | b; c | d]")]
    [InlineData("||\n|---|\n| c |", "table()[; c]")]
    public void Blocks_are_read(string body, string expected) =>
        Assert.Equal(expected, Reading.Show(body, Language.English));

    [Theory]
    [InlineData("a `b*c*` d", "a <code>b*c*</code> d")]
    [InlineData("a&nbsp;b &lt; &amp; &#x4e00;", "a\u00A0b < & 一")]
    [InlineData("\\*a\\* \\{#x}", "*a* {#x}")]
    [InlineData("<https://a.example/?b=c>", "<a https://a.example/?b=c>https://a.example/?b=c</a>")]
    [InlineData("<a@b.example>", "<a mailto:a@b.example>a@b.example</a>")]
    [InlineData("[w](https://a.example) [p](#p3) [t](wanzhou) [q](wanzhou#p3)", "<a https://a.example>w</a> <a text.p3>p</a> <a wanzhou>t</a> <a wanzhou.p3>q</a>")]
    [InlineData("a[^x] b[^y] c[^x]\n\n[^y]: Y\n[^x]: X", "a<note 1>X</note> b<note 2>Y</note> c<note 1>X</note>")]
    [InlineData("a {>>see\nhere<<} b", "a <remark>see\nhere</remark> b")]
    [InlineData("\"a\" -- 'b' ... (c)", "\"a\" -- 'b' ... (c)")]
    [InlineData("{a} {b c} {}", "{a} {b c} {}")]
    [InlineData("a | b", "a | b")]
    [InlineData("a\\\nb", "a⏎b")]
    [InlineData("a\tb `c\td`&#9;e", "a b <code>c d</code> e")]
    [InlineData("[a](<https://b.example/路?q=\"x\"|{y}&p=5%&r=%41>)", "<a https://b.example/路?q=%22x%22%7C%7By%7D&p=5%25&r=%41>a</a>")]
    [InlineData("a[^1][^2] b\n\n[^1]: X\n[^2]: Y", "a<note 1>X</note><note 2>Y</note> b")]
    [InlineData("a[^1][w](https://a.example)\n\n[^1]: X", "a<note 1>X</note><a https://a.example>w</a>")]
    [InlineData("a[^1](b)\n\n[^1]: X", "a<note 1>X</note>(b)")]
    [InlineData("a[^1][b]\n\n[^1]: X\n\n[b]: https://b.example", "a<note 1>X</note><a https://b.example>b</a>")]
    [InlineData("[a[^1]](https://a.example)\n\n[^1]: X", "<a https://a.example>a<note 1>X</note></a>")]
    [InlineData("[a][b]\n\n[b]: https://b.example", "<a https://b.example>a</a>")]
    public void Inlines_are_read(string body, string expected)
    {
        var (passages, diagnostics) = Reading.Read(body, Language.English);
        Assert.Empty(diagnostics);
        Assert.Equal(expected, Reading.Show(Assert.Single(passages).Block));
    }

    [Theory]
    [InlineData("a <b>c</b>", "1:3 content/raw-html, 1:7 content/raw-html")]
    [InlineData("<div>\n158%、114%。\n</div>", "1:1 content/raw-html")]
    [InlineData("a\n\n<!-- b -->", "3:1 content/raw-html")]
    [InlineData("```\na\n```", "1:1 content/code-block")]
    [InlineData("a\n\n    b", "3:1 content/code-block")]
    [InlineData("a ![b](c.png) d", "1:3 content/inline-image")]
    [InlineData("![b](none.png)", "1:1 content/missing-image")]
    [InlineData("![b](../Huikan.slnx)", "1:1 content/outside-tree")]
    [InlineData("![b](/etc/passwd)", "1:1 content/outside-tree")]
    [InlineData("![b](https://a.example/b.png)", "1:1 content/outside-tree")]
    [InlineData("![b](%2e%2e/b.png)", "1:1 content/outside-tree")]
    [InlineData("![b](Repository.cs)", "1:1 content/image-format")]
    [InlineData("[a](javascript:alert(1))", "1:1 content/bad-link")]
    [InlineData("[a](file:///etc/passwd)", "1:1 content/bad-link")]
    [InlineData("[a](../b.md)", "1:1 content/bad-link")]
    [InlineData("[](https://a.example)", "1:1 content/empty-link")]
    [InlineData("a {.b} c", "1:3 content/bad-attribute")]
    [InlineData("a {#b} c", "1:3 content/bad-attribute")]
    [InlineData("a {b=c}", "1:3 content/bad-attribute")]
    [InlineData("a {#B!}", "1:3 content/bad-name")]
    [InlineData("a {++b++} c", "1:3 content/undecided-edit")]
    [InlineData("a {~~b~>c~~}", "1:3 content/undecided-edit")]
    [InlineData("a {>>b", "1:3 content/unclosed-remark")]
    [InlineData("a[^1]", "1:2 content/undefined-footnote")]
    [InlineData("a\n\n[^1]: b", "3:1 content/unused-footnote")]
    [InlineData("a[^1]\n\n[^1]: b[^1]", "3:8 content/nested-footnote")]
    [InlineData("a[^1]\n\n[^1]: b\n[^1]: c", "4:1 content/repeated-footnote")]
    [InlineData("| a |\n|---|\n| 1 | 2 |", "3:6 content/surplus-cell")]
    [InlineData("a\u0001b", "1:2 content/control-character")]
    [InlineData("a&#1;b", "1:2 content/control-character")]
    [InlineData("#", "1:1 content/empty-heading")]
    [InlineData("{>>a<<}", "1:1 content/lone-remark")]
    [InlineData("a\n\n{#b}", "3:1 content/lone-name")]
    [InlineData(">", "1:1 content/empty-quotation")]
    [InlineData("a\n\n[编者注]: 此处有误。", "3:1 content/unused-definition")]
    [InlineData("[a](https://a.example \"b\")", "1:1 content/link-title")]
    [InlineData("- a\n-\n- b", "2:1 content/empty-item")]
    public void What_no_edition_can_show_is_refused_with_its_place(string body, string expected)
    {
        var (_, diagnostics) = Reading.Read(body, Language.English);
        Assert.Equal(expected, string.Join(", ", diagnostics.Select(d => $"{d.Span.Position} {d.Code}")));
    }

    [Fact]
    public void Nesting_beyond_the_bound_is_refused_and_does_not_overflow_the_stack()
    {
        Assert.Contains("too-deep", Codes(new string('>', 40) + " a"), StringComparison.Ordinal);
        Assert.Contains("too-deep", Codes(new string('>', 30_000) + " a"), StringComparison.Ordinal);
        Assert.Contains("too-deep", Codes(string.Concat(Enumerable.Range(0, 60).Select(i => new string(' ', 2 * i) + "- a\n"))), StringComparison.Ordinal);
        Assert.Contains("too-deep", Codes(string.Concat(Enumerable.Repeat("*a **b ", 40)) + string.Concat(Enumerable.Repeat("b** a*", 40))), StringComparison.Ordinal);
        Codes(new string('[', 5_000));
    }

    [Fact]
    public void A_block_beyond_the_bound_is_refused_before_it_costs_time()
    {
        var body = "a\n\n" + string.Concat(Enumerable.Repeat("[a](", 10_000));
        var diagnostic = Assert.Single(Reading.Read(body, Language.English).Diagnostics);
        Assert.Equal("3:1 content/block-too-long", $"{diagnostic.Span.Position} {diagnostic.Code}");
        Assert.Empty(Reading.Read(string.Concat(Enumerable.Repeat("甲乙丙丁\r\n\r\n", 20_000)), Language.Chinese).Diagnostics);
    }

    [Theory]
    [InlineData(0x4E00, true)]
    [InlineData(0x3002, true)]
    [InlineData(0xFF0C, true)]
    [InlineData(0x323AF, true)]
    [InlineData(0x3FFFD, true)]
    [InlineData(0x201C, false)]
    [InlineData(0x0041, false)]
    [InlineData(0x0378, false)]
    [InlineData(0x1FBFA, false)]
    [InlineData(0x10FFFE, false)]
    public void East_Asian_width_is_that_of_the_Unicode_tables(int codePoint, bool isEastAsian) =>
        Assert.Equal(isEastAsian, EastAsianWidth.IsEastAsian(codePoint));

    [Fact]
    public void Spans_point_at_what_the_author_wrote()
    {
        const string body = "甲**乙丙**丁[戊](https://a.example)\n";
        var paragraph = Assert.IsType<Paragraph>(Assert.Single(Reading.Read(body, Language.Chinese).Passages).Block);
        Assert.Equal(["甲", "**乙丙**", "丁", "[戊](https://a.example)"], paragraph.Content.Select(inline => inline.Span.Text.ToString()));
        Assert.Equal("乙丙", ((Strong)paragraph.Content[1]).Content[0].Span.Text.ToString());
        Assert.Equal(body.TrimEnd(), paragraph.Span.Text.ToString());
    }

    private static string Codes(string body) =>
        string.Join(" ", Reading.Read(body, Language.English).Diagnostics.Select(diagnostic => diagnostic.Code));
}
