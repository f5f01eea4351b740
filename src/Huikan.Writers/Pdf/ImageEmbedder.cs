using Huikan.Diagnostics;
using Huikan.Pdf;
using Huikan.Pdf.Graphics;
using Huikan.Publications;
using Huikan.Typesetting.Structure;

namespace Huikan.Writers.Pdf;

/// <summary>Gives each image of the pages to the PDF once.</summary>
/// <param name="pdf">The document.</param>
/// <param name="document">Where to point at for a damaged image.</param>
/// <param name="diagnostics">Takes what is wrong with them.</param>
/// <param name="onWhite">Whether what is half transparent is laid on white.</param>
internal sealed class ImageEmbedder(PdfDocument pdf, SourceSpan document, DiagnosticBag diagnostics, bool onWhite = false)
{
    private readonly Dictionary<ImageResource, PdfImage?> _images = [];

    /// <summary>The image, or null where it is damaged, which is then reported.</summary>
    /// <param name="image">The image.</param>
    /// <param name="owner">What it is part of; damage is reported at its author's place.</param>
    public PdfImage? Embed(ImageResource image, Owner owner)
    {
        if (!_images.TryGetValue(image, out var embedded))
        {
            embedded = Read(image, ElementWriter.PlaceOf(owner as StructureElement) ?? document);
            _images.Add(image, embedded);
        }

        return embedded;
    }

    private PdfImage? Read(ImageResource image, SourceSpan place)
    {
        try
        {
            var data = ImageData.Read(image.Bytes, onWhite);
            if (data.IsBareCmyk && !pdf.AllowsBareCmyk)
                ReportCmyk(image, place);
            return pdf.AddImage(data);
        }
        catch (ImageFormatException exception)
        {
            // The reader of content looks at an image's header only; damage further in shows here first.
            diagnostics.Error(
                "pdf/damaged-image",
                place,
                new Wording(
                    $"图片“{image.Path}”无法读取：{exception.Message}", $"The image “{image.Path}” cannot be read: {exception.Message}"),
                new Wording("请重新导出为 PNG 或 JPEG。", "Export it again as PNG or JPEG."));
            return null;
        }
    }

    /// <summary>Whoever checks the file finds the page alone (ISO 19005-2, 6.2.4.3); the author looks for the figure.</summary>
    private void ReportCmyk(ImageResource image, SourceSpan place) => diagnostics.Error(
        "pdf/cmyk-image",
        place,
        new Wording(
            $"图片“{image.Path}”是 CMYK 而没有色彩特性文件，PDF/A 不能确定它的颜色。",
            $"The image “{image.Path}” is in CMYK without a colour profile, so that PDF/A does not know its colours."),
        new Wording("请转为 RGB，或在图片中嵌入 ICC 特性文件。", "Convert it to RGB, or embed an ICC profile in it."));
}
