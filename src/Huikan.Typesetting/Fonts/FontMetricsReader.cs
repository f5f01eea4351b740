using System.Buffers.Binary;
using HarfBuzzSharp;

namespace Huikan.Typesetting.Fonts;

/// <summary>Reads the few numbers of a face's <c>head</c>, <c>hhea</c>, <c>OS/2</c> and <c>post</c> tables (ISO/IEC 14496-22).</summary>
internal static class FontMetricsReader
{
    public static FontMetrics Read(Face face, string name, int weight)
    {
        var head = TableOf(face, "head");
        var hhea = TableOf(face, "hhea");
        var os2 = TableOf(face, "OS/2");
        var post = TableOf(face, "post");
        var capHeight = Version(os2) >= 2 ? Short(os2, 88) : 0;
        var xHeight = Version(os2) >= 2 ? Short(os2, 86) : 0;
        return new FontMetrics(
            Ascent: os2.Length >= 72 ? Short(os2, 68) : Short(hhea, 4),
            Descent: os2.Length >= 72 ? Short(os2, 70) : Short(hhea, 6),
            CapHeight: capHeight > 0 ? capHeight : face.UnitsPerEm * 7 / 10,
            XHeight: xHeight > 0 ? xHeight : face.UnitsPerEm / 2,
            ItalicAngle: post.Length >= 8 ? BinaryPrimitives.ReadInt32BigEndian(post.AsSpan(4)) / 65536.0 : 0,
            Bounds: new GlyphBounds(Short(head, 36), Short(head, 38), Short(head, 40), Short(head, 42)),
            // The usual guess of PDF writers, from the weights of common Latin faces.
            StemV: 50 + (int)(weight / 65.0 * (weight / 65.0)),
            IsSerif: IsSerif(os2, name),
            IsFixedPitch: post.Length >= 16 && BinaryPrimitives.ReadUInt32BigEndian(post.AsSpan(12)) != 0);
    }

    /// <summary>PANOSE says it for Latin text faces; where it is silent, the IBM family class; else the name.</summary>
    private static bool IsSerif(byte[] os2, string name)
    {
        if (os2.Length < 42)
            return name.Contains("Serif", StringComparison.OrdinalIgnoreCase);
        const int latinText = 2;
        if (os2[32] == latinText && os2[33] >= 2)
            return os2[33] <= 10;
        return os2[30] switch
        {
            >= 1 and <= 7 => true,
            8 => false,
            _ => name.Contains("Serif", StringComparison.OrdinalIgnoreCase),
        };
    }

    private static int Version(byte[] os2) => os2.Length >= 90 ? Short(os2, 0) : 0;

    private static int Short(byte[] table, int offset) =>
        offset + 2 <= table.Length ? BinaryPrimitives.ReadInt16BigEndian(table.AsSpan(offset)) : 0;

    private static byte[] TableOf(Face face, string tag)
    {
        using var blob = face.ReferenceTable(Tag.Parse(tag));
        return blob.AsSpan().ToArray();
    }
}
