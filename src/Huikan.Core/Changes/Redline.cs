using System.Collections.Immutable;
using Huikan.Publications;

namespace Huikan.Changes;

/// <summary>What is different between two states of an issue, passage by passage and language by language.</summary>
/// <param name="Changes">The differences: the issue's own text first, then speech by speech in the new order.</param>
public sealed record Redline(ImmutableArray<RedlineChange> Changes)
{
    private static readonly Passage[] Nothing = [];

    /// <summary>
    /// Compares two states. Speeches are known by their ids. Passages are aligned by what they say, for their numbers move
    /// when one comes or goes; a name that the author gave is kept to wherever the order allows.
    /// </summary>
    public static Redline Between(Issue was, Issue now)
    {
        var changes = ImmutableArray.CreateBuilder<RedlineChange>();
        Compare(changes, LinesOf(was), LinesOf(now));
        Compare(changes, was.Note, now.Note);
        var speeches = Alignment.Of(
            [.. was.Speeches.Select(speech => speech.Id)], [.. now.Speeches.Select(speech => speech.Id)], (_, _) => 0);
        foreach (var pair in speeches)
        {
            var old = pair.Was is { } i ? was.Speeches[i] : null;
            var current = pair.Now is { } j ? now.Speeches[j] : null;
            if (current is null && now.Speeches.Any(speech => speech.Id == old!.Id))
                continue; // It stands elsewhere now, and is compared there.
            var moved = old is null ? was.Speeches.FirstOrDefault(speech => speech.Id == current!.Id) : null;
            if (moved is not null)
                changes.Add(RedlineChange.OfMove(moved.Title, current!.Title));
            Compare(changes, LinesOf(old ?? moved), LinesOf(current));
            Compare(changes, (old ?? moved)?.Passages ?? [], current?.Passages ?? []);
        }

        return new Redline(changes.DrainToImmutable());
    }

    private static IReadOnlyList<Passage> LinesOf(Issue issue) =>
        [.. new[] { issue.Title, issue.Subtitle, issue.NoteHeading, issue.Credit }.OfType<Passage>()];

    private static IReadOnlyList<Passage> LinesOf(Speech? speech) =>
        speech is null ? Nothing : [.. new[] { speech.Title, Speaker(speech), speech.Role }.OfType<Passage>()];

    /// <summary>Who speaks, as a line like the others: a name that changes is a change that readers see.</summary>
    private static Passage Speaker(Speech speech) => new(
        new PassageId(speech.Title.Id.Issue, speech.Id, "speaker"),
        [.. speech.Speaker.Name.Values.Select(name => new Rendition(name.Key, [new Paragraph([new Text(name.Value, speech.Span)], speech.Span)], speech.Span))]);

    private static void Compare(ImmutableArray<RedlineChange>.Builder changes, IReadOnlyList<Passage> was, IReadOnlyList<Passage> now)
    {
        var likeWas = was.Select(passage => new Likeness(WordsOf(passage))).ToList();
        var likeNow = now.Select(passage => new Likeness(WordsOf(passage))).ToList();
        var pairs = Alignment.Of([.. was.Select(KeyOf)], [.. now.Select(KeyOf)], (i, j) => Alike(was[i], now[j], likeWas[i].To(likeNow[j])));
        foreach (var pair in pairs)
            Compare(changes, pair.Was is { } i ? was[i] : null, pair.Now is { } j ? now[j] : null);
    }

    /// <summary>A name that the author gave, or a line's key, says more than likeness; a counted name a little.</summary>
    private static double Alike(Passage was, Passage now, double likeness) => was.Id.Name != now.Id.Name
        ? likeness
        : IsCounted(was.Id.Name) ? Math.Max(likeness, Likeness.Edited) : 1;

    private static bool IsCounted(string name) => name.Length > 1 && name[0] == 'p' && name.Skip(1).All(char.IsAsciiDigit);

    private static string KeyOf(Passage passage) =>
        string.Concat(passage.Renditions.Select(rendition => $"{rendition.Language}\n{Fingerprint.TextOf(rendition.Blocks)}\n"));

    private static string WordsOf(Passage passage) =>
        string.Join('\n', passage.Renditions.Select(rendition => PlainText.Of(rendition.Blocks)));

    private static void Compare(ImmutableArray<RedlineChange>.Builder changes, Passage? was, Passage? now)
    {
        foreach (var language in (was?.Renditions ?? []).Concat(now?.Renditions ?? []).Select(rendition => rendition.Language).Distinct())
        {
            var (old, current) = (was?.In(language), now?.In(language));
            if (old is null || current is null || Fingerprint.TextOf(old.Blocks) != Fingerprint.TextOf(current.Blocks))
                changes.Add(new RedlineChange(KindOf(old, current), (now ?? was)!.Id, language, old, current));
        }
    }

    private static RedlineKind KindOf(Rendition? was, Rendition? now) =>
        was is null ? RedlineKind.Added : now is null ? RedlineKind.Removed : RedlineKind.Changed;
}

/// <summary>A difference between two states of a passage in one language.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Passage">The passage, by its new name; its old one where it is removed.</param>
/// <param name="Language">The language.</param>
/// <param name="Was">What it said; null where it is added.</param>
/// <param name="Now">What it says; null where it is removed.</param>
public sealed record RedlineChange(RedlineKind Kind, PassageId Passage, Language Language, Rendition? Was, Rendition? Now)
{
    /// <summary>A speech that stands elsewhere in the order; its title stands for it.</summary>
    internal static RedlineChange OfMove(Passage was, Passage now) =>
        new(RedlineKind.Moved, now.Id, now.Renditions[0].Language, was.Renditions[0], now.Renditions[0]);
}

/// <summary>What became of a passage.</summary>
public enum RedlineKind
{
    Changed,
    Added,
    Removed,

    /// <summary>The whole speech stands elsewhere in the order.</summary>
    Moved,
}
