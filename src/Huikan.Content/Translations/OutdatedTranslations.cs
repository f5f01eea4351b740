using System.Collections.Immutable;
using Huikan.Content.Files;
using Huikan.Publications;

namespace Huikan.Content.Translations;

/// <summary>Marks the translations whose source has changed since, by the lock of the content folder.</summary>
internal static class OutdatedTranslations
{
    /// <summary>The issues with their marks; as they are where there is no lock.</summary>
    public static ImmutableArray<Issue> Mark(ImmutableArray<Issue> issues, ContentTree tree)
    {
        var path = tree.FullPath(TranslationLock.FileName);
        if (!File.Exists(path) || tree.ReadText(path) is not { } file)
            return issues;
        var known = TranslationLock.Parse(file.Text);
        return
        [
            .. issues.Select(issue => issue with
            {
                Note = Mark(issue.Note, known),
                Speeches = [.. issue.Speeches.Select(speech => speech with { Passages = Mark(speech.Passages, known) })],
            }),
        ];
    }

    private static ImmutableArray<Passage> Mark(ImmutableArray<Passage> passages, TranslationLock known) =>
    [
        .. passages.Select(passage => passage with
        {
            Renditions =
            [
                .. passage.Renditions.Select(rendition =>
                    rendition with { IsOutdated = rendition != passage.Renditions[0] && known.IsStale(passage, rendition.Language) }),
            ],
        }),
    ];
}
