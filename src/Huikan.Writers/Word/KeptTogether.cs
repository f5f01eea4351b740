using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>Keeps paragraphs and tables on one page with what follows them.</summary>
internal static class KeptTogether
{
    /// <summary>
    /// Keeps an element with the next. Of a table it is the last row: Word moves a row whose every paragraph is kept with
    /// the next, LibreOffice one whose first paragraph is.
    /// </summary>
    public static void WithNext(OpenXmlElement element)
    {
        var kept = element is W.Table table ? table.Elements<W.TableRow>().LastOrDefault() : element;
        if (kept is not null)
            Keep(kept);
    }

    /// <summary>Keeps elements together: whatever is in them with the next, and the last with nothing.</summary>
    public static void All(IEnumerable<OpenXmlElement> elements)
    {
        foreach (var element in elements.SkipLast(1))
            Keep(element);
    }

    private static void Keep(OpenXmlElement element)
    {
        foreach (var paragraph in element is W.Paragraph alone ? [alone] : element.Descendants<W.Paragraph>())
            (paragraph.ParagraphProperties ??= new W.ParagraphProperties()).KeepNext = new W.KeepNext();
    }
}
