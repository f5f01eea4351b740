namespace Huikan.Typesetting.Frames;

/// <summary>A place in points; x grows to the right, y downwards.</summary>
public readonly record struct Point(double X, double Y)
{
    public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y);
}
