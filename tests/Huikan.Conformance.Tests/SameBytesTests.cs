using Huikan.Conformance.Tests.Tools;

namespace Huikan.Conformance.Tests;

/// <summary>Same input, same bytes: from another folder, under another culture, time zone and user.</summary>
public sealed class SameBytesTests(BuiltIssue issue)
{
    [Fact]
    public void Another_folder_culture_time_zone_and_user_give_the_same_bytes()
    {
        using var elsewhere = new TemporaryFolder();
        CopyProject(elsewhere["别处 project"]);
        var environment = new Dictionary<string, string>
        {
            ["LC_ALL"] = "tr_TR.UTF-8",
            ["LANG"] = "tr_TR.UTF-8",
            ["TZ"] = "Pacific/Kiritimati",
            ["HOME"] = elsewhere.Path,
            ["USER"] = "somebody",
            ["LOGNAME"] = "somebody",
        };

        var result = HuikanProgram.Run(
            ["build", "--project", elsewhere["别处 project"], "--output", elsewhere["out"]], environment);

        Assert.True(result.ExitCode == 0, result.All);
        var first = FilesOf(Path.GetDirectoryName(issue.Archive)!);
        var second = FilesOf(elsewhere["out"]);
        Assert.Equal(first.Keys.Order(StringComparer.Ordinal), second.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(first.Where(file => !file.Value.AsSpan().SequenceEqual(second[file.Key])).Select(file => file.Key));
    }

    private static Dictionary<string, byte[]> FilesOf(string folder) => Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(path => Path.GetRelativePath(folder, path), File.ReadAllBytes);

    private static void CopyProject(string target)
    {
        foreach (var part in (string[])["content", "templates"])
        {
            var source = Path.Combine(Repository.Root, part);
            foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(target, part, Path.GetRelativePath(source, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }
    }
}
