namespace Huikan.Pdf.Graphics;

/// <summary>The device colour spaces; under the Archive profile the output intent says what they mean.</summary>
public enum PdfColorSpace
{
    /// <summary>One component; prints as black ink alone.</summary>
    Gray,

    /// <summary>Three components, read as sRGB under the default output intent.</summary>
    Rgb,

    /// <summary>Four inks; PDF/A-2 allows it only with a CMYK output intent.</summary>
    Cmyk,
}
