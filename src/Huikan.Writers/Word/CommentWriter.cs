using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using Huikan.Publications;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>
/// Editors' remarks as comments, the publisher's and of the issue's date: who wrote a remark and when the source does
/// not say.
/// </summary>
internal sealed class CommentWriter(WordContext word)
{
    private readonly List<W.Comment> _comments = [];

    /// <summary>Adds a comment and returns the run that stands for it in the text.</summary>
    public W.Run Add(Remark remark)
    {
        var id = _comments.Count.ToString(CultureInfo.InvariantCulture);
        var author = word.Edition.Publication.Publisher.In(word.Edition.Languages[0]);
        var words = new W.Run();
        words.Append(RunText.Of(remark.Comment));
        _comments.Add(new W.Comment(new W.Paragraph(new W.Run(new W.AnnotationReferenceMark()), words))
        {
            Id = id,
            Author = author,
            Initials = author[..Math.Min(1, author.Length)],
            Date = word.Edition.Issue.Date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        });
        return new W.Run(new W.CommentReference { Id = id });
    }

    /// <summary>Writes the part; a document without comments has none.</summary>
    public void Write(Parts parts)
    {
        if (_comments.Count == 0)
            return;
        var part = parts.Main.AddNewPart<WordprocessingCommentsPart>("rIdComments");
        part.Comments = new W.Comments(_comments);
    }
}
