using Huikan.Diagnostics;
using Huikan.Editions.Styles;
using Huikan.Writers.Pdf.Press;
using Spectre.Console;
using Size = Huikan.Writers.Pdf.Press.Size;

namespace Huikan.CommandLine.Reporting;

/// <summary>A preflight report as a table of two columns.</summary>
internal static class PreflightTable
{
    public static Table Of(PreflightReport report, string file, MessageLanguage language)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(Markup.Escape(new Wording("印前检查", "Preflight").In(language)));
        table.AddColumn(Markup.Escape(file));
        void Row(string chinese, string english, string value) =>
            table.AddRow(Markup.Escape(new Wording(chinese, english).In(language)), Markup.Escape(value));

        Row("标准", "Standard", "PDF/X-4, FOGRA39");
        Row("页数", "Pages", PagesText(report, language));
        Row("裁切框", "TrimBox", SizeText(report.Boxes.Trim));
        Row("出血框", "BleedBox", SizeText(report.Boxes.Bleed));
        Row("介质框", "MediaBox", SizeText(report.Boxes.Media));
        Row("字体（均嵌入）", "Fonts, all embedded", string.Join(", ", report.Fonts));
        Row("颜色", "Colours", string.Join("; ", report.Inks.Select(use => InkText(use.Inks)).Distinct()));
        Row("最大墨量", "Most ink", Text($"{report.HeaviestInk * 100:0}%"));
        Row("最细线", "Thinnest rule", report.ThinnestRule is { } rule ? Text($"{rule.Thickness.Points:0.##} pt") : "–");
        Row("图片", "Images", ImagesText(report));
        return table;
    }

    private static string PagesText(PreflightReport report, MessageLanguage language)
    {
        var blanks = report.Places - report.Pages;
        var leaves = report.FillsLeaves
            ? new Wording("4 的倍数", "a multiple of four")
            : new Wording("不是 4 的倍数", "not a multiple of four");
        var text = new Wording(
            Text($"{report.Pages}，另加空白 {blanks}；{report.Sheets} 张；{leaves.Chinese}"),
            Text($"{report.Pages} and {blanks} blank on {report.Sheets} sheets, {leaves.English}"));
        return text.In(language);
    }

    private static string SizeText(Size size) =>
        Text($"{size.Width.InMillimetres:0.##} × {size.Height.InMillimetres:0.##} mm");

    private static string InkText(Inks inks)
    {
        (string Name, double Amount)[] all = [("C", inks.Cyan), ("M", inks.Magenta), ("Y", inks.Yellow), ("K", inks.Black)];
        var used = all.Where(ink => ink.Amount > 0).Select(ink => Text($"{ink.Name}{ink.Amount * 100:0}")).ToList();
        return used.Count == 0 ? "–" : string.Join(' ', used);
    }

    private static string ImagesText(PreflightReport report) => report.Images.IsEmpty
        ? "–"
        : Text($"{report.Images.Length}, {report.Images.Min(image => image.DotsPerInch):0}–{report.Images.Max(image => image.DotsPerInch):0} dpi");

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
