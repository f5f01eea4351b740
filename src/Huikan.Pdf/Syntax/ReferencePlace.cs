namespace Huikan.Pdf.Syntax;

/// <summary>Where the number of a reference begins among an object's bytes.</summary>
internal readonly record struct ReferencePlace(int At, PdfReference Reference);
