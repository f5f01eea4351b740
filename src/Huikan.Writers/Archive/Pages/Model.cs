using Huikan.Editions;
using Huikan.Publications;
using Huikan.Writers.Html;

namespace Huikan.Writers.Archive.Pages;

/// <summary>A part of what a page template sees. Every name is always there; what is not is an empty string or list.</summary>
internal sealed class Model : Dictionary<string, object?>
{
    public Model()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>Something said in one language.</summary>
    public static Model Said(Language language, Markup words) =>
        new() { ["lang"] = language.Tag, ["text"] = words };

    /// <summary>Something said in one language.</summary>
    public static Model Said(Language language, string words) =>
        Said(language, new Markup(new HtmlBuilder().Text(words).ToString()));

    /// <summary>A list as templates see it.</summary>
    public static IReadOnlyList<object?> List(IEnumerable<object?> items) => [.. items];
}
