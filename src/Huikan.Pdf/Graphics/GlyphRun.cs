using Huikan.Pdf.Fonts;
using Huikan.Pdf.Syntax;

namespace Huikan.Pdf.Graphics;

/// <summary>
/// Writes one run of glyphs as one text object: one <c>TJ</c> whose adjustments move the pen to where the shaper put
/// each glyph, interrupted only where the text needs an ActualText span or a glyph leaves the baseline.
/// </summary>
/// <remarks>
/// Adjustments are whole thousandths of the font size, or tenths of them where those would be more than a hundredth of a
/// point, measured from where the reader's pen is and not from the last
/// glyph, so that rounding never adds up along a line.
/// </remarks>
internal ref struct GlyphRun
{
    /// <summary>The size in points whose thousandth is a hundredth of a point.</summary>
    private const double FinestInThousandths = 10;

    private readonly ReadOnlySpan<PositionedGlyph> glyphs;
    private readonly PdfFont font;
    private readonly ByteBuffer buffer;
    private readonly double perPoint;
    private readonly int decimals;
    private double wanted;
    private double pen;
    private double rise;
    private bool inArray;
    private bool inString;

    private GlyphRun(ReadOnlySpan<PositionedGlyph> glyphs, PdfFont font, double size, ByteBuffer buffer)
    {
        this.glyphs = glyphs;
        this.font = font;
        this.buffer = buffer;
        perPoint = 1000 / size;
        decimals = size > FinestInThousandths ? 1 : 0;
    }

    public static void Write(
        ContentStream content, double x, double y, ReadOnlySpan<PositionedGlyph> glyphs, PdfFont font, double size, ReadOnlySpan<char> text)
    {
        content.Buffer.Append("BT\n"u8);
        content.SetFont(font.Index, size);
        content.AppendOperands(x, y);
        content.Buffer.Append("Td\n"u8);
        new GlyphRun(glyphs, font, size, content.Buffer).WriteClusters(text);
        content.Buffer.Append("ET\n"u8);
    }

    private void WriteClusters(ReadOnlySpan<char> text)
    {
        if (RunsForward(text.Length))
        {
            for (var first = 0; first < glyphs.Length;)
            {
                var end = first + 1;
                while (end < glyphs.Length && glyphs[end].Cluster == glyphs[first].Cluster) end++;

                // Characters before the first cluster drew nothing; they belong to the first glyphs that did.
                var start = first == 0 ? 0 : glyphs[first].Cluster;
                var stop = end < glyphs.Length ? glyphs[end].Cluster : text.Length;
                WriteCluster(first, end, text[start..stop]);
                first = end;
            }
        }
        else
        {
            // Right-to-left or reordered: only the run as a whole has its text in reading order.
            foreach (ref readonly var glyph in glyphs) font.Texts.Suggest(glyph.GlyphId, FirstCharacter(text[glyph.Cluster..]));
            WriteSpan(0, glyphs.Length, text);
        }

        CloseArray();
        if (rise != 0) WriteRise(0);
    }

    private readonly bool RunsForward(int textLength)
    {
        var last = 0;
        var forward = true;
        foreach (ref readonly var glyph in glyphs)
        {
            if ((uint)glyph.Cluster > (uint)textLength)
                throw new ArgumentOutOfRangeException(nameof(glyphs), glyph.Cluster, "A cluster lies outside the run's text.");
            forward &= glyph.Cluster >= last;
            last = glyph.Cluster;
        }

        return forward;
    }

    private void WriteCluster(int first, int end, ReadOnlySpan<char> text)
    {
        var represented = end - first == 1
            ? font.Texts.Represents(glyphs[first].GlyphId, text)
            : RepresentsOneByOne(glyphs[first..end], text);
        if (represented)
        {
            for (var index = first; index < end; index++) Show(in glyphs[index]);
            return;
        }

        WriteSpan(first, end, text);
    }

    private void WriteSpan(int first, int end, ReadOnlySpan<char> text)
    {
        CloseArray();
        buffer.Append("/Span<</ActualText "u8);
        TextString.Append(buffer, text);
        buffer.Append(">>BDC\n"u8);
        for (var index = first; index < end; index++) Show(in glyphs[index]);
        CloseArray();
        buffer.Append("EMC\n"u8);
    }

    /// <summary>A base and its marks: as many glyphs as characters, each standing for its own.</summary>
    private readonly bool RepresentsOneByOne(ReadOnlySpan<PositionedGlyph> cluster, ReadOnlySpan<char> text)
    {
        var rest = text;
        var represented = true;
        foreach (ref readonly var glyph in cluster)
        {
            if (rest.IsEmpty || !font.Texts.CanRepresent(glyph.GlyphId, FirstCharacter(rest)))
            {
                represented = false;
                break;
            }

            rest = rest[FirstCharacter(rest).Length..];
        }

        if (!represented || !rest.IsEmpty)
        {
            foreach (ref readonly var glyph in cluster) font.Texts.Suggest(glyph.GlyphId, text);
            return false;
        }

        rest = text;
        foreach (ref readonly var glyph in cluster)
        {
            // A glyph twice in one cluster may have been taken for another character a moment ago.
            if (!font.Texts.Represents(glyph.GlyphId, FirstCharacter(rest))) return false;
            rest = rest[FirstCharacter(rest).Length..];
        }

        return true;
    }

    private static ReadOnlySpan<char> FirstCharacter(ReadOnlySpan<char> text) =>
        text.Length > 1 && char.IsSurrogatePair(text[0], text[1]) ? text[..2] : text[..Math.Min(1, text.Length)];

    private void Show(in PositionedGlyph glyph)
    {
        var width = font.WidthOf(glyph.GlyphId);
        if (-glyph.OffsetY != rise) WriteRise(-glyph.OffsetY);
        if (!inArray)
        {
            buffer.Append((byte)'[');
            inArray = true;
        }

        var adjustment = Math.Round(pen - (wanted + (glyph.OffsetX * perPoint)), decimals);
        if (adjustment != 0)
        {
            CloseString();
            buffer.AppendNumber(adjustment);
            pen -= adjustment;
        }

        if (!inString)
        {
            buffer.Append((byte)'<');
            inString = true;
        }

        buffer.AppendHex((ushort)glyph.GlyphId);
        pen += width;
        wanted += glyph.Advance * perPoint;
    }

    private void WriteRise(double value)
    {
        CloseArray();
        buffer.AppendNumber(value);
        buffer.Append(" Ts\n"u8);
        rise = value;
    }

    private void CloseString()
    {
        if (!inString) return;
        buffer.Append((byte)'>');
        inString = false;
    }

    private void CloseArray()
    {
        CloseString();
        if (!inArray) return;
        buffer.Append("]TJ\n"u8);
        inArray = false;
    }
}
