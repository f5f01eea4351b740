using Huikan.Publications;
using Huikan.Writers.Archive.Finding;

namespace Huikan.Writers.Archive.Pages;

/// <summary>The front page: the masthead, the latest issue, and all issues by year, newest first.</summary>
internal static class FrontPage
{
    public static IEnumerable<ArchiveFile> Write(ArchiveContext context) =>
        context.Views.Select(view => Compose(context, view).Render(context.Render));

    private static Page Compose(ArchiveContext context, PageView view)
    {
        var publication = context.Publication;
        var issues = context.Issues;
        var model = PageFrame.Compose(
            publication,
            folder: "",
            view,
            title: "",
            description: issues is [] ? "" : Lines.Plain(issues[0].Title, view.Languages[0]));
        model["latest"] = Model.List(issues.Take(1).Select(issue => Describe(issue, view)));
        model["years"] = Model.List(issues.GroupBy(issue => issue.Date.Year).Select(year => new Model
        {
            ["year"] = year.Key,
            ["issues"] = Model.List(year.Select(issue => Describe(issue, view))),
        }));
        StructuredData.Put(model, StructuredData.OfFront(publication, view));
        return new Page(view.FileName, "front", model);
    }

    private static Model Describe(Issue issue, PageView view) => new()
    {
        ["href"] = $"{Address.Encode(issue.Id)}/{view.FileName}",
        ["iso_date"] = Dates.Iso(issue.Date),
        ["datelines"] = Dates.WriteDatelines(issue, view.Languages),
        ["titles"] = Lines.WriteUnlinked(issue.Title, view.Languages),
        ["subtitles"] = Lines.WriteUnlinked(issue.Subtitle, view.Languages),
        ["speeches"] = issue.Speeches.Length,
        ["places"] = Model.List(view.Languages.Select(l => new Model
        {
            ["lang"] = l.Tag,
            ["names"] = Model.List(issue.Speeches.Select(speech => speech.Place?.Short.In(l) ?? speech.Speaker.Name.In(l))),
        })),
    };
}
