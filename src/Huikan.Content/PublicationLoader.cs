using Huikan.Content.Data;
using Huikan.Content.Files;
using Huikan.Content.Issues;
using Huikan.Content.Translations;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Content;

/// <summary>
/// Reads a content tree: the settings, the people, places and terms, then every issue: its files are sorted out by
/// name, each is read by itself (front matter, then Markdown), the languages are paired, and the links are followed.
/// </summary>
public static class PublicationLoader
{
    /// <summary>Loads the publication in a folder. All mistakes of all files are reported together, and what can be read is returned.</summary>
    /// <param name="contentFolder">The folder that <c>huikan.yml</c> is in.</param>
    /// <param name="diagnostics">Where the author's mistakes go; where it has errors, the publication is not fit to print.</param>
    /// <param name="displayRoot">The folder that paths in diagnostics start from; the parent of <paramref name="contentFolder"/> where null.</param>
    /// <param name="unsaved">Texts that are read in place of what the files say, by the files' full paths.</param>
    /// <returns>The publication, or null where there is no such folder.</returns>
    public static Publication? Load(
        string contentFolder,
        DiagnosticBag diagnostics,
        string? displayRoot = null,
        IReadOnlyDictionary<string, string>? unsaved = null)
    {
        var tree = new ContentTree(contentFolder, displayRoot, diagnostics, unsaved);
        if (!Directory.Exists(tree.Root))
        {
            diagnostics.Error(
                "content/missing-folder",
                tree.SpanOf(tree.Root),
                new Wording("没有内容文件夹。", "There is no content folder here."),
                new Wording("请在项目文件夹里运行，或建立 content/huikan.yml。", "Run in the project's folder, or make content/huikan.yml."));
            return null;
        }

        var settings = Settings.Read(tree, diagnostics);
        StrayFiles.Check(tree, Settings.FileName, diagnostics);
        var data = DataFiles.Read(tree, settings.Languages, diagnostics);
        var issues = new IssueReader(tree, settings.Languages, data, diagnostics).ReadAll();
        foreach (var issue in issues)
            LinkChecker.Check(issue, diagnostics);
        FormerNames.Check(issues, diagnostics);
        return new Publication(
            settings.Title,
            settings.Publisher,
            settings.Languages,
            settings.BaseUrl,
            OutdatedTranslations.Mark(issues, tree),
            data.People,
            data.Places,
            data.Terms)
        {
            Topics = data.Topics,
            WordReference = settings.WordReference,
        };
    }
}
