namespace Huikan.Pdf.Syntax;

/// <summary>The number of an indirect object; generations are always 0, for the file is written once.</summary>
internal readonly record struct PdfReference(int Number);
