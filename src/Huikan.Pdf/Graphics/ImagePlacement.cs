namespace Huikan.Pdf.Graphics;

/// <summary>Turns and mirrors a stored picture upright: Exif's eight orientations as matrices from the unit square.</summary>
internal static class ImagePlacement
{
    public static double[] Matrix(int orientation, double x, double y, double width, double height) => orientation switch
    {
        2 => [-width, 0, 0, height, x + width, y],
        3 => [-width, 0, 0, -height, x + width, y + height],
        4 => [width, 0, 0, -height, x, y + height],
        5 => [0, -height, -width, 0, x + width, y + height],
        6 => [0, -height, width, 0, x, y + height],
        7 => [0, height, width, 0, x, y],
        8 => [0, height, -width, 0, x + width, y],
        _ => [width, 0, 0, height, x, y],
    };
}
