using System.IO.Compression;

namespace Huikan.Pdf.Graphics;

/// <summary>
/// The ICC profile in a picture's file. One that is damaged, or speaks of other components than the picture has, says
/// nothing that could be relied on: the picture then means what pictures without a profile do.
/// </summary>
internal static class EmbeddedProfile
{
    private const int HeaderLength = 128;

    /// <summary>Display profiles have some kilobytes, those of presses up to a few million bytes.</summary>
    private const int LongestProfile = 16 * 1024 * 1024;

    private const int JpegHeadLength = 14; // "ICC_PROFILE\0", which part it is, of how many

    /// <summary>Of a PNG file's iCCP chunk (ISO 15948, 11.3.3.3): a name, a zero, the method 0, a zlib stream.</summary>
    public static byte[]? OfPng(byte[]? chunk, PdfColorSpace space)
    {
        var end = chunk.AsSpan().IndexOf((byte)0);
        if (chunk is null || end < 0 || chunk.Length < end + 2 || chunk[end + 1] != 0) return null;
        try
        {
            using var inflated = new ZLibStream(new MemoryStream(chunk, end + 2, chunk.Length - end - 2), CompressionMode.Decompress);
            using var profile = new MemoryStream();
            var buffer = new byte[64 * 1024];
            for (int read; (read = inflated.Read(buffer)) > 0 && profile.Length <= LongestProfile;) profile.Write(buffer, 0, read);
            return Checked(profile.ToArray(), space);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Of a JPEG file's APP2 segments (ICC.1:2010, B.4), which may come in any order.</summary>
    public static byte[]? OfJpeg(List<byte[]> segments, PdfColorSpace space)
    {
        if (segments.Count == 0 || segments.Exists(static segment => segment.Length < JpegHeadLength)) return null;
        var parts = segments.OrderBy(static segment => segment[12]).ToList();
        for (var index = 0; index < parts.Count; index++)
            if (parts[index][12] != index + 1 || parts[index][13] != parts.Count) return null;
        return Checked([.. parts.SelectMany(static part => part[JpegHeadLength..])], space);
    }

    /// <summary>What PDF and PDF/A take (ISO 32000-1, 8.6.5.5): input, display, output and colour space profiles up to version 4.</summary>
    private static byte[]? Checked(byte[] profile, PdfColorSpace space)
    {
        if (profile.Length is < HeaderLength or > LongestProfile || profile[8] > 4 || !profile.AsSpan(36, 4).SequenceEqual("acsp"u8)) return null;
        var stated = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(profile);
        var profileClass = profile.AsSpan(12, 4);
        var isTaken = profileClass.SequenceEqual("scnr"u8) || profileClass.SequenceEqual("mntr"u8)
            || profileClass.SequenceEqual("prtr"u8) || profileClass.SequenceEqual("spac"u8);
        var components = space switch
        {
            PdfColorSpace.Gray => "GRAY"u8,
            PdfColorSpace.Rgb => "RGB "u8,
            _ => "CMYK"u8,
        };
        return isTaken && stated == profile.Length && profile.AsSpan(16, 4).SequenceEqual(components) ? profile : null;
    }
}
