using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using Huikan.Editions;
using Huikan.Editions.Styles;
using A = DocumentFormat.OpenXml.Drawing;

namespace Huikan.Writers.Word;

/// <summary>
/// The theme: the palette and the pair of faces that Word offers an editor. No style refers to it, for a theme's face
/// wins over one that is named beside it (ISO/IEC 29500-1, 17.3.2.26), and a document pasted elsewhere would change faces.
/// </summary>
internal static class ThemeWriter
{
    private const string Name = "Huikan";

    /// <summary>A theme has six accents, whatever the stylesheet has.</summary>
    private const int Accents = 6;

    /// <summary>A theme has three of each kind of fill, line and effect (20.1.4.1.15).</summary>
    private const int Steps = 3;

    private static readonly Color Grey = new(0x80, 0x80, 0x80);

    public static A.Theme Write(WordContext word)
    {
        var theme = new A.Theme(
            new A.ThemeElements(Colours(word), Fonts(word), Formats()),
            new A.ObjectDefaults(),
            new A.ExtraColorSchemeList())
        {
            Name = Name,
        };
        theme.AddNamespaceDeclaration("a", "http://schemas.openxmlformats.org/drawingml/2006/main");
        return theme;
    }

    /// <summary>The stylesheet's own colours, what is most colourful first; greys after them.</summary>
    private static A.ColorScheme Colours(WordContext word)
    {
        var accents = AccentsOf(word.Edition);
        var link = word.Edition.Stylesheet.ResolveInline(
            word.Styles.Normal.Computed, StyleName.Link, word.Edition.Languages[0]).Color;
        return new A.ColorScheme(
            new A.Dark1Color(Of(word.Styles.Normal.Computed.Color)),
            new A.Light1Color(Of(new Color(0xFF, 0xFF, 0xFF))),
            new A.Dark2Color(Of(new Color(0x40, 0x40, 0x40))),
            new A.Light2Color(Of(new Color(0xEE, 0xEE, 0xEE))),
            new A.Accent1Color(Of(accents[0])),
            new A.Accent2Color(Of(accents[1])),
            new A.Accent3Color(Of(accents[2])),
            new A.Accent4Color(Of(accents[3])),
            new A.Accent5Color(Of(accents[4])),
            new A.Accent6Color(Of(accents[5])),
            new A.Hyperlink(Of(link)),
            new A.FollowedHyperlinkColor(Of(link)))
        {
            Name = Name,
        };
    }

    private static ImmutableArray<Color> AccentsOf(Edition edition)
    {
        var used = edition.Stylesheet.Names
            .SelectMany(name => edition.Languages.Select(language => edition.Stylesheet.Resolve(name, language)))
            .SelectMany(style => new[] { style.Color, style.Border.Top.Color, style.Border.Bottom.Color })
            .Where(colour => Chroma(colour) > 0)
            .Distinct()
            .OrderByDescending(Chroma)
            .ThenBy(colour => colour.Hex, StringComparer.Ordinal)
            .DefaultIfEmpty(Grey)
            .Take(Accents)
            .ToList();
        while (used.Count < Accents)
            used.Add(used[^1]);
        return [.. used];
    }

    private static int Chroma(Color colour)
    {
        var channels = Convert.FromHexString(colour.Hex);
        return channels.Max() - channels.Min();
    }

    private static A.RgbColorModelHex Of(Color colour) => new() { Val = colour.Hex };

    /// <summary>Headings in the faces of the headings, the text in the text's.</summary>
    private static A.FontScheme Fonts(WordContext word)
    {
        var body = word.Styles.Normal.Computed.FontFamily;
        var heading = word.Styles.All.FirstOrDefault(style => style.Name == BuiltInStyles.Heading(1))?.Computed.FontFamily ?? body;
        return new A.FontScheme(
            new A.MajorFont(
                new A.LatinFont { Typeface = FontFamilies.Latin(heading) },
                new A.EastAsianFont { Typeface = FontFamilies.Chinese(heading) },
                new A.ComplexScriptFont { Typeface = "" }),
            new A.MinorFont(
                new A.LatinFont { Typeface = FontFamilies.Latin(body) },
                new A.EastAsianFont { Typeface = FontFamilies.Chinese(body) },
                new A.ComplexScriptFont { Typeface = "" }))
        {
            Name = Name,
        };
    }

    /// <summary>Flat fills and plain lines for the drawings that an editor may add.</summary>
    private static A.FormatScheme Formats() => new(
        new A.FillStyleList(Repeat(Fill)),
        new A.LineStyleList(Repeat(() => new A.Outline(Fill()) { Width = 6350 })),
        new A.EffectStyleList(Repeat(() => new A.EffectStyle(new A.EffectList()))),
        new A.BackgroundFillStyleList(Repeat(Fill)))
    {
        Name = Name,
    };

    private static A.SolidFill Fill() => new(new A.SchemeColor { Val = A.SchemeColorValues.PhColor });

    private static IEnumerable<OpenXmlElement> Repeat(Func<OpenXmlElement> make) => Enumerable.Range(0, Steps).Select(_ => make());
}
