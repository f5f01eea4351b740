using Huikan.Publications;
using Huikan.Writers.Archive.Pages;

namespace Huikan.Writers.Archive.Finding;

/// <summary>A speech as lists of speeches show it.</summary>
internal static class SpeechEntry
{
    /// <param name="speech">The speech.</param>
    /// <param name="issueFolder">The way from the page to the speech's issue, ending in <c>/</c> or empty.</param>
    /// <param name="view">The page's face.</param>
    public static Model Describe(Speech speech, string issueFolder, PageView view) => new()
    {
        ["href"] = $"{issueFolder}{Address.Encode(speech.Id)}/{view.FileName}",
        ["number"] = speech.Number,
        ["titles"] = Lines.WriteUnlinked(speech.Title, view.Languages),
        ["places"] = speech.Place is not { } place
            ? Model.List([])
            : Model.List(view.Languages.Select(l => Model.Said(l, place.Short.In(l)))),
        ["bylines"] = Lines.WriteBylines(speech, [.. view.Languages.Select(Lines.Bare)]),
    };
}
