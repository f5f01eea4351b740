using Huikan.Pdf;
using Huikan.Pdf.Graphics;
using Huikan.Publications;

namespace Huikan.Writers.Pdf;

/// <summary>Gives each image of the pages to the PDF once.</summary>
/// <param name="pdf">The document.</param>
/// <param name="onWhite">Whether what is half transparent is laid on white.</param>
internal sealed class ImageEmbedder(PdfDocument pdf, bool onWhite = false)
{
    private readonly Dictionary<ImageResource, PdfImage> _images = [];

    public PdfImage Embed(ImageResource image)
    {
        if (!_images.TryGetValue(image, out var embedded))
        {
            embedded = pdf.AddImage(ImageData.Read(image.Bytes, onWhite));
            _images.Add(image, embedded);
        }

        return embedded;
    }
}
