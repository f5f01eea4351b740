using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Validation;
using Huikan.Editions;
using Huikan.Publications;
using Huikan.Writers.Word;
using Xunit;

namespace Huikan.Writers.Tests.Word;

/// <summary>The SDK's validator finds nothing, whichever Word it asks for.</summary>
public sealed class ValidityTests
{
    public static TheoryData<Arrangement, FileFormatVersions> Cases()
    {
        var cases = new TheoryData<Arrangement, FileFormatVersions>();
        foreach (var arrangement in Enum.GetValues<Arrangement>())
        {
            foreach (var version in new[]
            {
                FileFormatVersions.Office2013, FileFormatVersions.Office2016, FileFormatVersions.Office2019,
                FileFormatVersions.Office2021, FileFormatVersions.Microsoft365,
            })
                cases.Add(arrangement, version);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_kind_of_content_is_valid(Arrangement arrangement, FileFormatVersions version) =>
        AssertValid(Sample.Full(arrangement), version);

    [Theory]
    [InlineData("zh-Hans")]
    [InlineData("en")]
    public void Edition_in_one_language_is_valid(string tag) =>
        AssertValid(Sample.Full(Arrangement.Single, [new Language(tag)]), FileFormatVersions.Microsoft365);

    [Fact]
    public void Comments_are_valid()
    {
        using var document = WordDocuments.Open(WordDocuments.Bytes(Sample.Full(), options: new WordOptions { ShowsRemarks = true }));
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document).Select(error => error.Description));
    }

    [Fact]
    public void Empty_edition_is_valid() => AssertValid(
        Sample.Small() with { Content = [], Running = [] }, FileFormatVersions.Microsoft365);

    private static void AssertValid(Edition edition, FileFormatVersions version)
    {
        using var document = WordDocuments.Open(edition);
        var errors = new OpenXmlValidator(version).Validate(document)
            .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")
            .Take(20);
        Assert.Equal("", string.Join('\n', errors));
    }
}
