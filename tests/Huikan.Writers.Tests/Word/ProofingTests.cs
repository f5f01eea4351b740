using System.Collections.Immutable;
using Huikan.Publications;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Tests.Word;

/// <summary>Words are proofed in the edition's own languages.</summary>
public sealed class ProofingTests
{
    [Fact]
    public void Chinese_and_English_are_each_others_second_language_in_every_run()
    {
        Assert.Equal(("en-GB", "zh-CN"), LanguagesOf("Normal", Language.Chinese, Language.English));
    }

    [Fact]
    public void A_publication_says_which_Chinese_and_which_English_it_is_in()
    {
        ImmutableArray<Language> languages = [new("zh-Hant"), new("en-US")];
        Assert.Equal(("en-US", "zh-TW"), LanguagesOf("Normal", [.. languages]));
        Assert.Equal(("en-US", "zh-TW"), LanguagesOf("ThemeLanguages", [.. languages]));
    }

    [Fact]
    public void Script_subtags_that_Word_does_not_know_give_way_to_regions()
    {
        Assert.Equal(("en-AU", "zh-HK"), LanguagesOf("Normal", new Language("zh-Hant-HK"), new Language("en-AU")));
    }

    private static (string?, string?) LanguagesOf(string name, params Language[] languages)
    {
        var edition = Sample.Small();
        edition = edition with
        {
            Languages = [.. languages],
            Publication = edition.Publication with { Languages = [.. languages] },
            Content = [],
            Running = [],
        };
        using var document = WordDocuments.Open(edition);
        var main = document.MainDocumentPart!;
        if (name == "ThemeLanguages")
        {
            var theme = main.DocumentSettingsPart!.Settings!.GetFirstChild<W.ThemeFontLanguages>()!;
            return (theme.Val!.Value, theme.EastAsia!.Value);
        }

        var written = main.StyleDefinitionsPart!.Styles!.Elements<W.Style>().Single(style => style.StyleName!.Val == name)
            .StyleRunProperties!.Languages!;
        return (written.Val!.Value, written.EastAsia!.Value);
    }
}
