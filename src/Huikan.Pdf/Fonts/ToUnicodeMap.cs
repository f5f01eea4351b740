using Huikan.Pdf.Syntax;

namespace Huikan.Pdf.Fonts;

/// <summary>The CMap from glyph ids to text (ISO 32000-1, 9.10.3).</summary>
internal static class ToUnicodeMap
{
    // A block of a CMap holds at most a hundred entries (Adobe Technical Note 5014, 1.4.1).
    private const int EntriesInBlock = 100;

    public static byte[] Write(PdfFont font, ReadOnlySpan<int> glyphs)
    {
        var ranges = new List<(int First, int Last, string Text)>();
        var singles = new List<(int Glyph, string Text)>();
        Collect(font, glyphs, ranges, singles);

        var cmap = new ByteBuffer(1024);
        cmap.Append("""
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """u8);
        foreach (var block in singles.Chunk(EntriesInBlock))
        {
            cmap.AppendInteger(block.Length);
            cmap.Append(" beginbfchar\n"u8);
            foreach (var (glyph, text) in block)
            {
                AppendCode(cmap, glyph);
                AppendText(cmap, text);
            }

            cmap.Append("endbfchar\n"u8);
        }

        foreach (var block in ranges.Chunk(EntriesInBlock))
        {
            cmap.AppendInteger(block.Length);
            cmap.Append(" beginbfrange\n"u8);
            foreach (var (first, last, text) in block)
            {
                AppendCode(cmap, first);
                AppendCode(cmap, last);
                AppendText(cmap, text);
            }

            cmap.Append("endbfrange\n"u8);
        }

        cmap.Append("""
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end

            """u8);
        var bytes = cmap.WrittenSpan.ToArray();
        cmap.Release();
        return bytes;
    }

    private static void Collect(
        PdfFont font, ReadOnlySpan<int> glyphs, List<(int First, int Last, string Text)> ranges, List<(int Glyph, string Text)> singles)
    {
        for (var index = 0; index < glyphs.Length; index++)
        {
            if (font.Texts.TextOf(glyphs[index], font.Program) is not { } text) continue;

            var first = glyphs[index];
            while (index + 1 < glyphs.Length && Continues(font, first, text, glyphs[index], glyphs[index + 1])) index++;
            if (glyphs[index] == first) singles.Add((first, text));
            else ranges.Add((first, glyphs[index], text));
        }
    }

    /// <summary>A range counts in the last byte alone, of the code as of the text.</summary>
    private static bool Continues(PdfFont font, int first, string text, int last, int next) =>
        next == last + 1
        && next >> 8 == first >> 8
        && text.Length == 1
        && (text[0] & 0xFF) + (next - first) <= 0xFF
        && font.Texts.TextOf(next, font.Program) is [var character]
        && character == text[0] + (next - first);

    private static void AppendCode(ByteBuffer cmap, int glyph)
    {
        cmap.Append((byte)'<');
        cmap.AppendHex((ushort)glyph);
        cmap.Append("> "u8);
    }

    private static void AppendText(ByteBuffer cmap, string text)
    {
        cmap.Append((byte)'<');
        foreach (var unit in text) cmap.AppendHex(unit);
        cmap.Append(">\n"u8);
    }
}
