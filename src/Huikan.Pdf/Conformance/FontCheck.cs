using System.Collections.Immutable;
using Huikan.Pdf.Fonts;

namespace Huikan.Pdf.Conformance;

/// <summary>Every glyph shown exists and has a text.</summary>
internal static class FontCheck
{
    public static void Check(PdfDocument document, ImmutableArray<Violation>.Builder violations)
    {
        foreach (var font in document.Fonts)
        {
            foreach (var glyph in font.UsedGlyphs()) Check(font, glyph, violations);
        }
    }

    private static void Check(PdfFont font, int glyph, ImmutableArray<Violation>.Builder violations)
    {
        var name = font.Program.PostScriptName;
        if (glyph == 0)
        {
            var text = font.Texts.TextOf(0, font.Program) is { } known ? $" for \"{known}\"" : "";
            violations.Add(new("ISO 19005-2, 6.2.11.8", $"The font {name} shows its missing-glyph box{text}."));
        }
        else if (font.Texts.TextOf(glyph, font.Program) is null)
        {
            violations.Add(new("ISO 19005-2, 6.2.11.7.2", $"Glyph {glyph} of the font {name} stands for no text."));
        }
    }
}
