namespace Huikan.Pdf.Graphics;

/// <summary>A place on a page in points, from the top left corner, <paramref name="Y"/> growing downwards.</summary>
public readonly record struct PdfPoint(double X, double Y);
