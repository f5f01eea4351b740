using System.Collections.Immutable;
using Huikan.Editions;
using Huikan.Publications;

namespace Huikan.Writers.Word.Reading;

/// <summary>The edition that a Word document shows, as it says itself.</summary>
/// <param name="Issue">The issue's id.</param>
/// <param name="Layout">The layout's name as the command line says it, or null.</param>
/// <param name="Arrangement">How the languages stand.</param>
/// <param name="Languages">The languages, in order.</param>
/// <param name="Texts">The texts that the issue then had, in the languages of these that they then had.</param>
public sealed record WordOrigin(
    string Issue,
    string? Layout,
    Arrangement Arrangement,
    ImmutableArray<Language> Languages,
    ImmutableHashSet<(string Text, Language Language)> Texts)
{
    /// <summary>
    /// An issue without the texts and translations that came since: what is written of it now is then what the document
    /// was, but for what was changed, and what it could not have is not missed in it.
    /// </summary>
    /// <returns>The same issue where nothing came since.</returns>
    public Issue AsItWas(Issue issue) => issue.Speeches.All(IsKnown) ? issue : issue with
    {
        Speeches =
        [
            .. issue.Speeches
                .Where(speech => Languages.Any(language => Texts.Contains((speech.Id, language))))
                .Select(speech => speech with
                {
                    Title = Known(speech.Title)!,
                    Role = Known(speech.Role),
                    Passages = [.. speech.Passages.Select(Known).OfType<Passage>()],
                }),
        ],
    };

    private bool IsKnown(Speech speech) =>
        Languages.All(language => speech.Title.In(language) is null || Texts.Contains((speech.Id, language)));

    private Passage? Known(Passage? passage)
    {
        if (passage is null)
            return null;
        var renditions = passage.Renditions
            .Where(rendition => !Languages.Contains(rendition.Language) || Texts.Contains((passage.Id.Text, rendition.Language)))
            .ToImmutableArray();
        return renditions.IsEmpty ? null : passage with { Renditions = renditions };
    }
}
