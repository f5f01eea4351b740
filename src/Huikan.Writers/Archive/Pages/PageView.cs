using System.Collections.Immutable;
using Huikan.Publications;

namespace Huikan.Writers.Archive.Pages;

/// <summary>One of the faces that every page has: all languages side by side, or one alone.</summary>
/// <param name="FileName">The page's name in its folder.</param>
/// <param name="Languages">The languages that it shows, in reading order.</param>
internal sealed record PageView(string FileName, ImmutableArray<Language> Languages)
{
    /// <summary>The page that a folder opens with. Links name it, for a folder opened from a disk has no index.</summary>
    public const string Index = "index.html";

    private Model? _words, _labels;

    /// <summary>The face that has a folder's own address.</summary>
    public static PageView Parallel { get; } = new(Index, []);

    /// <summary>What other pages call it for machines: that with all languages is for readers of any other (W3C, x-default).</summary>
    public string HrefLang => IsParallel ? "x-default" : Languages[0].Tag;

    public bool IsParallel => Languages.Length > 1;

    /// <summary>The words around the texts in its languages; made once for all its pages.</summary>
    public Model Words => _words ??= ChromeWords.In(Languages);

    /// <summary>The same in its first language alone, for names that are heard and not seen.</summary>
    public Model Labels => _labels ??= ChromeWords.Labels(Languages[0]);

    /// <summary>The faces of every page of a publication, that with all languages first; one only where it has one language.</summary>
    public static ImmutableArray<PageView> Of(Publication publication) => publication.Languages.Length == 1
        ? [new PageView(Index, publication.Languages)]
        :
        [
            new PageView(Index, publication.Languages),
            .. publication.Languages.Select(language => new PageView($"{language.Primary}.html", [language])),
        ];

    public bool Equals(PageView? other) => other is not null && FileName == other.FileName;

    public override int GetHashCode() => FileName.GetHashCode(StringComparison.Ordinal);
}
