using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Xunit;

namespace Huikan.Templates.Tests.Editions;

/// <summary>What <c>issue</c> changes about names.</summary>
public sealed class CompendiumMarkupTests : IDisposable
{
    private static readonly Issue Later = SamplePublication.Issue with
    {
        Id = "2023-q2",
        Date = new DateOnly(2023, 7, 1),
        Title = SamplePublication.Line("issue", "title", "第二次会议", "The Second Conference"),
    };

    private readonly TemporaryFolder _templates = new();
    private readonly DiagnosticBag _diagnostics = new();

    public void Dispose() => _templates.Dispose();

    [Fact]
    public void Within_an_issue_names_are_that_issues_and_outside_they_begin_with_its_id()
    {
        var edition = Render("""
            <edition>
              <contents style='a'>{{ for issue in issues }}<entry to='{{ issue.id }}/wanzhou'><line style='a' of='{{ issue.id }}/issue.title'/></entry>{{ end }}</contents>
              {{ for issue in issues }}
              <issue style='a' of='{{ issue.id }}'>
                <line style='a' of='issue.title'/>
                <section style='a' anchor='wanzhou'><contents style='a'><entry to='wanzhou'><line style='a'>x</line></entry></contents></section>
              </issue>
              {{ end }}
            </edition>
            """)!;

        Assert.Empty(_diagnostics.ToSorted());
        var outside = Assert.IsType<ContentsNode>(edition.Content[0]);
        Assert.Equal(["2023-q1/wanzhou", "2023-q2/wanzhou"], outside.Entries.Select(entry => entry.Target));
        Assert.Equal("第二次会议", PlainText.Of(outside.Entries[1].Lines[0].Content));
        var issue = Assert.IsType<SectionNode>(edition.Content[2]);
        Assert.Equal(("2023-q2", "2023-q2"), (issue.Anchor, issue.Issue));
        Assert.Equal("第二次会议", PlainText.Of(Assert.IsType<LineNode>(issue.Content[0]).Content));
        var speech = Assert.IsType<SectionNode>(issue.Content[1]);
        Assert.Equal("2023-q2/wanzhou", speech.Anchor);
        Assert.Equal("2023-q2/wanzhou", Assert.IsType<ContentsNode>(speech.Content[0]).Entries[0].Target);
    }

    [Theory]
    [InlineData("<issue style='a' of='2023-q3'/>", "template/unknown-reference", "“2023-q3” is no value of “of”.")]
    [InlineData("<issue style='a' of='2023-q1'/><issue style='a' of='2023-q1'/>", "template/repeated-anchor", "Another section has the anchor “2023-q1” already.")]
    [InlineData("<section style='a'><issue style='a' of='2023-q1'/></section>", "template/unknown-element", "<section> cannot hold <issue>.")]
    [InlineData("<line style='a' of='issue.title'/>", "template/unknown-reference", "“issue.title” is no value of “of”.")]
    [InlineData("<line style='a' of='2023-q1/issue.titel'/>", "template/unknown-reference", "“2023-q1/issue.titel” is no value of “of”.")]
    public void A_mistake_about_an_issue_is_named(string markup, string code, string message)
    {
        Assert.Null(Render($"<edition>{markup}</edition>"));

        var diagnostic = Assert.Single(_diagnostics.ToSorted());
        Assert.Equal((code, message), (diagnostic.Code, diagnostic.Message.English));
    }

    [Fact]
    public void The_title_of_a_volume_names_its_years()
    {
        var edition = Render("<edition/>", [SamplePublication.Issue with { Date = new DateOnly(1999, 1, 1) }, Later])!;

        Assert.Equal("会刊 1999–2023", edition.Title);
    }

    private Edition? Render(string markup, ImmutableArray<Issue>? issues = null)
    {
        _templates.Write("compendium.xml.scriban", markup);
        var page = new PageStyle(new Length(100), new Length(100), default);
        return EditionTemplate.RenderCompendium(
            _templates.Path,
            SamplePublication.Publication,
            issues ?? [SamplePublication.Issue, Later],
            Arrangement.SideBySide,
            SamplePublication.Both,
            new Stylesheet([new StyleRule(new StyleName("a"), null, [])], [], page, page, page),
            _diagnostics);
    }
}
