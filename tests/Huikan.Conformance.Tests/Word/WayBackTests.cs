using Huikan.Conformance.Tests.Specimen;
using Huikan.Conformance.Tests.Tools;

namespace Huikan.Conformance.Tests.Word;

/// <summary>The specimen's Word files come back from other programs with nothing changed.</summary>
public sealed class WayBackTests(BuiltSpecimen specimen)
{
    [Theory]
    [MemberData(nameof(BuiltSpecimen.Layouts), MemberType = typeof(BuiltSpecimen))]
    public void An_unchanged_file_brings_nothing_back(string layout) => AssertBringsNothingBack(specimen.Word(layout));

    [Theory]
    [InlineData("side-by-side")]
    [InlineData("interleaved")]
    [InlineData("zh")]
    public void What_LibreOffice_saved_again_brings_nothing_back(string layout)
    {
        using var folder = new TemporaryFolder();
        Convert(folder, "odt", specimen.Word(layout));
        var odt = Directory.GetFiles(folder.Path, "*.odt").Single();
        Convert(folder, "docx", odt);
        AssertBringsNothingBack(Path.ChangeExtension(odt, ".docx"), "--issue", "2024-specimen", "--layout", layout);
    }

    private void AssertBringsNothingBack(string file, params string[] options)
    {
        var result = HuikanProgram.Run(["import-changes", file, "--project", specimen.Project, "--yes", .. options]);
        Assert.True(result.ExitCode == 0, result.All);
        Assert.Contains("nothing to bring back", result.Error, StringComparison.Ordinal);
    }

    private static void Convert(TemporaryFolder folder, string format, string file)
    {
        var result = ExternalTool.Run(
            "soffice",
            $"-env:UserInstallation={new Uri(folder["profile"]).AbsoluteUri}",
            "--headless",
            "--convert-to",
            format,
            "--outdir",
            folder.Path,
            file);
        Assert.True(result.ExitCode == 0, result.All);
    }
}
