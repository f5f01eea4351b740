using Huikan.Publications;

namespace Huikan.Writers.Citations;

/// <summary>What a citation of a speech says, in one of the languages that the speech is published in.</summary>
/// <param name="Key">A name for reference managers, the same in every build: <c>2023-q1-wanzhou-zh</c>.</param>
/// <param name="Author">Who spoke.</param>
/// <param name="Title">The headline without markup.</param>
/// <param name="Container">The bulletin.</param>
/// <param name="Publisher">Who publishes it.</param>
/// <param name="Number">The issue's number within its year.</param>
/// <param name="Date">The issue's date.</param>
/// <param name="Language">The language of the words.</param>
/// <param name="Address">Where it stands on the web, or null where the bulletin has no place there.</param>
internal sealed record Citation(
    string Key,
    CitedName Author,
    string Title,
    string Container,
    string Publisher,
    int Number,
    DateOnly Date,
    Language Language,
    string? Address)
{
    /// <param name="publication">The bulletin.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="speech">The speech.</param>
    /// <param name="language">The language wished for; where the headline has no such rendition, its first is cited.</param>
    /// <param name="file">The face of the page that is cited; empty for the folder.</param>
    public static Citation Of(Publication publication, Issue issue, Speech speech, Language language, string file)
    {
        var title = speech.Title.In(language) ?? speech.Title.Renditions[0];
        return new Citation(
            $"{issue.Id}-{speech.Id}-{title.Language.Primary}",
            CitedName.Of(speech.Speaker, title.Language),
            PlainText.Of(title.Line).Replace('\n', ' '),
            publication.Title.In(title.Language),
            publication.Publisher.In(title.Language),
            issue.Number,
            issue.Date,
            title.Language,
            WebAddress.Of(publication, $"{issue.Id}/{speech.Id}/{file}"));
    }
}
