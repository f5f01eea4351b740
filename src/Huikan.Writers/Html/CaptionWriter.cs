using Huikan.Publications;

namespace Huikan.Writers.Html;

/// <summary>Writes the label of a caption, apart from its words so that a page can set it apart.</summary>
internal static class CaptionWriter
{
    public static void WriteLabel(HtmlBuilder html, CaptionLabel? label)
    {
        if (label is not null)
            html.Element("span", label.ToString(), ("class", "caption-label"));
    }
}
