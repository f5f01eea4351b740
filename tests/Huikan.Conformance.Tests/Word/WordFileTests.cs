using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Huikan.Conformance.Tests.Tools;

namespace Huikan.Conformance.Tests.Word;

public sealed class WordFileTests(BuiltIssue issue)
{
    [Theory]
    [InlineData(FileFormatVersions.Office2013)]
    [InlineData(FileFormatVersions.Office2016)]
    [InlineData(FileFormatVersions.Office2019)]
    [InlineData(FileFormatVersions.Office2021)]
    [InlineData(FileFormatVersions.Microsoft365)]
    public void The_Open_XML_validator_finds_nothing(FileFormatVersions version)
    {
        using var document = WordprocessingDocument.Open(issue.Word, isEditable: false);

        Assert.Empty(new OpenXmlValidator(version).Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
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
