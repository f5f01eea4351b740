using System.Globalization;
using Huikan.Editions;
using Huikan.Writers.Html;

namespace Huikan.Writers.Citations;

/// <summary>
/// A reference by the Publication Manual of the APA, 7th edition: a periodical without volumes (9.25, 9.27), its name in
/// italics. <c>Yu, H. (2023). Title. Meeting Bulletin, (1). Address</c>
/// </summary>
internal static class Apa
{
    public static Markup Write(Citation citation)
    {
        var html = new HtmlBuilder()
            .Text(string.Create(CultureInfo.InvariantCulture, $"{NameOf(citation.Author)} ({citation.Date.Year}). {Ended(citation.Title)} "))
            .Element("i", citation.Container)
            .Text(string.Create(CultureInfo.InvariantCulture, $", ({citation.Number})."));
        if (citation.Address is { } address)
            html.Text(" " + address);
        return new Markup(html.ToString());
    }

    /// <summary>The family name, and the initials of the others (9.8): <c>Yu, H.</c>; a double name keeps its hyphen: <c>J.-P.</c></summary>
    private static string NameOf(CitedName name)
    {
        if (name.Family is null)
            return Ended(name.Whole);
        var initials = name.Given!.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => string.Join('-', word.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(Initial)));
        return $"{name.Family}, {string.Join(' ', initials)}";
    }

    private static string Initial(string word) => word.EnumerateRunes().First().ToString() + ".";

    /// <summary>A title that ends in a mark of its own gets no second one.</summary>
    private static string Ended(string text) => text is [.., '.' or '?' or '!' or '。' or '？' or '！'] ? text : text + ".";
}
