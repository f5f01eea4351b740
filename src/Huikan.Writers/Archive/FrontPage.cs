using Huikan.Publications;

namespace Huikan.Writers.Archive;

/// <summary>The front page: the masthead, the latest issue, and all issues by year, newest first.</summary>
internal static class FrontPage
{
    private const string Path = "index.html";

    public static Page Compose(Publication publication)
    {
        var issues = InOrder(publication);
        var language = publication.SourceLanguage;
        var model = PageFrame.Compose(
            publication,
            Path,
            publication.Languages,
            title: "",
            description: issues is [] ? "" : Lines.Plain(issues[0].Title, language),
            alternates: []);
        model["latest"] = Model.List(issues.Take(1).Select(issue => Describe(issue, publication)));
        model["years"] = Model.List(issues.GroupBy(issue => issue.Date.Year).Select(year => new Model
        {
            ["year"] = year.Key,
            ["issues"] = Model.List(year.Select(issue => Describe(issue, publication))),
        }));
        return new Page(Path, "front", model);
    }

    private static List<Issue> InOrder(Publication publication) =>
    [
        .. publication.Issues
            .OrderByDescending(issue => issue.Date)
            .ThenByDescending(issue => issue.Number)
            .ThenBy(issue => issue.Id, StringComparer.Ordinal),
    ];

    private static Model Describe(Issue issue, Publication publication) => new()
    {
        ["href"] = $"{Address.Encode(issue.Id)}/{SpeechView.Index}",
        ["iso_date"] = Dates.Iso(issue.Date),
        ["datelines"] = Dates.WriteDatelines(issue, publication.Languages),
        ["titles"] = Lines.WriteUnlinked(issue.Title, publication.Languages),
        ["subtitles"] = Lines.WriteUnlinked(issue.Subtitle, publication.Languages),
        ["speeches"] = issue.Speeches.Length,
        ["places"] = Model.List(publication.Languages.Select(l => new Model
        {
            ["lang"] = l.Tag,
            ["names"] = Model.List(issue.Speeches.Select(speech => speech.Place?.Short.In(l) ?? speech.Speaker.Name.In(l))),
        })),
    };
}
