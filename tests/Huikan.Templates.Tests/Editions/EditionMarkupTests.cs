using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Xunit;

namespace Huikan.Templates.Tests.Editions;

/// <summary>In a mistaken template «» mark the place that the diagnostic must name, from character to character.</summary>
public sealed class EditionMarkupTests : IDisposable
{
    private readonly TemporaryFolder _templates = new();
    private readonly DiagnosticBag _diagnostics = new();

    public void Dispose() => _templates.Dispose();

    [Theory]
    [InlineData("<«sectoin» style='a'/>", "template/unknown-element", "<edition> cannot hold <sectoin>.", "Did you mean “section”?")]
    [InlineData("<section style='a' «ancor»='x'/>", "template/unknown-attribute", "<section> has no attribute “ancor”.", "Did you mean “anchor”?")]
    [InlineData("<«line» of='issue.title'/>", "template/missing-attribute", "<line> needs the attribute “style”.", null)]
    [InlineData("<line style='«heding»'>x</line>", "template/undefined-style", "The stylesheet does not define .heding.", "Did you mean “heading”?")]
    [InlineData("<line style='a' of='«wanzou.title»'/>", "template/unknown-reference", "“wanzou.title” is no value of “of”.", "Did you mean “wanzhou.title”?")]
    [InlineData("<line style='a'>by <ref of='«wanzhou.rol»'/></line>", "template/unknown-reference", "“wanzhou.rol” is no value of “of”.", "Did you mean “wanzhou.role”?")]
    [InlineData("<line style='a' of='«guest.role»'/>", "template/absent", "There is no “guest.role” here.", "Ask for it first, as with {{ if issue.has_note }}.")]
    [InlineData("<line style='a' of='«wanzhou»'/>", "template/not-a-line", "“wanzhou” is a whole text, not a line.", "Place it with <passages>.")]
    [InlineData("<passages style='a' of='«wanzhou.title»'/>", "template/not-a-text", "“wanzhou.title” is a line, not a text of passages.", "Place it with <line> or <heading>.")]
    [InlineData("<passages style='a' of='«wanzhuo»'/>", "template/unknown-reference", "“wanzhuo” is no value of “of”.", "Did you mean “wanzhou”?")]
    [InlineData("<passages style='a' of='wanzhou' text-style='«bodi»'/>", "template/undefined-style", "The stylesheet does not define .bodi.", "Did you mean “body”?")]
    [InlineData("<passages style='a' of='wanzhou' arrangement='«side-by-sied»'/>", "template/unknown-value", "“side-by-sied” is no value of “arrangement”.", "Did you mean “side-by-side”?")]
    [InlineData("<passages style='a' of='wanzhou' arrangement='«facing»'/>", "template/facing", "“facing” stands only in an edition that is facing throughout.", "Write arrangement=\"{{ layout }}\".")]
    [InlineData("<passages style='a' of='wanzhou' languages='«en»'/>", "template/languages", "“side-by-side” does not take 1 language.", "“single” takes one language, the others take two.")]
    [InlineData("<passages style='a' of='wanzhou' arrangement='«single»'/>", "template/languages", "“single” does not take 2 languages.", "“single” takes one language, the others take two.")]
    [InlineData("<passages style='a' of='wanzhou' languages='«zh-Hans fr en»'/>", "template/unknown-language", "“fr” is no value of “languages”.", "Known here: zh-Hans, en.")]
    [InlineData("<line style='a' lang='«zh-Hant»'>x</line>", "template/unknown-language", "“zh-Hant” is no value of “lang”.", "Did you mean “zh-Hans”?")]
    [InlineData("<heading style='a' level='«7»'>x</heading>", "template/unknown-value", "“7” is no value of “level”.", "Write 1 to 6.")]
    [InlineData("<«heading» style='a'>x</heading>", "template/missing-attribute", "<heading> needs the attribute “level”.", null)]
    [InlineData("<heading style='a' level='1' outline='«ja»'>x</heading>", "template/unknown-value", "“ja” is no value of “outline”.", "Known here: yes, no.")]
    [InlineData("<section style='a'>\n  «stray words»\n</section>", "template/stray-text", "<section> holds elements, not words.", null)]
    [InlineData("<line style='a' of='issue.title'>«words»</line>", "template/stray-text", "<line> holds elements, not words.", null)]
    [InlineData("<line style='a'>a <«strog»>b</strog></line>", "template/unknown-element", "<line> cannot hold <strog>.", "Did you mean “strong”?")]
    [InlineData("<«row» style='a'/>", "template/empty", "<row> needs at least one <line>.", null)]
    [InlineData("<row style='a'><«rule» style='a'/></row>", "template/unknown-element", "<row> cannot hold <rule>.", "Known here: line.")]
    [InlineData("<contents style='a'><entry to='«wanzou»'><line style='a'>x</line></entry></contents><section style='a' anchor='wanzhou'/>", "template/unknown-anchor", "“wanzou” is no value of “to”.", "Did you mean “wanzhou”?")]
    [InlineData("<section style='a' anchor='x'/><section style='a' anchor='«x»'/>", "template/repeated-anchor", "Another section has the anchor “x” already.", null)]
    [InlineData("<running position='«hed»' style='a'/>", "template/unknown-value", "“hed” is no value of “position”.", "Did you mean “head”?")]
    [InlineData("<running position='head' page='«left»' style='a'/>", "template/unknown-value", "“left” is no value of “page”.", "Known here: both, verso, recto.")]
    [InlineData("<running position='head' style='a'><«middle»/></running>", "template/unknown-element", "<running> cannot hold <middle>.", "Known here: start, center, end.")]
    [InlineData("<running position='head' style='a'><start/><end/><«start»/></running>", "template/unknown-element", "<running> cannot hold <start>.", "Known here: center.")]
    [InlineData("<section style='a' anchor='x'/><contents style='a'><entry to='x'><label>x</label><line style='a'>x</line><«label»>x</label></entry></contents>", "template/unknown-element", "<entry> cannot hold <label>.", "Known here: line.")]
    [InlineData("<«line» style='a'> </line>", "template/empty", "<line> has no words.", null)]
    [InlineData("<running position='head' style='a'><start><«foli»/></start></running>", "template/unknown-element", "<start> cannot hold <foli>.", "Did you mean “folio”?")]
    [InlineData("<line style='a'><«folio»/></line>", "template/unknown-element", "<line> cannot hold <folio>.", "Known here: ref, break, strong, emphasis.")]
    public void A_mistake_is_named_with_its_place(string marked, string code, string message, string? hint)
    {
        Assert.Null(Render($"<edition>\n{marked}\n</edition>"));
        Expect(code, message, hint);
    }

    [Theory]
    [InlineData("{{ «isue».number }}", "“isue” is not defined here.", "Did you mean “issue”?")]
    [InlineData("{{ issue.«titel» }}", "“titel” is not defined here.", null)]
    [InlineData("{{ for s in issue.speeches }}{{ s.speaker.«nam» }}{{ end }}", "“nam” is not defined here.", "Did you mean “name”?")]
    [InlineData("{{ «include \"partials/speach\"» }}", "“partials/speach” is not defined here.", "Did you mean “partials/speech”?")]
    public void An_unknown_name_is_placed(string marked, string message, string? hint)
    {
        _templates.Write("partials/speech.xml.scriban", "");
        Assert.Null(Render($"<edition>\n{marked}\n</edition>"));
        Expect("template/unknown-name", message, hint, compareHint: hint is not null);
    }

    [Fact]
    public void A_value_that_has_parts_cannot_be_written()
    {
        Assert.Null(Render("<edition>{{ «issue» }}</edition>"));
        Expect("template/runtime", "This value has parts and cannot be written; name one of them.", null);
    }

    [Fact]
    public void A_mistake_of_a_value_is_placed_at_the_expression_that_wrote_it()
    {
        Assert.Null(Render("<edition>\n{{ for n in 1..3 }}{{ if n == 2 }}<line style='a' of='{{ «\"is\" + \"sue.titl\"» }}'/>{{ end }}{{ end }}</edition>"));
        Expect("template/unknown-reference", "“issue.titl” is no value of “of”.", "Did you mean “issue.title”?");
    }

    [Fact]
    public void A_mistake_in_an_included_template_is_placed_there_and_behind_it_again_here()
    {
        _templates.Write("partials/one.xml.scriban", "\n\n  <line style='b'>{{ $1 }}</line>");
        Assert.Null(Render("<edition>{{ include 'partials/one' '<&>' }}\n<line style='«c»'>x</line></edition>"));
        Assert.Equal(
            [
                "templates/partials/one.xml.scriban:3:16 template/undefined-style: The stylesheet does not define .b. (Did you mean “a”?)",
                "templates/print.xml.scriban:2:14 template/undefined-style: The stylesheet does not define .c. (Did you mean “a”?)",
            ],
            _diagnostics.Lines());
    }

    [Fact]
    public void Markup_that_is_not_well_formed_is_placed()
    {
        Assert.Null(Render("<edition>\n  {{ issue.number }}<section style='a'></line></edition>"));
        var line = Assert.Single(_diagnostics.Lines());
        Assert.Equal(
            "templates/print.xml.scriban:2:42 template/xml: The markup is not well-formed: "
            + "The 'section' start tag does not match the end tag of 'line'.",
            line);
    }

    [Fact]
    public void A_document_type_is_refused()
    {
        Assert.Null(Render("<!DOCTYPE edition [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><edition>&x;</edition>"));
        Assert.Contains("template/xml", Assert.Single(_diagnostics.Lines()));
    }

    [Fact]
    public void Endless_nesting_is_refused()
    {
        Assert.Null(Render("<edition>{{ for i in 1..500 }}<section style='a'>{{ end }}{{ for i in 1..500 }}</section>{{ end }}</edition>"));
        Assert.Contains("nested", Assert.Single(_diagnostics.Lines()));
    }

    [Fact]
    public void A_missing_template_is_named()
    {
        _templates.Write("print.xml.scriban", "");
        Assert.Null(Render("<edition/>", "pint"));
        Assert.Equal(
            ["template/not-found: There is no template “templates/pint”. (Did you mean “print”?)"], _diagnostics.Lines());
    }

    [Fact]
    public void A_line_without_its_translation_is_placed_in_the_authors_file()
    {
        var issue = SamplePublication.Issue with { Subtitle = SamplePublication.Line("issue", "subtitle", "副题", null) };
        Assert.Null(Render("<edition><line style='a' lang='en' of='issue.subtitle'/></edition>", issue: issue));
        var diagnostic = Assert.Single(_diagnostics.ToSorted());
        Assert.Equal(issue.Subtitle.Renditions[0].Span, diagnostic.Span);
        Assert.Equal("“issue.subtitle” is not said in en, in which the template places it.", diagnostic.Message.English);
        Assert.Equal("Translate it, or do not place it (templates/print.xml.scriban:1:40).", diagnostic.Hint?.English);
    }

    [Fact]
    public void A_name_that_is_not_said_in_a_language_is_named()
    {
        var publication = SamplePublication.Publication with { Title = new([KeyValuePair.Create(Language.Chinese, "会刊")]) };
        Assert.Null(Render("<edition><line style='a' lang='en' of='«publication.title»'/></edition>", publication: publication));
        Expect("template/missing-rendition", "“publication.title” is not said in en.", "Translate it, or do not place it in that language.");
    }

    [Fact]
    public void A_heading_without_a_style_is_placed_in_the_authors_file()
    {
        var stylesheet = Styles("a", "body");
        Assert.Null(Render("<edition><passages style='a' of='wanzhou'/></edition>", stylesheet: stylesheet));
        Assert.Equal(
            ["content/issue.zh.md:1:1 template/undefined-style: The stylesheet has no .subheading-1 for a heading of level 1."],
            _diagnostics.Lines());
    }

    [Fact]
    public void A_heading_inside_a_quotation_needs_its_style_too()
    {
        var span = new SourceFile("content/guest.zh.md", "> #### 四\n").Span(2, 6);
        var quotation = new Quotation([new Heading(4, [new Text("四", span)], span)], span);
        var passage = new Passage(new PassageId("2023-q1", "issue", "p1"), [new Rendition(Language.Chinese, [quotation], span)]);
        Assert.Null(Render(
            "<edition><passages style='a' of='issue.note'/></edition>", issue: SamplePublication.Issue with { Note = [passage] }));
        Assert.Equal(
            ["content/guest.zh.md:1:3 template/undefined-style: The stylesheet has no .subheading-4 for a heading of level 4."],
            _diagnostics.Lines());
    }

    [Fact]
    public void Words_keep_one_space_and_lose_the_white_around_them()
    {
        var edition = Render("""
            <edition>
              <line style="a" lang="en">
                By
                <ref of="wanzhou.speaker"/>, <strong>in <emphasis>short</emphasis></strong> <break/>
                again
              </line>
              <line style="a">第一，
                第二 和 第三</line>
            </edition>
            """);
        Assert.Empty(_diagnostics.Lines());
        Assert.Equal(
            """
            edition SideBySide zh-Hans en
              .a en: By Yu Huiwen, **in *short***⏎again
              .a zh-Hans: 第一，第二 和 第三

            """,
            EditionTreeText.Of(edition!));
    }

    [Fact]
    public void A_running_line_holds_words_of_both_languages_and_the_folio()
    {
        var edition = Render("""
            <edition>
              <running position="foot" page="recto" style="a">
                <center of="publication.title" lang="en"/>
                <end>第 <folio/> 页 · <ref of="publication.title" lang="en"/></end>
              </running>
              <section style="a" running-lines="none"><running position="head" style="a"/></section>
            </edition>
            """);
        Assert.Empty(_diagnostics.Lines());
        Assert.Equal(
            """
            edition SideBySide zh-Hans en
              Foot Recto .a: [] [en: Meeting Bulletin] [zh-Hans: 第  + folio + zh-Hans:  页 ·  + en: Meeting Bulletin]
              section .a without running lines
                Head Both .a: [] [] []

            """,
            EditionTreeText.Of(edition!));
    }

    [Fact]
    public void A_section_says_how_its_pages_count()
    {
        var edition = Render("""
            <edition>
              <section style="a" folio="lower-roman"/>
              <section style="a" folio="decimal" folio-start="1"/>
              <section style="a" folio-start="17"/>
            </edition>
            """);
        Assert.Empty(_diagnostics.Lines());
        Assert.Equal(
            """
            edition SideBySide zh-Hans en
              section .a folio LowerRoman from there
              section .a folio Decimal from 1
              section .a folio as before from 17

            """,
            EditionTreeText.Of(edition!));
    }

    [Theory]
    [InlineData("folio='roman'", "“roman” is no value of “folio”.")]
    [InlineData("folio-start='0'", "“0” is no value of “folio-start”.")]
    [InlineData("folio-start='i'", "“i” is no value of “folio-start”.")]
    public void A_count_that_cannot_be_is_reported_at_its_place(string attribute, string message)
    {
        Render($"<edition><section style='a' {attribute}/></edition>");
        var error = Assert.Single(_diagnostics.ToSorted());
        Assert.Equal(("template/unknown-value", message), (error.Code, error.Message.English));
        Assert.Equal(1 + "<edition><section style='a' ".Length + attribute.IndexOf('\'') + 1, error.Span.Position.Column);
    }

    [Fact]
    public void A_reference_keeps_the_authors_places()
    {
        var edition = Render("<edition><line style='a' of='issue.title'/></edition>")!;
        var line = Assert.IsType<LineNode>(Assert.Single(edition.Content));
        Assert.Equal("templates/print.xml.scriban:1:11", line.Span.ToString());
        Assert.Equal("content/issue.zh.md:1:1", line.Content[0].Span.ToString());
    }

    [Fact]
    public void Values_of_the_model_cannot_write_markup()
    {
        var edition = Render("""
            <edition>{{ for s in issue.speeches }}<line style="a" lang="en">{{ s.speaker.name.en }}</line>{{ end }}</edition>
            """);
        Assert.Empty(_diagnostics.Lines());
        Assert.Contains(".a en: Zhang San <b>&amp;\n", EditionTreeText.Of(edition!));
    }

    [Fact]
    public void The_model_says_what_the_readme_says()
    {
        var edition = Render("""
            <edition><line style="a" lang="en">{{ publication.title.zh }} {{ publication.title["zh-Hans"] }} {{ publication.languages | array.join "," }}
            {{ issue.id }} {{ issue.number }} {{ issue.date }} {{ issue.date.year }} {{ issue.year }}-{{ issue.month }}-{{ issue.day }}
            {{ issue.has_subtitle }} {{ issue.has_note_heading }} {{ issue.has_note }} {{ issue.has_credit }} {{ issue.speeches.size }}
            {{ for s in issue.speeches }}{{ s.id }} {{ s.number }} {{ s.has_role }} {{ s.speaker.key }} {{ s.place?.key }} {{ s.place?.short.en }};{{ end }}
            {{ layout }} {{ languages | array.join "," }} {{ source }} {{ translation }}</line></edition>
            """);
        Assert.Empty(_diagnostics.Lines());
        Assert.Equal(
            "会刊 会刊 zh-Hans,en 2023-q1 1 2023-04-23 2023 2023-4-23 true true true true 2 "
            + "wanzhou 1 true yu-huiwen wanzhou Wanzhou;guest 2 false guest ; side-by-side zh-Hans,en zh-Hans en",
            EditionTreeText.Of(((LineNode)edition!.Content[0]).Content));
    }

    [Fact]
    public void Languages_that_do_not_suit_the_arrangement_are_a_bug() =>
        Assert.Throws<ArgumentException>(() => EditionTemplate.Render(
            _templates.Path, "print", SamplePublication.Publication, SamplePublication.Issue, Arrangement.Single,
            SamplePublication.Both, Styles("a"), _diagnostics));

    private Edition? Render(
        string marked, string name = "print", Issue? issue = null, Stylesheet? stylesheet = null, Publication? publication = null)
    {
        Mark = Regex.Match(marked, "«([^»]*)»") is { Success: true } match
            ? new SourceFile("templates/print.xml.scriban", marked.Remove(match.Index, 1)).Span(match.Index, match.Length - 2)
            : SourceSpan.None;
        _templates.Write("print.xml.scriban", marked.Replace("«", "").Replace("»", ""));
        return EditionTemplate.Render(
            _templates.Path,
            name,
            publication ?? SamplePublication.Publication,
            issue ?? SamplePublication.Issue,
            Arrangement.SideBySide,
            SamplePublication.Both,
            stylesheet ?? Styles("a", "heading", "body", "subheading-1", "contents-label"),
            _diagnostics);
    }

    private SourceSpan Mark { get; set; }

    private void Expect(string code, string message, string? hint, bool compareHint = true)
    {
        var diagnostic = Assert.Single(_diagnostics.ToSorted());
        Assert.Equal((code, message), (diagnostic.Code, diagnostic.Message.English));
        if (compareHint)
            Assert.Equal(hint, diagnostic.Hint?.English);
        Assert.Equal(
            (Mark.ToString(), Mark.Text.ToString()), (diagnostic.Span.ToString(), diagnostic.Span.Text.ToString()));
    }

    private static Stylesheet Styles(params string[] names)
    {
        var page = new PageStyle(new Length(100), new Length(100), default);
        ImmutableArray<StyleRule> rules = [.. names.Select(name => new StyleRule(new StyleName(name), null, []))];
        return new Stylesheet(rules, [], page, page, page);
    }
}
