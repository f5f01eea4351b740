using System.Text;
using Huikan.Diagnostics;
using Huikan.Publications;
using Huikan.Writers.Archive;
using Xunit;

namespace Huikan.Writers.Tests.Archive.Finding;

/// <summary>The archive of a publication as text, by paths.</summary>
internal static class Written
{
    /// <summary>The sample with topics, terms and a region, and a place on the web.</summary>
    public static Publication Publication { get; } = Compose();

    public static SortedDictionary<string, string> Files(Publication publication)
    {
        var diagnostics = new DiagnosticBag();
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in ArchiveWriter.Write(publication, ModelText.Render, new ArchiveAssets([]), [], diagnostics))
            files.Add(file.Path, Encoding.UTF8.GetString(file.Content.Span));
        Assert.Empty(diagnostics.ToSorted());
        return files;
    }

    /// <summary>The publication with its newest issue's first speech changed.</summary>
    public static Publication With(Func<Speech, Speech> change) => WithIssue(issue =>
        issue with { Speeches = [change(issue.Speeches[0]), .. issue.Speeches.Skip(1)] });

    public static Publication WithIssue(Func<Issue, Issue> change) =>
        Publication with { Issues = [change(Publication.Issues[0]), .. Publication.Issues.Skip(1)] };

    public static FormerName Former(string id) => new(id, SourceSpan.None);

    private static Publication Compose()
    {
        Topic[] topics = [new("industry", Sample.Say("工业", "Industry")), new("reform", Sample.Say("改革", "Reform")), new("unused", Sample.Say("其他", "Other"))];
        var city = new Place("city", Sample.Say("某市", "The City"), Sample.Say("市", "City"));
        var issues = Sample.Publication.Issues.Select(issue => issue with
        {
            Speeches =
            [
                .. issue.Speeches.Select(speech => speech with
                {
                    Topics = speech.Number % 2 == 1 ? [topics[1], topics[0]] : [],
                    Place = speech.Place! with { Within = "city" },
                }),
            ],
        });
        return Sample.Publication with
        {
            BaseUrl = new Uri("https://example.org/"),
            Issues = [.. issues],
            Topics = [.. topics],
            Places = [city],
            Terms =
            [
                new Term(Sample.Say("开门红", "good start"), "A red door.", "slogan", ["red door"]) { Key = "good-start" },
                new Term(Sample.Say("榨菜", "pickled mustard"), null, null, []) { Key = "zhacai" },
                new Term(Sample.Say("榨菜集团", "the Mustard Group"), null, "company", []) { Key = "mustard-group" },
                new Term(Sample.Say("GDP", "GDP"), null, "concept", []) { Key = "gdp" },
            ],
        };
    }
}
