using System.Text;
using Huikan.Pdf.Graphics;
using Huikan.Pdf.Syntax;

namespace Huikan.Pdf.Tests;

/// <summary>Small documents and what becomes of them.</summary>
internal static class Sample
{
    public static PdfDocumentOptions Options { get; } = new()
    {
        Title = "会刊 & <Bulletin>",
        Language = "zh-Hans",
        Author = "Editors",
        Created = new DateTimeOffset(2023, 4, 1, 8, 0, 0, TimeSpan.FromHours(8)),
    };

    public static PdfDocumentOptions Plain { get; } = Options with { Profile = PdfProfile.Plain };

    /// <summary>Each character as its glyph, side by side at the font's advances.</summary>
    public static PositionedGlyph[] Shape(TestFont font, string text, double size, double extra = 0)
    {
        var glyphs = new List<PositionedGlyph>();
        var cluster = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var glyph = font.GlyphOf(rune.ToString());
            glyphs.Add(new(glyph, (font.AdvanceOf(glyph) * size / 1000) + extra, 0, 0, cluster));
            cluster += rune.Utf16SequenceLength;
        }

        return [.. glyphs];
    }

    public static byte[] Write(PdfDocument document)
    {
        using var output = new MemoryStream();
        document.Write(output);
        return output.ToArray();
    }

    public static string Read(PdfDocument document)
    {
        using var output = new MemoryStream();
        document.Write(output, FileForm.Readable);
        return Encoding.Latin1.GetString(output.ToArray());
    }

    /// <summary>What a page drew, as operators.</summary>
    public static string ContentOf(Action<PdfDocument, PdfPage> draw)
    {
        var document = new PdfDocument(Plain);
        var page = document.AddPage(100, 100);
        draw(document, page);
        page.Marks.CloseSequence();
        return Encoding.Latin1.GetString(page.Buffer.WrittenSpan);
    }
}
