using System.Collections.Immutable;
using DocumentFormat.OpenXml.Packaging;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Publications;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Tests.Word;

/// <summary>Links that say the number of a figure are cross-references of Word.</summary>
public sealed class CrossReferenceTests
{
    [Theory]
    [InlineData("图1", "Figure 1")]
    public void A_link_that_says_a_number_is_a_field_to_the_bookmark_round_that_number(string chinese, string english)
    {
        using var document = WordDocuments.Open(Linking(chinese, english));
        var body = document.MainDocumentPart!.Document!.Body!;
        var fields = body.Descendants<W.Hyperlink>().Where(link => link.Anchor == "wanzhou_growth").ToList();
        Assert.Equal([chinese, english], fields.Select(Shown));
        foreach (var field in fields)
        {
            var code = field.Descendants<W.FieldCode>().Single().Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(["REF", code[1], "\\h", "\\*", "MERGEFORMAT"], code);
            // What Word computes is what stands there already, but for the no-break space.
            Assert.Equal(Shown(field), WordsOf(body, code[1]).Replace('\u00A0', ' '));
        }
    }

    [Fact]
    public void A_link_in_words_of_its_own_is_a_hyperlink_alone_and_nothing_is_bookmarked_for_it()
    {
        using var document = WordDocuments.Open(Linking("增长图", "the chart of growth"));
        var body = document.MainDocumentPart!.Document!.Body!;
        Assert.Equal(2, body.Descendants<W.Hyperlink>().Count(link => link.Anchor == "wanzhou_growth" && !link.Descendants<W.FieldCode>().Any()));
        Assert.DoesNotContain(body.Descendants<W.BookmarkStart>(), start => start.Name!.Value!.StartsWith("_Ref", StringComparison.Ordinal));
        Assert.Equal(body.Descendants<W.BookmarkStart>().Count(), body.Descendants<W.BookmarkEnd>().Count());
    }

    /// <summary>A number that the link does not say would change when Word counts anew.</summary>
    [Fact]
    public void A_link_that_says_another_number_keeps_the_authors_words()
    {
        using var document = WordDocuments.Open(Linking("图2", "Figure 2"));
        Assert.DoesNotContain(document.MainDocumentPart!.Document!.Descendants<W.FieldCode>(), code => code.Text.Contains(" REF ", StringComparison.Ordinal));
    }

    private static Edition Linking(string chinese, string english) => Sample.Of(
        Sample.Passage("wanzhou", "p1", [Link(chinese)], [Link(english)]),
        Sample.Passage("wanzhou", "growth", [Sample.Picture("折线", "增长")], [Sample.Picture("A line", "Growth")]));

    private static Paragraph Link(string words) =>
        Sample.Para(new Link(new PassageTarget("wanzhou", "growth"), [Sample.Text(words)], SourceSpan.None));

    private static string Shown(W.Hyperlink link) => string.Concat(link.Descendants<W.Text>().Select(text => text.Text));

    private static string WordsOf(W.Body body, string bookmark)
    {
        var start = body.Descendants<W.BookmarkStart>().Single(mark => mark.Name == bookmark);
        return string.Concat(start.ElementsAfter()
            .TakeWhile(element => element is not W.BookmarkEnd end || end.Id!.Value != start.Id!.Value)
            .SelectMany(element => element.Descendants<W.Text>())
            .Select(text => text.Text));
    }
}
