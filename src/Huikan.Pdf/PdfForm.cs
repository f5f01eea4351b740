namespace Huikan.Pdf;

/// <summary>
/// A page within a page (ISO 32000-1, 8.10): drawn once, placed as often as needed. It carries no structure and no links;
/// imposition is made of these.
/// </summary>
public sealed class PdfForm : PdfCanvas
{
    internal PdfForm(int index, double width, double height)
        : base(width, height) => Index = index;

    internal int Index { get; }
}
