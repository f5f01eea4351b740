using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Publications;
using Huikan.Writers.Html;

namespace Huikan.Writers.Archive.Pages;

/// <summary>What a reader is told of the state of a speech: what was corrected when, and what nobody has reviewed.</summary>
internal sealed class CorrectionNotes(Speech speech)
{
    private readonly ILookup<string?, Correction> _byPassage = speech.Corrections.ToLookup(correction => correction.Passage, StringComparer.Ordinal);

    /// <summary>For the head of the page: each correction's date, and its words where no passage has them.</summary>
    public IReadOnlyList<object?> Describe(ImmutableArray<Language> languages) =>
        Model.List(speech.Corrections.Select(correction => new Model
        {
            ["iso_date"] = Dates.Iso(correction.Date),
            ["href"] = correction.Passage is { } passage ? Fragment.Reference(Fragment.Of(passage)) : "",
            ["dates"] = Model.List(languages.Select(language => Model.Said(HtmlWords.Spoken(language), SayDate(correction, language)))),
            ["words"] = Model.List(correction.Passage is not null ? [] : languages
                .Where(language => correction.Words[language] is not null)
                .Select(language => Model.Said(language, correction.Words.In(language)))),
        }));

    /// <summary>What is said of the translations that are drafts; nothing for a page that shows none.</summary>
    public IReadOnlyList<object?> DescribeDrafts(ImmutableArray<Language> languages) =>
        Model.List(speech.Drafts.Where(languages.Contains).Select(language => Model.Said(
            HtmlWords.Spoken(language),
            new Wording("此译文尚未审校。", "This translation has not been reviewed yet.").In(language))));

    /// <summary>The corrections of a passage, under its words in a language.</summary>
    public void Write(HtmlBuilder html, Passage passage, Language language)
    {
        foreach (var correction in _byPassage[passage.Id.Name])
        {
            html.Open("p", ("class", "correction"), ("lang", language.Tag))
                .Open("span", ("class", "label"), ("lang", HtmlWords.Spoken(language).Tag))
                .Element("time", SayDate(correction, language), ("datetime", Dates.Iso(correction.Date)))
                .Text(language.IsChinese ? "：" : ": ").Close("span")
                .Text(correction.Words.In(language)).Close("p").Line();
        }
    }

    private static string SayDate(Correction correction, Language language) => language.IsChinese
        ? $"{Dates.Say(correction.Date, language)}更正"
        : $"Corrected on {Dates.Say(correction.Date, language)}";
}
