using System.Collections.Immutable;
using Huikan.Publications;

namespace Huikan.Writers.Archive;

/// <summary>One of a speech's pages: all languages side by side, or one alone.</summary>
/// <param name="FileName">The page's name in the speech's folder.</param>
/// <param name="Languages">The languages that it shows, in reading order.</param>
internal sealed record SpeechView(string FileName, ImmutableArray<Language> Languages)
{
    /// <summary>The page that a speech opens with. Links name it, for a folder opened from a disk has no index.</summary>
    public const string Index = "index.html";

    public bool IsParallel => Languages.Length > 1;

    /// <summary>The pages of every speech of a publication; one only where it has one language.</summary>
    public static ImmutableArray<SpeechView> Of(Publication publication) => publication.Languages.Length == 1
        ? [new SpeechView(Index, publication.Languages)]
        :
        [
            new SpeechView(Index, publication.Languages),
            .. publication.Languages.Select(language => new SpeechView($"{language.Primary}.html", [language])),
        ];

    public bool Equals(SpeechView? other) => other is not null && FileName == other.FileName;

    public override int GetHashCode() => FileName.GetHashCode(StringComparison.Ordinal);
}
