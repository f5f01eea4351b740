using System.Globalization;
using Huikan.Publications;

namespace Huikan.Writers.Html;

/// <summary>Writes a numbered or bulleted list.</summary>
internal static class ListWriter
{
    public static void Write(HtmlBuilder html, ListBlock list, HtmlScope scope)
    {
        var element = list.Start is null ? "ul" : "ol";
        var start = list.Start is null or 1 ? null : list.Start.Value.ToString(CultureInfo.InvariantCulture);
        html.Open(element, ("start", start)).Line();
        foreach (var item in list.Items)
        {
            html.Open("li");
            WriteItem(html, item, scope);
            html.Close("li").Line();
        }

        html.Close(element).Line();
    }

    /// <summary>An item of one paragraph needs no paragraph element: its words stand beside the marker.</summary>
    private static void WriteItem(HtmlBuilder html, ListItem item, HtmlScope scope)
    {
        if (item.Content is [Paragraph only])
            InlineWriter.WriteAll(html, only.Content, scope);
        else
            BlockWriter.WriteAll(html, item.Content, scope);
    }
}
