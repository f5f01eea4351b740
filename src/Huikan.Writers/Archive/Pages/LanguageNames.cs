using Huikan.Publications;

namespace Huikan.Writers.Archive.Pages;

/// <summary>What a language calls itself, for links that lead to it (W3C, "Guiding users to translated pages").</summary>
internal static class LanguageNames
{
    public static string Of(Language language) => language.Primary switch
    {
        "zh" => "中文",
        "en" => "English",
        _ => language.Tag,
    };
}
