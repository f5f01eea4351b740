using System.Collections.Immutable;
using System.IO.Compression;
using Huikan.Diagnostics;
using Huikan.Publications;
using Huikan.Writers.Packages;

namespace Huikan.Writers.Epub;

/// <summary>
/// Writes an issue as an EPUB 3.3 book, in one language or with every passage followed by its translation. The texts are
/// those of the HTML writers; pages, package document and contents are made here.
/// </summary>
public static class EpubWriter
{
    private const string Folder = "EPUB/";

    /// <summary>Writes the book; the same input gives the same bytes.</summary>
    /// <param name="publication">The bulletin.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="languages">The languages in reading order; the first is that of the book's own words.</param>
    /// <param name="stylesheet">CSS for the pages, in UTF-8.</param>
    /// <param name="output">Takes the book.</param>
    /// <param name="diagnostics">Takes <c>html/dead-link</c> and <c>html/unsafe-link</c>.</param>
    public static void Write(
        Publication publication,
        Issue issue,
        ImmutableArray<Language> languages,
        ReadOnlyMemory<byte> stylesheet,
        Stream output,
        DiagnosticBag diagnostics)
    {
        var book = new Book(publication, issue, languages);
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            // First, and as it is: readers know the file by these bytes (EPUB 3.3, 4.2.4).
            Add(archive, "mimetype", "application/epub+zip"u8, CompressionLevel.NoCompression);
            foreach (var (path, content) in FilesOf(book, stylesheet, diagnostics))
                Add(archive, path, content.Span, CompressionLevel.Optimal);
        }

        var bytes = zip.ToArray();
        SameBytes.ForgetPlatform(bytes);
        output.Write(bytes);
    }

    private static IEnumerable<(string Path, ReadOnlyMemory<byte> Content)> FilesOf(
        Book book, ReadOnlyMemory<byte> stylesheet, DiagnosticBag diagnostics)
    {
        yield return ("META-INF/container.xml", Container);
        yield return (Folder + "package.opf", PackageDocument.Write(book));
        yield return (Folder + "nav.xhtml", BookPages.Navigation(book));
        yield return (Folder + BookPage.Stylesheet, stylesheet);
        yield return (Folder + CoverImage.Name, CoverImage.Draw(book));
        yield return (Folder + "cover.xhtml", BookPages.Cover(book));
        yield return (Folder + Book.Opening, BookPages.Opening(book, diagnostics));
        for (var i = 0; i < book.Issue.Speeches.Length; i++)
            yield return (Folder + Book.PageOf(i), BookPages.Speech(book, i, diagnostics));
        foreach (var (image, name) in book.Images)
            yield return (Folder + name, image.Bytes);
    }

    private static void Add(ZipArchive archive, string path, ReadOnlySpan<byte> content, CompressionLevel level)
    {
        var entry = archive.CreateEntry(path, level);
        entry.LastWriteTime = SameBytes.Epoch;
        entry.ExternalAttributes = 0;
        using var stream = entry.Open();
        stream.Write(content);
    }

    /// <summary>Says where the package document is.</summary>
    private static ReadOnlyMemory<byte> Container { get; } = """
        <?xml version="1.0" encoding="UTF-8"?>
        <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
          <rootfiles>
            <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
          </rootfiles>
        </container>

        """u8.ToArray();
}
