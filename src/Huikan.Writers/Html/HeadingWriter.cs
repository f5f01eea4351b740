using Huikan.Publications;

namespace Huikan.Writers.Html;

/// <summary>Writes a heading inside a text, below the headings of the page.</summary>
internal static class HeadingWriter
{
    public static void Write(HtmlBuilder html, Heading heading, HtmlScope scope)
    {
        var element = scope.Headings.Next(heading.Level) switch
        {
            1 => "h1",
            2 => "h2",
            3 => "h3",
            4 => "h4",
            5 => "h5",
            _ => "h6",
        };
        html.Open(element);
        InlineWriter.WriteAll(html, heading.Content, scope.With(glosses: null));
        html.Close(element).Line();
    }
}
