namespace Huikan.Pdf.Syntax;

/// <summary>Text strings (ISO 32000-1, 7.9.2.2).</summary>
internal static class TextString
{
    /// <summary>The longest string PDF/A-2 allows, in bytes (ISO 19005-2, 6.1.13).</summary>
    public const int LongestInBytes = 32_767;

    public static void Append(ByteBuffer buffer, ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyExceptInRange(' ', '~'))
        {
            AppendUtf16(buffer, text);
            return;
        }

        buffer.Append((byte)'(');
        foreach (var character in text)
        {
            if (character is '(' or ')' or '\\') buffer.Append((byte)'\\');
            buffer.Append((byte)character);
        }

        buffer.Append((byte)')');
    }

    /// <summary>The bytes a text string stands for: what name trees are sorted by.</summary>
    public static byte[] BytesOf(string text) => text.AsSpan().ContainsAnyExceptInRange(' ', '~')
        ? [0xFE, 0xFF, .. System.Text.Encoding.BigEndianUnicode.GetBytes(text)]
        : System.Text.Encoding.ASCII.GetBytes(text);

    private static void AppendUtf16(ByteBuffer buffer, ReadOnlySpan<char> text)
    {
        buffer.Append("<FEFF"u8);
        foreach (var character in text) buffer.AppendHex(character);
        buffer.Append((byte)'>');
    }
}
