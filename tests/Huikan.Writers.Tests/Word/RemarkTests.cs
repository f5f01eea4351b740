using Huikan.Writers.Word;
using Xunit;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Tests.Word;

public sealed class RemarkTests
{
    [Fact]
    public void Remarks_are_left_out_unless_they_are_asked_for()
    {
        using var document = WordDocuments.Open(Sample.Full());
        Assert.Null(document.MainDocumentPart!.WordprocessingCommentsPart);
        Assert.Empty(document.MainDocumentPart.Document!.Descendants<W.CommentReference>());
    }

    [Fact]
    public void Remarks_are_comments_of_the_publisher_on_the_day_of_the_issue()
    {
        var edition = Sample.Full();
        using var document = WordDocuments.Open(WordDocuments.Bytes(edition, options: new WordOptions { ShowsRemarks = true }));
        var main = document.MainDocumentPart!;
        var comments = main.WordprocessingCommentsPart!.Comments!.Elements<W.Comment>().ToList();
        var references = main.Document!.Descendants<W.CommentReference>().Select(reference => reference.Id!.Value);
        Assert.Equal(references, comments.Select(comment => comment.Id!.Value));
        Assert.All(comments, comment =>
        {
            Assert.Equal("never printed", comment.InnerText);
            Assert.Equal(edition.Publication.Publisher.In(edition.Languages[0]), comment.Author!.Value);
            Assert.Equal(edition.Issue.Date, DateOnly.FromDateTime(comment.Date!.Value));
        });
    }
}
