using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Huikan.Content.Files;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Content.Issues;

/// <summary>The files of one issue, sorted out by their names before any is read.</summary>
/// <param name="Id">The folder's name.</param>
/// <param name="Folder">Its full path.</param>
/// <param name="Own">The issue's own text.</param>
/// <param name="Speeches">The speeches in order.</param>
internal sealed partial record IssueFiles(string Id, string Folder, TextFiles? Own, ImmutableArray<TextFiles> Speeches)
{
    /// <summary>Every issue of the tree, by id.</summary>
    public static ImmutableArray<IssueFiles> FindAll(ContentTree tree, ImmutableArray<Language> languages, DiagnosticBag diagnostics)
    {
        var issues = tree.FullPath("issues");
        if (!Directory.Exists(issues))
            return [];
        if (!tree.Holds(issues))
        {
            ReportOutside(tree, issues, diagnostics);
            return [];
        }

        var found = ImmutableArray.CreateBuilder<IssueFiles>();
        foreach (var folder in Directory.GetDirectories(issues).Order(StringComparer.Ordinal))
        {
            var id = Path.GetFileName(folder);
            if (id.StartsWith('.'))
                continue;
            if (!tree.Holds(folder))
            {
                ReportOutside(tree, folder, diagnostics);
            }
            else if (!Slug().IsMatch(id))
            {
                diagnostics.Error(
                    "content/bad-folder-name",
                    tree.SpanOf(folder),
                    new Wording($"“{id}”不能用作期刊文件夹的名称。", $"“{id}” cannot be the name of an issue's folder."),
                    new Wording("请用小写字母、数字和连字符，例如：2023-q1", "Use small letters, digits and hyphens, for example: 2023-q1"));
            }
            else if (Issue.ReservedIds.Contains(id))
            {
                ReportReserved(id, tree.SpanOf(folder), diagnostics);
            }
            else
            {
                found.Add(new Sorter(tree, languages, diagnostics).Sort(id, folder));
            }
        }

        return found.DrainToImmutable();
    }

    /// <summary>Reports a name that the archive has for something else.</summary>
    public static void ReportReserved(string id, SourceSpan span, DiagnosticBag diagnostics) => diagnostics.Error(
        "content/reserved-name",
        span,
        new Wording($"“{id}”是网站自用的文件夹名，期刊不能用。", $"“{id}” is a folder of the archive's own, and no issue can have its name."),
        new Wording(
            $"请另取名称。自用的有：{string.Join("、", Issue.ReservedIds)}",
            $"Give the issue another name. Names of the archive's own: {string.Join(", ", Issue.ReservedIds)}"));

    /// <summary>Whether a name can be that of an issue or a speech.</summary>
    public static bool IsName(string name) => Slug().IsMatch(name);

    private static void ReportOutside(ContentTree tree, string folder, DiagnosticBag diagnostics) => diagnostics.Error(
        "content/outside-tree",
        tree.SpanOf(folder),
        new Wording("此文件夹是指向内容目录之外的符号链接。", "The folder is a symbolic link that leaves the content folder."),
        new Wording("请把文件夹本身放进内容目录。", "Put the folder itself into the content folder."));

    /// <summary>Sorts the files of one folder.</summary>
    private sealed class Sorter(ContentTree tree, ImmutableArray<Language> languages, DiagnosticBag diagnostics)
    {
        public IssueFiles Sort(string id, string folder)
        {
            var files = Directory.GetFiles(folder)
                .Where(StrayFiles.IsText)
                .Order(StringComparer.Ordinal)
                .Select(Read)
                .OfType<NamedFile>()
                .ToList();
            var texts = files
                .GroupBy(file => (file.Number, file.Slug))
                .OrderBy(group => group.Key.Number)
                .ThenBy(group => group.Key.Slug, StringComparer.Ordinal)
                .Select(group => new TextFiles(
                    group.Key.Number,
                    group.Key.Slug,
                    group.ToImmutableDictionary(file => file.Language, file => file.Path)))
                .ToList();
            var own = texts.Find(text => text.IsOwn);
            var speeches = texts.Where(text => !text.IsOwn).Where(HasSource).ToList();
            ReportRepeats(speeches);
            if (own is null || !own.Paths.ContainsKey(languages[0]))
                ReportMissingIssue(folder);
            return new IssueFiles(id, folder, own, [.. speeches.DistinctBy(text => text.Slug)]);
        }

        private NamedFile? Read(string path)
        {
            var name = Path.GetFileName(path);
            var match = Name().Match(name);
            if (!match.Success || (match.Groups["slug"].Value == Issue.OwnText && match.Groups["number"].Success))
            {
                diagnostics.Error(
                    "content/bad-file-name",
                    tree.SpanOf(path),
                    new Wording($"文件名“{name}”不合规则。", $"The file name “{name}” does not follow the rule."),
                    new Wording(
                        $"发言稿的文件名如 01-wanzhou.{languages[0].Primary}.md，本期说明为 issue.{languages[0].Primary}.md。",
                        $"A speech is named like 01-wanzhou.{languages[0].Primary}.md, the issue's own text issue.{languages[0].Primary}.md."));
                return null;
            }

            var suffix = match.Groups["language"].Value;
            if (languages.FirstOrDefault(language => language.Primary == suffix) is not { Tag: not null } language)
            {
                diagnostics.Error(
                    "content/unknown-language",
                    tree.SpanOf(path),
                    new Wording($"huikan.yml 没有列出语言“{suffix}”。", $"The language “{suffix}” is not listed in huikan.yml."),
                    Suggestion.Hint(suffix, [.. languages.Select(known => known.Primary)]));
                return null;
            }

            if (!match.Groups["number"].Success)
                return new NamedFile(0, Issue.OwnText, language, path);
            var number = int.Parse(match.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture);
            return new NamedFile(number, match.Groups["slug"].Value, language, path);
        }

        private bool HasSource(TextFiles text)
        {
            if (text.Paths.ContainsKey(languages[0]))
                return true;
            foreach (var (_, path) in text.Paths)
            {
                var expected = $"{Path.GetFileName(path).Split('.')[0]}.{languages[0].Primary}.md";
                diagnostics.Error(
                    "content/missing-source",
                    tree.SpanOf(path),
                    new Wording($"译文没有对应的原文“{expected}”。", $"The translation has no source “{expected}”."),
                    new Wording("请检查两个文件的编号和名称是否一致。", "Check that both files have the same number and name."));
            }

            return false;
        }

        private void ReportRepeats(List<TextFiles> speeches)
        {
            var slugs = new HashSet<string>(StringComparer.Ordinal);
            var numbers = new HashSet<int>();
            foreach (var speech in speeches)
            {
                var span = tree.SpanOf(speech.Paths[languages[0]]);
                if (!slugs.Add(speech.Slug))
                {
                    diagnostics.Error(
                        "content/repeated-id",
                        span,
                        new Wording($"本期已有名为“{speech.Slug}”的发言稿。", $"The issue already has a speech “{speech.Slug}”."),
                        new Wording("请给其中一个文件另取名称。", "Give one of the files another name."));
                }

                if (!numbers.Add(speech.Number))
                {
                    diagnostics.Error(
                        "content/repeated-number",
                        span,
                        new Wording(
                            $"本期已有编号为 {speech.Number:00} 的发言稿。",
                            $"The issue already has a speech numbered {speech.Number:00}."),
                        new Wording("请改编号；编号决定顺序。", "Number one of them anew; the numbers are the order."));
                }
            }
        }

        private void ReportMissingIssue(string folder)
        {
            var path = Path.Combine(folder, $"{Issue.OwnText}.{languages[0].Primary}.md");
            diagnostics.Error(
                "content/missing-file",
                tree.SpanOf(path),
                new Wording("缺少本期说明。", "The issue's own text is missing."),
                new Wording(
                    $"请建立 {Path.GetFileName(path)}，写上 number、date 和 title。",
                    $"Make {Path.GetFileName(path)}, with number, date and title."));
        }
    }

    /// <summary>What a file's name says; the issue's own text has number zero.</summary>
    private sealed record NamedFile(int Number, string Slug, Language Language, string Path);

    [GeneratedRegex(@"^(?:(?<number>[0-9]{2,4})-(?<slug>[a-z0-9]+(?:-[a-z0-9]+)*)|issue)\.(?<language>[a-z]+)\.md\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Slug();
}
