using Huikan.Editions;
using Huikan.Publications;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>
/// The languages by which Word checks spelling and hyphenates. Every run has two: one for Chinese characters, one for all
/// others (ISO/IEC 29500-1, 17.3.2.20), so that a name in Latin letters in a Chinese text is still proofed.
/// </summary>
internal sealed class ProofingLanguages
{
    /// <summary>What Latin words are taken for where the publication has no language that is written in Latin letters.</summary>
    private const string UsualLatin = "en-GB";

    /// <summary>What Han is taken for where the publication has no Chinese.</summary>
    private const string UsualChinese = "zh-CN";

    private readonly string _latin;
    private readonly string _chinese;

    public ProofingLanguages(Edition edition)
    {
        // The edition's own first; the other language of the publication is what foreign words are likeliest to be in.
        var languages = edition.Languages.Union(edition.Publication.Languages).ToList();
        _latin = languages.Where(language => !IsEastAsian(language)).Select(TagOf).FirstOrDefault(UsualLatin);
        _chinese = languages.Where(IsEastAsian).Select(TagOf).FirstOrDefault(UsualChinese);
    }

    /// <summary>The languages of words that stand in a text of one language.</summary>
    public W.Languages Of(Language language) => IsEastAsian(language)
        ? new W.Languages { Val = _latin, EastAsia = TagOf(language) }
        : new W.Languages { Val = TagOf(language), EastAsia = _chinese };

    /// <summary>The languages of the theme's faces, the document's own.</summary>
    public W.ThemeFontLanguages OfTheme() => new() { Val = _latin, EastAsia = _chinese };

    /// <summary>
    /// The tag that Word has tools for: it wants a region where BCP 47 is content with a language, and knows Chinese by
    /// regions rather than scripts.
    /// </summary>
    public static string TagOf(Language language) => language.Tag switch
    {
        "en" => "en-GB",
        "zh" or "zh-Hans" => "zh-CN",
        "zh-Hant" => "zh-TW",
        "ja" => "ja-JP",
        "ko" => "ko-KR",
        "fr" => "fr-FR",
        "de" => "de-DE",
        "es" => "es-ES",
        "pt" => "pt-PT",
        "ru" => "ru-RU",
        var tag => tag.Replace("-Hans-", "-", StringComparison.Ordinal).Replace("-Hant-", "-", StringComparison.Ordinal),
    };

    private static bool IsEastAsian(Language language) => language.Primary is "zh" or "ja" or "ko" && language != Language.Pinyin;
}
