using System.Collections.Immutable;
using System.Globalization;
using Huikan.Publications;

namespace Huikan.Writers.Html;

/// <summary>Writes a figure: the image, and the words under it.</summary>
internal static class FigureWriter
{
    public static void Write(HtmlBuilder html, Figure figure, HtmlScope scope)
    {
        html.Open("figure").Line();
        WriteImage(html, figure, scope, language: null);
        if (!figure.Caption.IsEmpty)
        {
            html.Open("figcaption");
            CaptionWriter.WriteLabel(html, CaptionLabel.Of(figure, scope.Language));
            InlineWriter.WriteAll(html, figure.Caption, scope);
            html.Close("figcaption").Line();
        }

        html.Close("figure").Line();
    }

    /// <summary>One image that all languages of a passage share, with the words of each under it.</summary>
    /// <param name="html">Takes the figure.</param>
    /// <param name="renditions">The figure in each language, source language first; all show the same image.</param>
    public static void WriteShared(HtmlBuilder html, ImmutableArray<(Figure Figure, HtmlScope Scope)> renditions)
    {
        var (first, firstScope) = renditions[0];
        html.Open("figure", ("class", "shared")).Line();
        WriteImage(html, first, firstScope, firstScope.Language.Tag);
        html.Open("figcaption").Line();
        foreach (var (figure, scope) in renditions)
        {
            html.Open("span", ("class", "rendition"), ("lang", scope.Language.Tag));

            // An image has one alternative text; what the other languages say of it stands unseen before their caption.
            if (figure != first && figure.AlternativeText != first.AlternativeText)
                html.Element("span", figure.AlternativeText + " ", ("class", "visually-hidden"));
            CaptionWriter.WriteLabel(html, CaptionLabel.Of(figure, scope.Language));
            InlineWriter.WriteAll(html, figure.Caption, scope);
            html.Close("span").Line();
        }

        html.Close("figcaption").Line().Close("figure").Line();
    }

    /// <summary>Not loaded lazily: a page that is printed before it was scrolled would show a gap.</summary>
    private static void WriteImage(HtmlBuilder html, Figure figure, HtmlScope scope, string? language) =>
        html.Open(
            "img",
            ("src", scope.ImageAddress?.Invoke(figure.Image) ?? scope.ImageFolder + AddressOf(figure.Image.Path)),
            ("alt", figure.AlternativeText),
            ("lang", language),
            ("width", figure.Image.PixelWidth.ToString(CultureInfo.InvariantCulture)),
            ("height", figure.Image.PixelHeight.ToString(CultureInfo.InvariantCulture)),
            ("decoding", "async")).Line();

    private static string AddressOf(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
