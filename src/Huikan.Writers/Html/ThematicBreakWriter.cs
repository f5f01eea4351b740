namespace Huikan.Writers.Html;

/// <summary>Writes a break of thought; the stylesheet draws its ornament.</summary>
internal static class ThematicBreakWriter
{
    public static void Write(HtmlBuilder html) => html.Open("hr").Line();
}
