using Huikan.Conformance.Tests.Specimen;
using Huikan.Conformance.Tests.Tools;

namespace Huikan.Conformance.Tests.Word;

/// <summary>The specimen's Word files come back from other programs with nothing changed.</summary>
public sealed class WayBackTests(BuiltSpecimen specimen, BuiltIssue issue)
{
    [Theory]
    [MemberData(nameof(BuiltSpecimen.Layouts), MemberType = typeof(BuiltSpecimen))]
    public void An_unchanged_file_brings_nothing_back(string layout) => AssertBringsNothingBack(specimen.Word(layout));

    [Theory]
    [InlineData("side-by-side")]
    [InlineData("interleaved")]
    [InlineData("zh")]
    [InlineData("en")]
    public void What_LibreOffice_saved_again_brings_nothing_back(string layout)
    {
        using var folder = new TemporaryFolder();
        AssertBringsNothingBack(
            Convert(folder, "docx", specimen.Word(layout)), "--issue", "2024-specimen", "--layout", layout);
    }

    [Fact]
    public void What_went_through_OpenDocument_brings_nothing_back()
    {
        // The real issue: LibreOffice writes OpenDocument that it cannot read itself where ruby stands beside marked words.
        using var folder = new TemporaryFolder();
        var saved = Convert(folder, "docx", Convert(folder, "odt", issue.Word));
        var result = HuikanProgram.Run(["import-changes", saved, "--project", Repository.Root, "--issue", "2023-q1"]);
        Assert.True(result.ExitCode == 0, result.All);
        Assert.Contains("nothing to bring back", result.Error, StringComparison.Ordinal);
    }

    private void AssertBringsNothingBack(string file, params string[] options)
    {
        var result = HuikanProgram.Run(["import-changes", file, "--project", specimen.Project, "--yes", .. options]);
        Assert.True(result.ExitCode == 0, result.All);
        Assert.Contains("nothing to bring back", result.Error, StringComparison.Ordinal);
    }

    /// <summary>A file as LibreOffice saves it in a format; its path.</summary>
    private static string Convert(TemporaryFolder folder, string format, string file)
    {
        var result = ExternalTool.Run(
            "soffice",
            $"-env:UserInstallation={new Uri(folder["profile"]).AbsoluteUri}",
            "--headless",
            "--convert-to",
            format,
            "--outdir",
            folder[format],
            file);
        var saved = Path.Combine(folder[format], Path.ChangeExtension(Path.GetFileName(file), format));
        Assert.True(File.Exists(saved), result.All);
        return saved;
    }
}
