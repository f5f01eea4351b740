using System.Collections.Immutable;
using Huikan.Editions;
using Huikan.Publications;

namespace Huikan.Writers.Html;

/// <summary>Writes a single line — a title, a role — for a page template to place.</summary>
internal static class LineWriter
{
    /// <summary>The line with its links and footnotes.</summary>
    public static Markup Write(ImmutableArray<Inline> line, HtmlScope scope)
    {
        var html = new HtmlBuilder();
        InlineWriter.WriteAll(html, line, scope);
        return new Markup(html.ToString());
    }

    /// <summary>The line without links and footnotes, for a place where the line is itself a link.</summary>
    public static Markup WriteUnlinked(ImmutableArray<Inline> line, HtmlScope scope) => Write(Unlinked.Of(line), scope);
}
