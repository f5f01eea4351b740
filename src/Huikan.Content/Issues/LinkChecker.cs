using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Content.Issues;

/// <summary>Checks, once everything is loaded, that links inside an issue lead to texts and passages that exist.</summary>
internal sealed class LinkChecker
{
    private readonly Dictionary<string, List<string>> _names = new(StringComparer.Ordinal);
    private readonly DiagnosticBag _diagnostics;

    private LinkChecker(DiagnosticBag diagnostics) => _diagnostics = diagnostics;

    public static void Check(Issue issue, DiagnosticBag diagnostics)
    {
        var texts = Texts(issue);
        var checker = new LinkChecker(diagnostics);
        foreach (var (id, passages) in texts)
            checker._names.TryAdd(id, [.. passages.Select(passage => passage.Id.Name)]);
        var links = texts
            .SelectMany(text => text.Passages)
            .SelectMany(passage => passage.Renditions)
            .SelectMany(rendition => ContentWalk.Inlines(rendition.Blocks))
            .OfType<Link>();
        foreach (var link in links)
        {
            if (link.Target is PassageTarget target)
                checker.Check(target, link.Span);
        }
    }

    private static ImmutableArray<(string Id, ImmutableArray<Passage> Passages)> Texts(Issue issue)
    {
        Passage?[] own = [issue.Title, issue.Subtitle, issue.NoteHeading, issue.Credit];
        return
        [
            (Issue.OwnText, [.. own.OfType<Passage>(), .. issue.Note]),
            .. issue.Speeches.Select(speech => (
                speech.Id,
                new[] { speech.Title, speech.Role }.OfType<Passage>().Concat(speech.Passages).ToImmutableArray())),
        ];
    }

    private void Check(PassageTarget target, SourceSpan span)
    {
        if (!_names.TryGetValue(target.Text, out var names))
        {
            _diagnostics.Error(
                "content/dead-link",
                span,
                new Wording($"本期没有名为“{target.Text}”的文章。", $"The issue has no text “{target.Text}”."),
                Suggestion.Hint(target.Text, [.. _names.Keys.Order(StringComparer.Ordinal)]));
        }
        else if (target.Passage is { } passage && !names.Contains(passage))
        {
            _diagnostics.Error(
                "content/dead-link",
                span,
                new Wording($"“{target.Text}”里没有名为“{passage}”的段落。", $"“{target.Text}” has no passage “{passage}”."),
                Suggestion.Hint(passage, names));
        }
    }
}
