namespace Huikan.Pdf.Graphics;

/// <summary>An area of a page in points; <paramref name="X"/> and <paramref name="Y"/> are its top left corner.</summary>
public readonly record struct PdfRectangle(double X, double Y, double Width, double Height)
{
    /// <summary>The right edge.</summary>
    public double Right => X + Width;

    /// <summary>The lower edge.</summary>
    public double Bottom => Y + Height;

    /// <summary>The smallest rectangle around both.</summary>
    public PdfRectangle Union(PdfRectangle other)
    {
        var left = Math.Min(X, other.X);
        var top = Math.Min(Y, other.Y);
        return new PdfRectangle(left, top, Math.Max(Right, other.Right) - left, Math.Max(Bottom, other.Bottom) - top);
    }
}
