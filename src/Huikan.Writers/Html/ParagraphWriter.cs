using Huikan.Publications;

namespace Huikan.Writers.Html;

/// <summary>Writes a paragraph.</summary>
internal static class ParagraphWriter
{
    public static void Write(HtmlBuilder html, Paragraph paragraph, HtmlScope scope)
    {
        html.Open("p");
        InlineWriter.WriteAll(html, paragraph.Content, scope);
        html.Close("p").Line();
    }
}
