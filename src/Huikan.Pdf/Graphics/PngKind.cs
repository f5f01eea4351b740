namespace Huikan.Pdf.Graphics;

/// <summary>PNG's colour types, by their numbers in the file.</summary>
internal enum PngKind
{
    Gray = 0,
    Rgb = 2,
    Palette = 3,
    GrayAlpha = 4,
    RgbAlpha = 6,
}
