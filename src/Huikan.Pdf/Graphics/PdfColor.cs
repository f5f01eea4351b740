namespace Huikan.Pdf.Graphics;

/// <summary>A colour with components from 0 to 1.</summary>
public readonly record struct PdfColor
{
    private PdfColor(PdfColorSpace space, double first, double second = 0, double third = 0, double fourth = 0)
    {
        Space = space;
        Components = (Checked(first), Checked(second), Checked(third), Checked(fourth));
    }

    /// <summary>Black as a gray, which prints in one ink. The default value.</summary>
    public static PdfColor Black => default;

    /// <summary>White as a gray.</summary>
    public static PdfColor White => Gray(1);

    /// <summary>The space the components are in.</summary>
    public PdfColorSpace Space { get; }

    internal (double First, double Second, double Third, double Fourth) Components { get; }

    /// <summary>A gray, 0 black to 1 white.</summary>
    public static PdfColor Gray(double lightness) => new(PdfColorSpace.Gray, lightness);

    /// <summary>Red, green and blue, 0 to 1.</summary>
    public static PdfColor Rgb(double red, double green, double blue) => new(PdfColorSpace.Rgb, red, green, blue);

    /// <summary>Amounts of the four inks, 0 to 1.</summary>
    public static PdfColor Cmyk(double cyan, double magenta, double yellow, double black) =>
        new(PdfColorSpace.Cmyk, cyan, magenta, yellow, black);

    private static double Checked(double component) => component is >= 0 and <= 1
        ? component
        : throw new ArgumentOutOfRangeException(nameof(component), component, "A colour component lies between 0 and 1.");
}
