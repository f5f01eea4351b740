using Huikan.Editions.Styles;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>
/// What closes a document, its imprint (<c>float: last-verso</c>), as a frame at the foot of the page on which the text
/// ends. Word cannot be told to put it on a left page only where the text does not end on one.
/// </summary>
internal static class FootFrame
{
    /// <summary>Puts paragraphs into one frame: Word takes neighbours in like frames together.</summary>
    public static void PutInto(BodyFlow flow, int first, Length width)
    {
        foreach (var paragraph in flow.Since(first).OfType<W.Paragraph>())
        {
            (paragraph.ParagraphProperties ??= new W.ParagraphProperties()).FrameProperties = new W.FrameProperties
            {
                Width = $"{Units.Twips(width)}",
                Wrap = W.TextWrappingValues.NotBeside,
                VerticalPosition = W.VerticalAnchorValues.Margin,
                HorizontalPosition = W.HorizontalAnchorValues.Margin,
                XAlign = W.HorizontalAlignmentValues.Left,
                YAlign = W.VerticalAlignmentValues.Bottom,
            };
        }

        flow.AddAnchor();
    }
}
