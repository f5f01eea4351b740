using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Huikan.Conformance.Tests.Specimen;
using Huikan.Conformance.Tests.Tools;

namespace Huikan.Conformance.Tests.Word;

public sealed class WordFileTests(BuiltIssue issue, BuiltSpecimen specimen)
{
    private static readonly FileFormatVersions[] Versions =
    [
        FileFormatVersions.Office2013, FileFormatVersions.Office2016, FileFormatVersions.Office2019,
        FileFormatVersions.Office2021, FileFormatVersions.Microsoft365,
    ];

    [Fact]
    public void The_Open_XML_validator_finds_nothing() => AssertValid(issue.Word);

    [Theory]
    [MemberData(nameof(BuiltSpecimen.Layouts), MemberType = typeof(BuiltSpecimen))]
    public void The_Open_XML_validator_finds_nothing_in_any_layout_of_the_specimen(string layout) => AssertValid(specimen.Word(layout));

    [Theory]
    [MemberData(nameof(BuiltSpecimen.Layouts), MemberType = typeof(BuiltSpecimen))]
    public void The_Open_XML_validator_finds_nothing_in_any_layout_of_the_issue(string layout)
    {
        using var folder = new TemporaryFolder();
        var result = HuikanProgram.Run(
            ["build", "--project", Repository.Root, "--output", folder.Path, "--layout", layout, "--edition", "word"]);
        Assert.True(result.ExitCode == 0, result.All);
        AssertValid(Directory.EnumerateFiles(folder.Path, "*.docx", SearchOption.AllDirectories).Single());
    }

    private static void AssertValid(string file)
    {
        using var document = WordprocessingDocument.Open(file, isEditable: false);
        Assert.Empty(Versions.SelectMany(version => new OpenXmlValidator(version).Validate(document)
            .Select(e => $"{version} {e.Part?.Uri} {e.Path?.XPath}: {e.Description}")));
    }

    [Fact]
    public void LibreOffice_reads_every_passage_of_both_languages_whole()
    {
        using var folder = new TemporaryFolder();
        var result = ExternalTool.Run(
            "soffice",
            $"-env:UserInstallation={new Uri(folder["profile"]).AbsoluteUri}",
            "--headless",
            "--convert-to",
            "txt:Text (encoded):UTF8",
            "--outdir",
            folder.Path,
            issue.Word);
        var text = folder["2023-q1.txt"];

        Assert.True(File.Exists(text), result.All);
        ReadBack.AssertHoldsEveryPassage(issue, File.ReadAllText(text));
    }
}
