using System.Text;
using System.Xml;

namespace Huikan.Writers.Archive.Finding;

/// <summary>XML files of the archive: UTF-8 without a byte order mark, lines that end in a line feed.</summary>
internal static class XmlText
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    public static byte[] Write(Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings))
            write(xml);
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>The words without characters that XML 1.0 has no way to write (§2.2).</summary>
    public static string Clean(string words)
    {
        if (words.All(XmlConvert.IsXmlChar))
            return words;
        var clean = new StringBuilder();
        foreach (var rune in words.EnumerateRunes())
        {
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value))
                clean.Append(rune.ToString());
        }

        return clean.ToString();
    }
}
