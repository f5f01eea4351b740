using Huikan.Diagnostics;

namespace Huikan.Content.Files;

/// <summary>Finds texts and data that stand where nothing reads them, so that no work is lost without a word.</summary>
internal static class StrayFiles
{
    private static readonly string[] _dataFiles = ["people.yml", "places.yml", "terms.yml", "topics.yml"];

    public static void Check(ContentTree tree, string settingsFile, DiagnosticBag diagnostics)
    {
        Check(tree, tree.Root, [settingsFile], diagnostics);
        Check(tree, tree.FullPath("data"), _dataFiles, diagnostics);
        Check(tree, tree.FullPath("issues"), [], diagnostics);
    }

    /// <summary>Whether a file's name says that an author wrote it for us: letters of an extension may be large.</summary>
    public static bool IsText(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".md" or ".markdown" or ".txt" or ".yml" or ".yaml"
        && !Path.GetFileName(path).StartsWith('.');

    private static void Check(ContentTree tree, string folder, string[] known, DiagnosticBag diagnostics)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var path in Directory.GetFiles(folder).Where(IsText).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            if (known.Contains(name))
                continue;
            diagnostics.Warning(
                "content/stray-file",
                tree.SpanOf(path),
                new Wording($"不会读取此处的“{name}”。", $"Nothing reads a file “{name}” here."),
                known.Length > 0
                    ? Suggestion.Hint(name, known)
                    : new Wording("请把它放进某一期的文件夹，如 issues/2023-q1/。", "Put it into an issue's folder, such as issues/2023-q1/."));
        }
    }
}
