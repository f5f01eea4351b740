using System.Collections.Immutable;
using System.Text;
using Huikan.Changes;
using Huikan.Publications;

namespace Huikan.Content.Translations;

/// <summary>
/// What each translated passage was translated from: the fingerprint of its source as it then was. A translation whose
/// source says something else now is stale. The file <c>content/translations.lock</c> has a line for each passage and
/// language, sorted, so that two editors' changes to it merge: <c>2023-q1/wanzhou#p3 en 4f2a90c1d7e85b36</c>.
/// </summary>
/// <param name="Sources">The fingerprints.</param>
public sealed record TranslationLock(ImmutableSortedDictionary<string, string> Sources)
{
    /// <summary>The file's name in the content folder.</summary>
    public const string FileName = "translations.lock";

    /// <summary>No translation at all.</summary>
    public static TranslationLock Empty { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>Reads the lock; lines that are none are passed over, for a lock can always be made anew.</summary>
    public static TranslationLock Parse(string text)
    {
        var sources = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split(' ') is [var passage, var language, var fingerprint] && !line.StartsWith('#'))
                sources[$"{passage} {language}"] = fingerprint;
        }

        return new TranslationLock(sources.ToImmutable());
    }

    /// <summary>The lock with the source that a translation was made from.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="language">The translation's language.</param>
    /// <param name="source">The source as it was translated.</param>
    public TranslationLock With(PassageId passage, Language language, ImmutableArray<Block> source) =>
        new(Sources.SetItem($"{passage} {language}", Fingerprint.Of(source)));

    /// <summary>
    /// Whether a translation is of a source that has changed since; false for one that the lock does not know.
    /// </summary>
    public bool IsStale(Passage passage, Language language) =>
        Sources.TryGetValue($"{passage.Id} {language}", out var fingerprint)
        && passage.In(language) is not null
        && Fingerprint.Of(passage.Renditions[0].Blocks) != fingerprint;

    /// <summary>The file's text.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("# What each translation was made from. Written by huikan; keep it with the texts.\n");
        foreach (var (key, fingerprint) in Sources)
            text.Append(key).Append(' ').Append(fingerprint).Append('\n');
        return text.ToString();
    }
}
