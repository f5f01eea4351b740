using Huikan.Pdf;
using Huikan.Pdf.Graphics;
using Huikan.Publications;

namespace Huikan.Writers.Pdf;

/// <summary>Gives each image of the pages to the PDF once.</summary>
internal sealed class ImageEmbedder(PdfDocument pdf)
{
    private readonly Dictionary<ImageResource, PdfImage> _images = [];

    public PdfImage Embed(ImageResource image)
    {
        if (!_images.TryGetValue(image, out var embedded))
        {
            embedded = pdf.AddImage(ImageData.Read(image.Bytes));
            _images.Add(image, embedded);
        }

        return embedded;
    }
}
