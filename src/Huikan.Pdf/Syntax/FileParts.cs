namespace Huikan.Pdf.Syntax;

/// <summary>The objects that the end of a file speaks of, and that a linearised file is ordered by.</summary>
/// <param name="Catalog">The root of everything.</param>
/// <param name="Information">The document information, where there is one.</param>
/// <param name="PageTree">The parent of all pages.</param>
/// <param name="Pages">The pages, in order.</param>
/// <param name="Outline">The outline, which readers open with the first page.</param>
internal sealed record FileParts(
    PdfReference Catalog, PdfReference? Information, PdfReference PageTree, IReadOnlyList<PdfReference> Pages, PdfReference? Outline);
