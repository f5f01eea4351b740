using Huikan.Pdf;
using Huikan.Pdf.Fonts;
using Huikan.Typesetting.Fonts;

namespace Huikan.Writers.Pdf;

/// <summary>Gives each face of the pages to the PDF once.</summary>
internal sealed class FontEmbedder(PdfDocument pdf)
{
    private readonly Dictionary<Font, PdfFont> _fonts = new(ReferenceEqualityComparer.Instance);

    public PdfFont Embed(Font font)
    {
        if (!_fonts.TryGetValue(font, out var embedded))
        {
            embedded = pdf.AddFont(new FontProgram(font));
            _fonts.Add(font, embedded);
        }

        return embedded;
    }
}
