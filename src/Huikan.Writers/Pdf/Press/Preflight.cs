using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Typesetting;
using Huikan.Typesetting.Frames;
using Huikan.Writers.Pdf.Imposing;

namespace Huikan.Writers.Pdf.Press;

/// <summary>Looks through the pages for what a printer would send back.</summary>
public static class Preflight
{
    /// <summary>Thinner rules may break up on the plate.</summary>
    private const double ThinnestRule = 0.25;

    private const double FewestDots = 300;

    /// <summary>The most ink that the output profile's paper dries.</summary>
    private const double MostInk = 3.0;

    /// <summary>What rounding may do to a rule, in points.</summary>
    private const double Tolerance = 0.0005;

    /// <summary>Measures what <see cref="PressWriter"/> writes.</summary>
    public static PreflightReport Examine(PagedDocument document, Edition edition, PressOptions options)
    {
        var fonts = new SortedSet<string>(StringComparer.Ordinal);
        var inks = new OrderedDictionary<Color, InkUse>();
        var images = ImmutableArray.CreateBuilder<ImageUse>();
        RuleUse? thinnest = null;
        foreach (var page in document.Pages)
        {
            void Use(Color color) => inks.TryAdd(color, new InkUse(color.InInks, color, page.Number));
            foreach (var (_, item) in page.Frame.Items)
            {
                switch (item)
                {
                    case GlyphRun run:
                        fonts.Add(run.Font.PostScriptName);
                        Use(run.Color);
                        break;
                    case RuleItem rule:
                        Use(rule.Color);
                        var thickness = new Length(Math.Min(rule.Width, rule.Height));
                        if (thickness > Length.Zero && (thinnest is null || thickness < thinnest.Thickness))
                            thinnest = new RuleUse(thickness, page.Number);
                        break;
                    case ImageItem { Image: var image } placed:
                        var dots = Math.Min(image.PixelWidth * 72 / placed.Width, image.PixelHeight * 72 / placed.Height);
                        images.Add(new ImageUse(image.Path, dots, page.Number));
                        break;
                }
            }
        }

        var sheets = options.Scheme is { } scheme ? Imposition.Plan(document.Pages.Length, scheme) : [];
        return new PreflightReport(
            document.Pages.Length,
            options.Scheme is { } folded ? Imposition.PlacesFor(document.Pages.Length, folded) : document.Pages.Length,
            options.Scheme is null ? document.Pages.Length : sheets.Length,
            BoxesOf(sheets.IsEmpty ? PressWriter.Alone(1) : sheets[0].Front, edition.Stylesheet.Recto, options),
            [.. fonts],
            [.. inks.Values],
            thinnest,
            images.DrainToImmutable());
    }

    /// <summary>Reports what a printer would ask about: colours where the stylesheet names them, all else at the issue.</summary>
    public static void Warn(PreflightReport report, Edition edition, PressOptions options, DiagnosticBag diagnostics)
    {
        var issue = edition.Span;
        if (report.ThinnestRule is { } rule && rule.Thickness.Points < ThinnestRule - Tolerance)
            diagnostics.Warning(
                "press/thin-rule",
                issue,
                new Wording($"第 {rule.Page} 页有 {rule.Thickness} 的细线，印刷时可能断开。", $"Page {rule.Page} has a rule of {rule.Thickness}, which may break up in print."),
                new Wording("线粗至少 0.25pt。", "Make rules 0.25pt at least."));
        foreach (var image in report.Images.Where(image => Math.Round(image.DotsPerInch) < FewestDots))
            diagnostics.Warning(
                "press/image-resolution",
                issue,
                new Wording($"第 {image.Page} 页的 {image.Path} 只有 {image.DotsPerInch:0} dpi。", $"{image.Path} on page {image.Page} has {image.DotsPerInch:0} dpi only."),
                new Wording("印刷需要 300 dpi：换更大的图，或印得小些。", "Print wants 300 dpi: take a larger image, or print it smaller."));
        foreach (var use in report.Inks.Where(use => use.IsGuessed))
            diagnostics.Warning(
                "press/guessed-inks",
                edition.Stylesheet.PlaceOf(use.Color) ?? issue,
                new Wording($"颜色 {use.Color}（第 {use.Page} 页）没有指定油墨，按公式换算。", $"No inks are named for the colour {use.Color} (page {use.Page}); a formula chose them."),
                new Wording($"在样式表中写 device-cmyk(… , {use.Color})。", $"Write device-cmyk(…, {use.Color}) in the stylesheet."));
        foreach (var use in report.Inks.Where(use => use.Inks.Total > MostInk))
            diagnostics.Warning(
                "press/too-much-ink",
                edition.Stylesheet.PlaceOf(use.Color) ?? issue,
                new Wording($"颜色 {use.Color}（第 {use.Page} 页）的总墨量为 {use.Inks.Total * 100:0}%，超过 300%。", $"The colour {use.Color} (page {use.Page}) lays {use.Inks.Total * 100:0}% of ink on a spot, more than 300%."));
        if (!report.FillsLeaves && options.Scheme is null)
            diagnostics.Warning(
                "press/page-count",
                issue,
                new Wording($"共 {report.Pages} 页，不是 4 的倍数。", $"There are {report.Pages} pages, not a multiple of four."),
                new Wording("--impose 会补上空白页；也可请印刷厂补。", "--impose adds blank pages; or the printer does."));
    }

    private static SheetBoxes BoxesOf(ImposedSide side, PageStyle page, PressOptions options)
    {
        var geometry = new SheetGeometry(side, page, options.PaperThickness);
        return new SheetBoxes(
            SizeOf(geometry.Trim.Width, geometry.Trim.Height),
            SizeOf(geometry.BleedArea.Width, geometry.BleedArea.Height),
            SizeOf(geometry.Width, geometry.Height));
    }

    private static Size SizeOf(double width, double height) => new(new Length(width), new Length(height));
}
