using Huikan.Diagnostics;
using Huikan.Editions;
using Xunit;

namespace Huikan.Templates.Tests.Html;

public sealed class HtmlTemplatesTests : IDisposable
{
    private readonly TemporaryFolder _templates = new();
    private readonly DiagnosticBag _diagnostics = new();

    public void Dispose() => _templates.Dispose();

    [Fact]
    public void Values_are_escaped_in_text_and_in_quoted_attributes()
    {
        Assert.Equal(
            "<p title='&quot;&#39;&lt;&amp;'>&lt;script&gt;{{ x }}&lt;/script&gt;</p>",
            Render(
                "<p title='{{ mark }}'>{{ words }}</p>",
                ("mark", "\"'<&"),
                ("words", "<script>{{ x }}</script>")));
        Assert.Empty(_diagnostics.Lines());
    }

    [Fact]
    public void Markup_passes_as_it_is() =>
        Assert.Equal("<main><b>本</b></main>", Render("<main>{{ body }}</main>", ("body", new Markup("<b>本</b>"))));

    [Fact]
    public void Captured_words_are_escaped_once_and_captured_markup_stays() => Assert.Equal(
        "<b>a&amp;b</b> &lt;B&gt;A&amp;AMP;B&lt;/B&gt;",
        Render("{{ capture both }}<b>a{{ sign }}b</b>{{ end }}{{ both }} {{ both | string.upcase }}", ("sign", "&")));

    [Fact]
    public void Lists_and_dictionaries_are_walked()
    {
        var speeches = new[]
        {
            new Dictionary<string, object?> { ["title"] = "A", ["number"] = 1 },
            new Dictionary<string, object?> { ["title"] = "B", ["number"] = 2 },
        };
        Assert.Equal(
            "1 A;2 B;", Render("{{ for s in speeches }}{{ s.number }} {{ s.title }};{{ end }}", ("speeches", speeches)));
        Assert.Empty(_diagnostics.Lines());
    }

    [Fact]
    public void An_include_writes_in_place_and_takes_arguments()
    {
        _templates.Write("archive/partials/item.html.scriban", "<li>{{ $word }}{{ $1 }}</li>");
        Assert.Equal(
            "<ul><li>&lt;a2</li></ul>", Render("<ul>{{ include 'partials/item' 2 word: w }}</ul>", ("w", "<a")));
        Assert.Empty(_diagnostics.Lines());
    }

    [Fact]
    public void An_include_cannot_leave_the_folder()
    {
        _templates.Write("secret.html.scriban", "secret");
        Assert.Equal("", Render("\n  {{ include '../secret' }}"));
        Assert.Equal(
            ["templates/archive/page.html.scriban:2:6 template/unknown-name: “../secret” is not defined here. (Known here: page.)"],
            _diagnostics.Lines());
    }

    [Fact]
    public void A_link_inside_the_folder_is_not_followed()
    {
        var secret = _templates.Write("secret.html.scriban", "secret");
        _templates.Write("archive/other.html.scriban", "");
        File.CreateSymbolicLink(Path.Combine(_templates.Path, "archive", "way-out.html.scriban"), secret);
        Assert.Equal("", Render("{{ include 'way-out' }}"));
        Assert.True(_diagnostics.HasErrors);
    }

    [Fact]
    public void An_unknown_variable_is_named_with_its_place_and_what_was_meant()
    {
        Assert.Equal("", Render("<p>\n{{ titel }}</p>", ("title", "A")));
        Assert.Equal(
            ["templates/archive/page.html.scriban:2:4 template/unknown-name: “titel” is not defined here. (Did you mean “title”?)"],
            _diagnostics.Lines());
    }

    [Fact]
    public void An_unknown_member_is_named_with_its_place_and_what_was_meant()
    {
        Render("{{ speech.titel }}", ("speech", new Dictionary<string, object?> { ["title"] = "A" }));
        Assert.Equal(
            ["templates/archive/page.html.scriban:1:11 template/unknown-name: “titel” is not defined here. (Did you mean “title”?)"],
            _diagnostics.Lines());
    }

    [Fact]
    public void A_mistake_of_syntax_in_an_included_template_is_placed_there()
    {
        _templates.Write("archive/bad.html.scriban", "one\n{{ if }}x{{ end }}");
        Assert.Equal("", Render("{{ include 'bad' }}"));
        Assert.StartsWith("templates/archive/bad.html.scriban:2:", _diagnostics.Lines()[0]);
    }

    [Theory]
    [InlineData("{{ while true }}{{ end }}")]
    [InlineData("{{ include 'page' }}")]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ for i in 1..99999 }}{{ 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' }}{{ end }}")]
    public void A_template_without_end_is_stopped(string template)
    {
        Assert.Equal("", Render(template));
        Assert.Single(_diagnostics.Lines());
    }

    [Theory]
    [InlineData("{{ 'x' | string.pad_left 2000000000 }}")]
    [InlineData("{{ 1..2000000000 | array.size }}")]
    [InlineData("{{ 'x' * 2000000000 }}")]
    [InlineData("{{ 10 ** 1000000000 }}")]
    [InlineData("{{ 1 << 2000000000 }}")]
    [InlineData("{{ x = 'xxxxxxxxxx'; for i in 1..40; x = x + x; end; x }}")]
    public void A_template_that_asks_for_too_much_is_stopped(string template)
    {
        Assert.Equal("", Render(template));
        Assert.Single(_diagnostics.Lines());
    }

    [Theory]
    [InlineData("{{ date.now }}")]
    [InlineData("{{ math.random 1 9 }}")]
    [InlineData("{{ math.uuid }}")]
    [InlineData("{{ object.eval '1' }}")]
    public void Clock_chance_and_evaluation_are_not_there(string template)
    {
        Assert.Equal("", Render(template));
        Assert.True(_diagnostics.HasErrors);
    }

    [Fact]
    public void Dates_and_numerals_are_said_in_both_languages() => Assert.Equal(
        "2023年4月23日 23 April 2023 一 十 十二 二十 一百零三 一百一十 二千零五",
        Render(
            "{{ d | date_zh }} {{ d | date_en }}{{ for n in [1, 10, 12, 20, 103, 110, 2005] }} {{ n | numeral_zh }}{{ end }}",
            ("d", "2023-04-23")));

    [Fact]
    public void An_object_of_another_kind_is_a_bug() =>
        Assert.Throws<ArgumentException>(() => Render(
            "{{ x.y }}", ("x", new Dictionary<string, object?> { ["y"] = new object() })));

    [Theory]
    [InlineData("{{ if true }}x", 1)]
    [InlineData("a\n{{ 1 + }}", 2)]
    [InlineData("a\nb {{ issue.", 2)]
    public void A_mistake_of_syntax_is_placed(string template, int line)
    {
        Assert.Equal("", Render(template));
        Assert.All(_diagnostics.ToSorted(), d => Assert.Equal(("template/syntax", line), (d.Code, d.Span.Position.Line)));
        Assert.True(_diagnostics.HasErrors);
    }

    [Theory]
    [InlineData("{{if true}}", "{{end}}")]
    [InlineData("{{ ", "(")]
    [InlineData("{{ ", "-")]
    [InlineData("{{ ", "[")]
    [InlineData("{{ x", ".x")]
    public void Endless_nesting_is_refused(string opening, string nested)
    {
        var template = opening.EndsWith("}}", StringComparison.Ordinal)
            ? string.Concat(Enumerable.Repeat(opening, 20_000)) + string.Concat(Enumerable.Repeat(nested, 20_000))
            : opening + string.Concat(Enumerable.Repeat(nested, 100_000)) + " }}";
        Assert.Equal("", Render(template));
    }

    [Fact]
    public void Many_threads_share_the_templates()
    {
        _templates.Write("archive/page.html.scriban", "{{ for i in 1..50 }}{{ n }},{{ end }}");
        var templates = new HtmlTemplates(_templates.Path);
        Parallel.For(0, 200, n => Assert.Equal(
            string.Concat(Enumerable.Repeat($"{n},", 50)),
            templates.Render("page", new Dictionary<string, object?> { ["n"] = n }, _diagnostics)));
        Assert.Empty(_diagnostics.Lines());
    }

    private string Render(string template, params (string Name, object? Value)[] model)
    {
        _templates.Write("archive/page.html.scriban", template);
        return new HtmlTemplates(_templates.Path).Render("page", model.ToDictionary(m => m.Name, m => m.Value), _diagnostics);
    }
}
