namespace Huikan.Pdf.Fonts;

/// <summary>A box in font units, y upwards from the baseline.</summary>
public readonly record struct FontBox(double Left, double Bottom, double Right, double Top);
