using Huikan.Publications;
using Huikan.Writers.Archive.Pages;

namespace Huikan.Writers.Archive.Search;

/// <summary>The page of the search: a form whose answer its script finds in the index. Without scripts it leads to the issues.</summary>
internal static class SearchPage
{
    private const string Folder = "search/";

    /// <param name="publication">The archive.</param>
    /// <param name="view">Which of the page's faces it is.</param>
    /// <param name="stamp">What stands for the state of the index.</param>
    public static Page Compose(Publication publication, PageView view, string stamp)
    {
        var language = view.Languages[0];
        var issues = Dates.OldestFirst(publication);
        var speeches = issues.SelectMany(issue => issue.Speeches).ToList();
        var model = PageFrame.Compose(
            publication, Folder, view, ChromeWords.Labels(language)["search"]!.ToString()!, description: "");
        model["search"] = SearchWords.In(view.Languages);
        model["stamp"] = stamp;
        model["any"] = SearchWords.Any(view.Languages);
        model["languages"] = string.Join(' ', view.Languages.Select(shown => shown.Tag));
        model["years"] = Model.List(issues.Select(issue => issue.Date.Year).Distinct().OrderDescending().Select(year => (object)year));
        model["speakers"] = Model.List(speeches.Select(speech => speech.Speaker)
            .DistinctBy(person => person.Key, StringComparer.Ordinal)
            .OrderBy(person => person.Key, StringComparer.Ordinal)
            .Select(person => Choice(person.Key, person.Name, view)));
        model["places"] = Model.List(speeches.Select(speech => speech.Place).OfType<Place>()
            .DistinctBy(place => place.Key, StringComparer.Ordinal)
            .OrderBy(place => place.Key, StringComparer.Ordinal)
            .Select(place => Choice(place.Key, place.Short, view)));
        model["issues"] = Model.List(Enumerable.Reverse(issues).Select(issue => new Model
        {
            ["href"] = $"../{Address.Encode(issue.Id)}/{view.FileName}",
            ["numbers"] = Model.List(view.Languages.Select(shown => Model.Said(shown, Dates.SayNumber(issue, shown)))),
            ["titles"] = Lines.WriteUnlinked(issue.Title, view.Languages),
        }));
        return new Page(Folder + view.FileName, "search", model);
    }

    private static Model Choice(string key, Localized<string> name, PageView view) => new()
    {
        ["key"] = key,
        ["name"] = string.Join(' ', view.Languages.Select(name.In).Distinct(StringComparer.Ordinal)),
    };
}
