using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Writers.Archive.Pages;

/// <summary>
/// What comes before and after an issue, in the order of time, and a speech, in the order of its issue. From an issue's
/// first speech the way leads to the issue before, and from its last to the one after.
/// </summary>
/// <param name="newestFirst">The issues, the newest first.</param>
internal sealed class Neighbours(ImmutableArray<Issue> newestFirst)
{
    /// <summary>The way from a speech's page to its issue's folder.</summary>
    private const string IssueFolder = "../";

    private static readonly Wording PreviousIssue = new("上一期", "Previous issue");
    private static readonly Wording NextIssue = new("下一期", "Next issue");
    private static readonly Wording PreviousSpeech = new("上一篇", "Previous");
    private static readonly Wording NextSpeech = new("下一篇", "Next");

    private readonly Dictionary<string, int> _places = newestFirst.Select((issue, i) => (issue.Id, i))
        .DistinctBy(pair => pair.Id, StringComparer.Ordinal)
        .ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);

    /// <param name="issue">The issue.</param>
    /// <param name="root">The way from the page to the archive's top.</param>
    /// <param name="view">The page's face.</param>
    public IEnumerable<Model> Before(Issue issue, string root, PageView view) => Describe(At(issue, 1), PreviousIssue, root, view);

    /// <inheritdoc cref="Before(Issue, string, PageView)"/>
    public IEnumerable<Model> After(Issue issue, string root, PageView view) => Describe(At(issue, -1), NextIssue, root, view);

    /// <param name="issue">The issue.</param>
    /// <param name="index">The speech's place in it, from zero.</param>
    /// <param name="view">The page's face.</param>
    public IEnumerable<Model> Before(Issue issue, int index, PageView view) => index > 0
        ? [Describe(issue.Speeches[index - 1], PreviousSpeech, view)]
        : Before(issue, IssueFolder + "../", view);

    /// <inheritdoc cref="Before(Issue, int, PageView)"/>
    public IEnumerable<Model> After(Issue issue, int index, PageView view) => index + 1 < issue.Speeches.Length
        ? [Describe(issue.Speeches[index + 1], NextSpeech, view)]
        : After(issue, IssueFolder + "../", view);

    private Issue? At(Issue issue, int step) =>
        _places[issue.Id] + step is var place && place >= 0 && place < newestFirst.Length ? newestFirst[place] : null;

    private static IEnumerable<Model> Describe(Issue? issue, Wording direction, string root, PageView view)
    {
        if (issue is null)
            yield break;
        yield return new Model
        {
            ["href"] = $"{root}{Address.Encode(issue.Id)}/{view.FileName}",
            ["direction"] = ChromeWords.Say(direction, view.Languages),
            ["titles"] = Lines.WriteUnlinked(issue.Title, view.Languages),
        };
    }

    private static Model Describe(Speech speech, Wording direction, PageView view) => new()
    {
        ["href"] = $"{IssueFolder}{Address.Encode(speech.Id)}/{view.FileName}",
        ["direction"] = ChromeWords.Say(direction, view.Languages),
        ["titles"] = Lines.WriteUnlinked(speech.Title, view.Languages),
    };
}
