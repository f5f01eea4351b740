using System.Xml.Linq;
using Huikan.Editions;

namespace Huikan.Writers.Word.Reading;

/// <summary>Reads the running texts of a Word document that shows an edition.</summary>
internal static class WordReader
{
    private static readonly XNamespace CoreProperties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

    /// <exception cref="WordFileException">It is no Word document that can be read.</exception>
    public static ReadText Read(WordPackage package, Edition edition, EditionTexts texts)
    {
        var document = package.Read(package.Main);
        var body = document?.Root?.Element(WordNames.W + "body") ?? throw new WordFileException(
            "word/damaged",
            new Diagnostics.Wording("文件里没有正文。", "The file has no body."));
        var context = new ReadingContext(package, edition, texts);
        return new DocumentReader(context).ReadBody(body, AuthorOf(package));
    }

    private static string? AuthorOf(WordPackage package)
    {
        var core = package.RelationshipsOf("").Values.FirstOrDefault(r => r.Type.EndsWith("/core-properties", StringComparison.Ordinal)).Target;
        var author = core is null ? null : package.Read(core)?.Root?.Element(CoreProperties + "lastModifiedBy")?.Value;
        return string.IsNullOrWhiteSpace(author) ? null : author;
    }
}
