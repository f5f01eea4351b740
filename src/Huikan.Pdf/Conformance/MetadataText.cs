using System.Text;

namespace Huikan.Pdf.Conformance;

/// <summary>Metadata as it may stand in XML and, unchanged, in a text string: control characters become spaces.</summary>
internal static class MetadataText
{
    public static string? Clean(string? text)
    {
        if (text is null) return null;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || rune.Value is 0xFFFE or 0xFFFF) clean.Append(' ');
            else clean.Append(rune);
        }

        return clean.ToString().Trim();
    }
}
