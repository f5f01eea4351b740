using Huikan.Conformance.Tests.Tools;
using Huikan.Publications;

namespace Huikan.Conformance.Tests.Pdf;

public sealed class PdfTextTests(BuiltIssue issue)
{
    [Fact]
    public void Every_passage_of_both_languages_reads_whole_in_the_order_of_the_tags()
    {
        using var pdf = new TaggedPdf(issue.Pdf);

        ReadBack.AssertHoldsEveryPassage(issue, pdf.Text);
    }

    /// <summary>
    /// Poppler, as most readers, tells words by gaps; it must find no space between Han and Latin that the author did not
    /// write, and no line's end at a squeezed mark.
    /// </summary>
    [Fact]
    public void Copied_text_has_the_author_s_spaces_and_no_others()
    {
        var pages = ExternalTool.Run("pdftotext", "-raw", issue.Pdf, "-").Output.Split('\f');
        var lines = pages.Select(page => page.Replace("\n", "", StringComparison.Ordinal)).ToList();
        var passages = issue.Issue.Speeches.SelectMany(speech => speech.Passages).Select(passage => passage.PlainText(Language.Chinese)).ToList();

        // A passage that a page cuts has the other language between its parts.
        var whole = passages.Where(text => lines.Exists(page => page.Contains(text, StringComparison.Ordinal))).ToList();
        var cut = passages.Except(whole).Where(text => !IsCut(lines, text)).ToList();

        Assert.Empty(cut);
        Assert.True(whole.Count > passages.Count / 2, $"{whole.Count} of {passages.Count}");
    }

    [Fact]
    public void Each_paragraph_says_the_language_of_its_words()
    {
        using var pdf = new TaggedPdf(issue.Pdf);
        var paragraphs = pdf.Nodes.Where(node => node.Role is "P" or "H1" or "H2" or "H3").ToList();

        Assert.NotEmpty(paragraphs);
        foreach (var paragraph in paragraphs)
        {
            var text = string.Concat(paragraph.Letters.Select(l => l.Letter.Value));
            if (text.Length > 12)
            {
                var han = text.Count(c => c is >= '\u4E00' and <= '\u9FFF') > text.Length / 4;
                Assert.True(paragraph.Language == (han ? "zh-Hans" : "en"), $"{paragraph.Language}: {text}");
            }
        }
    }

    /// <summary>Whether the text stands in two parts on two pages that follow each other.</summary>
    private static bool IsCut(List<string> pages, string text)
    {
        for (var page = 0; page + 1 < pages.Count; page++)
        {
            for (var at = 1; at < text.Length; at++)
            {
                if (pages[page].Contains(text[..at], StringComparison.Ordinal) && pages[page + 1].Contains(text[at..], StringComparison.Ordinal) && at > 8 && text.Length - at > 8)
                    return true;
            }
        }

        return false;
    }

    [Fact]
    public void A_pair_is_read_Chinese_first_and_then_English()
    {
        using var pdf = new TaggedPdf(issue.Pdf);
        var text = pdf.Text.Replace("\n", "", StringComparison.Ordinal);
        var passage = issue.Issue.Speeches[0].Passages[0];

        var chinese = text.IndexOf(passage.PlainText(issue.Publication.Languages[0])[..20], StringComparison.Ordinal);
        var english = text.IndexOf(passage.PlainText(issue.Publication.Languages[1])[..20], StringComparison.Ordinal);

        Assert.True(chinese >= 0 && english > chinese, $"{chinese}, {english}");
    }
}
