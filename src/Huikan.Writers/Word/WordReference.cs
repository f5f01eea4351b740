using System.Globalization;
using System.Xml.Linq;
using Huikan.Editions.Styles;
using Huikan.Writers.Word.Reading;

namespace Huikan.Writers.Word;

/// <summary>
/// A designer's Word document: its styles stand in for ours of the same names, its theme, paper and margins for the
/// stylesheet's. Nothing else of it is taken, no text, no pictures, no numbering.
/// </summary>
/// <remarks>It is a stranger's file and read as one: see <see cref="WordPackage"/>.</remarks>
public sealed class WordReference
{
    /// <summary>A type area narrower or lower than an inch is a slip, or a file made to do harm.</summary>
    private static readonly Length LeastMeasure = new(72);

    private static readonly XNamespace W = WordNames.W;

    private WordReference(XElement? styles, string? theme, PageStyle? page, bool isMirrored) =>
        (Styles, Theme, Page, IsMirrored) = (styles, theme, page, isMirrored);

    /// <summary>The root of its styles part; null where it has none.</summary>
    internal XElement? Styles { get; }

    /// <summary>Its theme's XML; null where it has none that can stand by itself.</summary>
    internal string? Theme { get; }

    /// <summary>The paper and margins of its last section; null where it does not say.</summary>
    internal PageStyle? Page { get; }

    /// <summary>Whether left pages are right pages turned over.</summary>
    internal bool IsMirrored { get; }

    /// <summary>Reads a document.</summary>
    /// <param name="document">Seekable; stays open.</param>
    /// <exception cref="WordFileException">It is no Word document that can be read, or one that must not be.</exception>
    public static WordReference Read(Stream document)
    {
        using var package = WordPackage.Open(document);
        var parts = package.RelationshipsOf(package.Main).Values;
        XElement? PartOf(string type) =>
            parts.FirstOrDefault(part => !part.IsExternal && part.Type.EndsWith("/" + type, StringComparison.Ordinal)).Target is { } name
                ? package.Read(name)?.Root
                : null;
        var section = package.Read(package.Main)?.Root?.Element(W + "body")?.Element(W + "sectPr");
        return new WordReference(
            PartOf("styles"),
            ThemeOf(PartOf("theme")),
            PageOf(section),
            PartOf("settings")?.Element(W + "mirrorMargins") is { } mirrored && WordNames.IsOn(mirrored));
    }

    /// <summary>A theme whose fills are pictures refers to parts that are not taken.</summary>
    private static string? ThemeOf(XElement? theme) =>
        theme is null || theme.DescendantsAndSelf().Attributes().Any(attribute => attribute.Name.Namespace == WordNames.R)
            ? null
            : theme.ToString(SaveOptions.DisableFormatting);

    private static PageStyle? PageOf(XElement? section)
    {
        var (size, margins) = (section?.Element(W + "pgSz"), section?.Element(W + "pgMar"));
        if (Twips(size, "w") is not { } width || Twips(size, "h") is not { } height
            || Twips(margins, "top") is not { } top || Twips(margins, "right") is not { } right
            || Twips(margins, "bottom") is not { } bottom || Twips(margins, "left") is not { } left)
        {
            return null;
        }

        // A gutter is a wider inner margin; a negative margin only says that a running head may not move the text.
        var page = new PageStyle(width, height, new Edges<Length>(
            Absolute(top), right, Absolute(bottom), left + (Twips(margins, "gutter") ?? Length.Zero)));
        return page.TypeWidth < LeastMeasure || page.TypeHeight < LeastMeasure ? null : page;
    }

    private static Length Absolute(Length length) => length < Length.Zero ? -length : length;

    private static Length? Twips(XElement? element, string name) =>
        int.TryParse(element?.Attribute(W + name)?.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var twips)
        && twips is > -32_000 and < 32_000
            ? new Length(twips / 20.0)
            : null;
}
