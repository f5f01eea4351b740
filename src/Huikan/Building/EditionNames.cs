using System.Collections.Immutable;
using Huikan.Publications;
using Huikan.Writers.Pdf.Press;

namespace Huikan.CommandLine.Building;

/// <summary>What the files of editions are called, below the output folder.</summary>
internal static class EditionNames
{
    /// <summary><c>2023-q1/2023-q1.docx</c>; a layout other than the usual one is named too: <c>2023-q1/2023-q1.zh.docx</c>.</summary>
    public static string FileOf(Issue issue, Layout layout, string extension) => layout.Name == Layouts.SideBySide
        ? $"{issue.Id}/{issue.Id}{extension}"
        : $"{issue.Id}/{issue.Id}.{layout.Name}{extension}";

    /// <summary>An EPUB, which has no layout: all languages, or one that is named: <c>2023-q1/2023-q1.zh.epub</c>.</summary>
    public static string EpubOf(Issue issue, ImmutableArray<Language> languages, Publication publication) =>
        languages.Length == publication.Languages.Length
            ? $"{issue.Id}/{issue.Id}.epub"
            : $"{issue.Id}/{issue.Id}.{languages[0].Primary}.epub";

    /// <summary>The PDF, whose name says its profile too: <c>2023-q1/2023-q1.print.pdf</c>.</summary>
    public static string PdfOf(Issue issue, Layout layout, BuildOptions options) => FileOf(issue, layout, SuffixOf(options) + ".pdf");

    /// <summary><c>compendium.pdf</c>; of some issues only, the first and the last are named: <c>compendium.2020-q1.2021-q4.pdf</c>.</summary>
    public static string CompendiumOf(
        ImmutableArray<Issue> volume, Publication publication, Layout layout, BuildOptions options)
    {
        var issues = volume.Length == publication.Issues.Length ? "" : volume.Length == 1 ? $".{volume[0].Id}" : $".{volume[0].Id}.{volume[^1].Id}";
        var named = layout.Name == Layouts.SideBySide ? "" : $".{layout.Name}";
        return $"compendium{issues}{named}{SuffixOf(options)}.pdf";
    }

    /// <summary>Every file of an issue that readers may be offered, in the order of offering, with what it is called.</summary>
    public static IEnumerable<(string Name, Localized<string> Label)> OfReaders(Issue issue, Publication publication)
    {
        foreach (var layout in Layouts.All(publication))
        {
            yield return (FileOf(issue, layout, PdfKinds.SuffixOf(PdfKind.Archive, null) + ".pdf"), layout.Label);
            yield return (FileOf(issue, layout, PdfKinds.SuffixOf(PdfKind.Screen, null) + ".pdf"), ForScreens(layout.Label));
            yield return (FileOf(issue, layout, ".docx"), layout.Label);
        }

        foreach (var languages in EpubBuild.BooksOf(publication))
            yield return (EpubOf(issue, languages, publication), languages.Length == 1 ? Layouts.OneLanguageLabel(languages[0]) : Layouts.Label("双语版", "Bilingual"));
    }

    private static Localized<string> ForScreens(Localized<string> label) =>
        Layouts.Label($"{label.In(Language.Chinese)}（屏幕阅读）", $"{label.In(Language.English)}, for screens");

    private static string SuffixOf(BuildOptions options) => PdfKinds.SuffixOf(options.Profile, options.Press.Scheme);
}
