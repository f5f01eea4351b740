using Huikan.Pdf.Syntax;

namespace Huikan.Pdf.Graphics;

/// <summary>Writes page operators (ISO 32000-1, annex A) and remembers the graphics state, so that nothing is set twice.</summary>
/// <remarks>Coordinates here are PDF's own: points from the lower left corner.</remarks>
internal sealed class ContentStream(ByteBuffer buffer)
{
    private PdfColor fill;
    private PdfColor stroke;
    private double lineWidth = 1;
    private (double, double) dash;
    private (int Font, double Size) font = (-1, 0);

    public ByteBuffer Buffer => buffer;

    public void SetFill(PdfColor color)
    {
        if (color == fill) return;
        AppendColor(color, "g\n"u8, "rg\n"u8, "k\n"u8);
        fill = color;
    }

    public void SetStroke(PdfColor color)
    {
        if (color == stroke) return;
        AppendColor(color, "G\n"u8, "RG\n"u8, "K\n"u8);
        stroke = color;
    }

    public void SetLineWidth(double width)
    {
        if (width == lineWidth) return;
        AppendOperands(width);
        buffer.Append("w\n"u8);
        lineWidth = width;
    }

    /// <summary>Strokes <paramref name="on"/> points and leaves out <paramref name="off"/>; both 0 is a whole line.</summary>
    public void SetDash(double on, double off)
    {
        if ((on, off) == dash) return;
        buffer.Append((byte)'[');
        if (on > 0 || off > 0) AppendOperands(on, off);
        buffer.Append("]0 d\n"u8);
        dash = (on, off);
    }

    public void SetFont(int index, double size)
    {
        if (font == (index, size)) return;
        buffer.Append("/F"u8);
        buffer.AppendInteger(index);
        buffer.Append((byte)' ');
        AppendOperands(size);
        buffer.Append("Tf\n"u8);
        font = (index, size);
    }

    public void Rectangle(double x, double y, double width, double height, bool filled)
    {
        AppendOperands(x, y, width, height);
        buffer.Append(filled ? "re f\n"u8 : "re S\n"u8);
    }

    public void Line(double fromX, double fromY, double toX, double toY)
    {
        AppendOperands(fromX, fromY);
        buffer.Append("m "u8);
        AppendOperands(toX, toY);
        buffer.Append("l S\n"u8);
    }

    /// <summary>Strokes a circle of four Bézier curves, which leave the true one by less than 0.03 % of the radius.</summary>
    public void Circle(double x, double y, double radius)
    {
        var reach = radius * 0.5523;
        AppendOperands(x + radius, y);
        buffer.Append("m "u8);
        Curve(x + radius, y + reach, x + reach, y + radius, x, y + radius);
        Curve(x - reach, y + radius, x - radius, y + reach, x - radius, y);
        Curve(x - radius, y - reach, x - reach, y - radius, x, y - radius);
        Curve(x + reach, y - radius, x + radius, y - reach, x + radius, y);
        buffer.Append("s\n"u8);
    }

    /// <summary>Draws a form within a rectangle (x, y, width, height), by the matrix that places it.</summary>
    public void Form(int index, ReadOnlySpan<double> clip, ReadOnlySpan<double> matrix)
    {
        buffer.Append("q "u8);
        AppendOperands(clip);
        buffer.Append("re W n "u8);
        AppendOperands(matrix);
        buffer.Append("cm /X"u8);
        buffer.AppendInteger(index);
        buffer.Append(" Do Q\n"u8);
    }

    /// <summary>Draws an image in the unit square that the matrix maps onto the page.</summary>
    public void Image(int index, params ReadOnlySpan<double> matrix)
    {
        buffer.Append("q "u8);
        AppendOperands(matrix);
        buffer.Append("cm /I"u8);
        buffer.AppendInteger(index);
        buffer.Append(" Do Q\n"u8);
    }

    public void AppendOperands(params ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            buffer.AppendNumber(value);
            buffer.Append((byte)' ');
        }
    }

    private void Curve(params ReadOnlySpan<double> points)
    {
        AppendOperands(points);
        buffer.Append("c "u8);
    }

    private void AppendColor(PdfColor color, ReadOnlySpan<byte> gray, ReadOnlySpan<byte> rgb, ReadOnlySpan<byte> cmyk)
    {
        var (first, second, third, fourth) = color.Components;
        switch (color.Space)
        {
            case PdfColorSpace.Gray:
                AppendOperands(first);
                buffer.Append(gray);
                break;
            case PdfColorSpace.Rgb:
                AppendOperands(first, second, third);
                buffer.Append(rgb);
                break;
            default:
                AppendOperands(first, second, third, fourth);
                buffer.Append(cmyk);
                break;
        }
    }
}
