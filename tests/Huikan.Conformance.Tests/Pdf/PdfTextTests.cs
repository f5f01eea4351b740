namespace Huikan.Conformance.Tests.Pdf;

public sealed class PdfTextTests(BuiltIssue issue)
{
    [Fact]
    public void Every_passage_of_both_languages_reads_whole_in_the_order_of_the_tags()
    {
        using var pdf = new TaggedPdf(issue.Pdf);

        ReadBack.AssertHoldsEveryPassage(issue, pdf.Text);
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
