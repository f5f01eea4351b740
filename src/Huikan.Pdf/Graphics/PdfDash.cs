namespace Huikan.Pdf.Graphics;

/// <summary>A line of strokes <paramref name="On"/> points long, <paramref name="Off"/> points apart; the default is unbroken.</summary>
public readonly record struct PdfDash(double On, double Off);
