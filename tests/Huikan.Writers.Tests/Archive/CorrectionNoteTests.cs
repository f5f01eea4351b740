using System.Text;
using Huikan.Diagnostics;
using Huikan.Publications;
using Huikan.Writers.Archive;
using Xunit;

namespace Huikan.Writers.Tests.Archive;

public sealed class CorrectionNoteTests
{
    [Fact]
    public void A_correction_stands_under_its_passage_in_each_language_and_the_head_leads_to_it()
    {
        var page = Write(
            speech => speech with { Corrections = [new Correction(new DateOnly(2023, 5, 2), "p1", Sample.Say("“<甲>”应为“乙”。", "“A” should be “B”."))] },
            "index");

        Assert.Contains("<p class=\"correction\" lang=\"zh-Hans\"><span class=\"label\" lang=\"zh-Hans\"><time datetime=\"2023-05-02\">2023年5月2日更正</time>：</span>“&lt;甲&gt;”应为“乙”。</p>", page, StringComparison.Ordinal);
        Assert.Contains("<time datetime=\"2023-05-02\">Corrected on 2 May 2023</time>: </span>“A” should be “B”.</p>", page, StringComparison.Ordinal);
        Assert.Contains("href:\n        #p1\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_of_the_whole_is_said_in_the_head()
    {
        var page = Write(
            speech => speech with { Corrections = [new Correction(new DateOnly(2023, 5, 2), null, Sample.Say("题目有误。", "The title was wrong."))] },
            "en");

        Assert.Contains("The title was wrong.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"correction\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_says_so_on_the_pages_that_show_it()
    {
        Assert.Contains("has not been reviewed", Write(speech => speech with { Drafts = [Sample.En] }, "index"), StringComparison.Ordinal);
        Assert.Contains("has not been reviewed", Write(speech => speech with { Drafts = [Sample.En] }, "en"), StringComparison.Ordinal);
        Assert.DoesNotContain("has not been reviewed", Write(speech => speech with { Drafts = [Sample.En] }, "zh"), StringComparison.Ordinal);
        Assert.DoesNotContain("has not been reviewed", Write(speech => speech, "index"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_outdated_translation_says_so_at_its_passage()
    {
        var page = Write(
            speech => speech with
            {
                Passages = [speech.Passages[0] with { Renditions = [speech.Passages[0].Renditions[0], speech.Passages[0].Renditions[1] with { IsOutdated = true }] }],
            },
            "index");

        Assert.Contains("<p class=\"state\" lang=\"en\">Translation of an earlier version", page, StringComparison.Ordinal);
        Assert.DoesNotContain("译文未及更新", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_running_head_of_printed_pages_says_the_bulletins_names_and_no_more()
    {
        var publication = Sample.Publication with { Title = Sample.Say("会\"}刊", "A & B") };
        var files = ArchiveWriter.Write(publication, ModelText.Render, new ArchiveAssets([]), [], new DiagnosticBag());

        var css = Encoding.UTF8.GetString(files.Single(file => file.Path == "assets/running-head.css").Content.Span);

        Assert.Contains("content: \"会\\22 \\7d 刊　A \\26  B\"", css, StringComparison.Ordinal);
    }

    private static string Write(Func<Speech, Speech> change, string face)
    {
        var issue = Sample.Publication.Issues[1];
        var publication = Sample.Publication with { Issues = [issue with { Speeches = [change(issue.Speeches[0])] }] };
        var files = ArchiveWriter.Write(publication, ModelText.Render, new ArchiveAssets([]), [], new DiagnosticBag());
        return Encoding.UTF8.GetString(files.Single(file => file.Path == $"2022-q4/wushan/{face}.html").Content.Span);
    }
}
