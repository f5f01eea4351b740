using System.Text;
using DocumentFormat.OpenXml;
using P = DocumentFormat.OpenXml.Drawing.Pictures;
using D = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word.Tracking;

/// <summary>
/// What an element shows, written down so that two elements are the same where readers could not tell them apart: ids
/// that are counted, bookmarks and the properties of sections do not count; what a footnote says does.
/// </summary>
internal static class Signature
{
    /// <param name="element">Any element of the document; it stays as it is.</param>
    /// <param name="footnotes">The notes, whose words count as part of the element; null where their marks alone count.</param>
    public static string Of(OpenXmlElement element, FootnoteWriter? footnotes)
    {
        // Word makes the contents anew itself.
        if (element is W.SdtBlock)
            return "contents";
        var copy = element.CloneNode(true);
        foreach (var part in copy.Descendants().Where(IsLeftOut).ToList())
            part.Remove();
        var notes = new StringBuilder();
        foreach (var part in copy.Descendants().Prepend(copy))
        {
            switch (part)
            {
                case W.FootnoteReference reference:
                    if (footnotes is not null)
                        notes.Append('\n').Append(Of(footnotes, reference));
                    reference.Id = 0;
                    break;
                case D.DocProperties drawing:
                    (drawing.Id, drawing.Name) = (0, "");
                    break;
                case P.NonVisualDrawingProperties picture:
                    (picture.Id, picture.Name) = (0, "");
                    break;
                case W.FieldCode code when code.Text.IndexOf(" \\r ", StringComparison.Ordinal) is >= 0 and var reset:
                    // Where a count begins anew hangs on what stands before it; the number itself is the field's result.
                    code.Text = code.Text[..reset] + " ";
                    break;
                case W.NumberingId number:
                    number.Val = 0;
                    break;
            }
        }

        return copy.OuterXml + notes;
    }

    private static string Of(FootnoteWriter footnotes, W.FootnoteReference reference) =>
        string.Concat(footnotes.Of(reference.Id!.Value).ChildElements.Select(block => Of(block, footnotes)));

    private static bool IsLeftOut(OpenXmlElement element) =>
        element is W.BookmarkStart or W.BookmarkEnd or W.SectionProperties;
}
