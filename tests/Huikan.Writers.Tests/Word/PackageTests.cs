using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using Huikan.Editions;
using Xunit;

namespace Huikan.Writers.Tests.Word;

public sealed class PackageTests
{
    [Fact]
    public void Same_edition_is_the_same_bytes() =>
        Assert.Equal(WordDocuments.Bytes(Sample.Full()), WordDocuments.Bytes(Sample.Full()));

    [Fact]
    public void Entries_have_no_time_and_the_content_types_come_first()
    {
        using var zip = new ZipArchive(new MemoryStream(WordDocuments.Bytes(Sample.Full())));
        Assert.Equal("[Content_Types].xml", zip.Entries[0].FullName);
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public void Document_says_who_published_it_and_when_without_a_clock()
    {
        using var document = WordDocuments.Open(Sample.Small());
        Assert.Equal("会刊 首季“开门红”", document.PackageProperties.Title);
        Assert.Equal("某市办公室", document.PackageProperties.Creator);
        Assert.Equal("zh-Hans", document.PackageProperties.Language);
        Assert.Equal(new DateTime(2023, 4, 12), document.PackageProperties.Created?.ToUniversalTime());
    }

    [Fact]
    public void Image_shown_in_two_languages_is_stored_once()
    {
        using var document = WordDocuments.Open(Sample.Full());
        Assert.Single(document.MainDocumentPart!.ImageParts);
        using var stream = document.MainDocumentPart.ImageParts.Single().GetStream();
        Assert.Equal(Sample.Image.Bytes.Length, stream.Length);
    }

    [Fact]
    public void Facing_pages_are_reported_and_become_columns()
    {
        var diagnostics = new Huikan.Diagnostics.DiagnosticBag();
        WordDocuments.Bytes(Sample.Small(Arrangement.Facing), diagnostics);
        Assert.Contains(diagnostics.ToSorted(), d => d.Code == "word/facing-pages");
    }
}
