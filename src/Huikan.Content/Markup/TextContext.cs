using Huikan.Content.Files;
using Huikan.Diagnostics;
using Huikan.Publications;
using Md = Markdig.Syntax;

namespace Huikan.Content.Markup;

/// <summary>What is known of the text that is being read: its file and language, and where its images are.</summary>
/// <param name="File">The whole file.</param>
/// <param name="BodyStart">The offset in it of the first character after the front matter.</param>
/// <param name="Language">The language that the text is in.</param>
/// <param name="TextId">The id that links to <c>#p3</c> mean.</param>
/// <param name="IssueFolder">The full path that image paths start from.</param>
/// <param name="Images">Reads them.</param>
/// <param name="Diagnostics">Where mistakes go.</param>
internal sealed record TextContext(
    SourceFile File,
    int BodyStart,
    Language Language,
    string TextId,
    string IssueFolder,
    ImageReader Images,
    DiagnosticBag Diagnostics)
{
    /// <summary>A place in the whole file; Markdig's spans count from the body and include their last character.</summary>
    public SourceSpan Span(Md.SourceSpan span)
    {
        var start = Math.Clamp(BodyStart + span.Start, BodyStart, File.Text.Length);
        var end = Math.Clamp(BodyStart + span.End + 1, start, File.Text.Length);
        return File.Span(start, end - start);
    }

    public SourceSpan Span(Md.MarkdownObject piece) => Span(piece.Span);

    public void Error(string code, SourceSpan span, Wording message, Wording? hint = null) =>
        Diagnostics.Error(code, span, message, hint);

    public void Warn(string code, SourceSpan span, Wording message, Wording? hint = null) =>
        Diagnostics.Warning(code, span, message, hint);
}
