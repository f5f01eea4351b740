using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Huikan.Publications;
using Huikan.Writers.Archive;
using Huikan.Writers.Archive.Pages;
using Huikan.Writers.Citations;
using Huikan.Writers.Exports;
using Huikan.Writers.Html;

namespace Huikan.Writers.Epub;

/// <summary>The package document (EPUB 3.3, 5): what the book is, what it holds, and in which order it is read.</summary>
internal static class PackageDocument
{
    private const string Opf = "http://www.idpf.org/2007/opf";
    private const string Dc = "http://purl.org/dc/elements/1.1/";

    public static ReadOnlyMemory<byte> Write(Book book)
    {
        using var text = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
        };
        using (var xml = XmlWriter.Create(text, settings))
        {
            xml.WriteStartElement("package", Opf);
            xml.WriteAttributeString("version", "3.0");
            xml.WriteAttributeString("unique-identifier", "book-id");
            xml.WriteAttributeString("xml", "lang", null, book.Language.Tag);
            WriteMetadata(xml, book);
            WriteManifest(xml, book);
            WriteSpine(xml, book);
            xml.WriteEndElement();
        }

        text.WriteByte((byte)'\n');
        return text.ToArray();
    }

    private static void WriteMetadata(XmlWriter xml, Book book)
    {
        var (publication, issue) = (book.Publication, book.Issue);
        var date = Dates.Iso(issue.Date);
        xml.WriteStartElement("metadata");
        xml.WriteAttributeString("xmlns", "dc", null, Dc);
        Element(xml, "identifier", IdentifierOf(book), id: "book-id");
        WriteTitles(xml, book);
        foreach (var language in book.Languages)
            Element(xml, "language", language.Tag);

        // A clock would make every build another book: the date is the issue's, as in the other editions.
        Element(xml, "date", date);
        Property(xml, "dcterms:modified", date + "T00:00:00Z");
        Element(xml, "publisher", publication.Publisher.In(book.Language));
        if (WebAddress.Of(publication, $"{issue.Id}/") is { } address)
            Element(xml, "source", address);
        WriteSpeakers(xml, book);
        WriteSeries(xml, book);
        WriteAccessibility(xml, book);
        xml.WriteEndElement();
    }

    private static void WriteTitles(XmlWriter xml, Book book)
    {
        var language = book.Language;
        Element(xml, "title", $"{book.Publication.Title.In(language)} {Dates.SayNumber(book.Issue, language)}：{Lines.Plain(book.Issue.Title, language)}"
            .Replace("：", language.IsChinese ? "：" : ": ", StringComparison.Ordinal), id: "title");
        foreach (var other in book.Languages.Skip(1))
        {
            Property(
                xml,
                "alternate-script",
                $"{book.Publication.Title.In(other)} {Dates.SayNumber(book.Issue, other)}: {Lines.Plain(book.Issue.Title, other)}",
                refines: "#title",
                language: other);
        }
    }

    private static void WriteSpeakers(XmlWriter xml, Book book)
    {
        var speakers = book.Issue.Speeches.Select(speech => speech.Speaker).DistinctBy(speaker => speaker.Key).ToList();
        for (var i = 0; i < speakers.Count; i++)
        {
            var id = FormattableString.Invariant($"speaker-{i + 1}");
            Element(xml, "creator", speakers[i].Name.In(book.Language), id);

            // MARC relator: the words are theirs, and were spoken.
            Property(xml, "role", "spk", "#" + id, scheme: "marc:relators");
            if (speakers[i] is { Family: { } family, Given: { } given })
                Property(xml, "file-as", $"{family}, {given}", "#" + id);
            foreach (var other in book.Languages.Skip(1))
                Property(xml, "alternate-script", speakers[i].Name.In(other), "#" + id, language: other);
        }
    }

    private static void WriteSeries(XmlWriter xml, Book book)
    {
        Property(xml, "belongs-to-collection", book.Publication.Title.In(book.Language), id: "series");
        Property(xml, "collection-type", "series", "#series");
        Property(xml, "group-position", string.Create(CultureInfo.InvariantCulture, $"{book.Issue.Date.Year}.{book.Issue.Number}"), "#series");
    }

    /// <summary>EPUB Accessibility 1.1, 2.2: what a reader who sees little or nothing can count on.</summary>
    private static void WriteAccessibility(XmlWriter xml, Book book)
    {
        var hasImages = book.Images.Any();
        var isUndescribed = FigureImages.FiguresOf(book.Issue).Any(figure => figure.AlternativeText.Length == 0);
        Property(xml, "schema:accessMode", "textual");
        if (hasImages)
            Property(xml, "schema:accessMode", "visual");
        Property(xml, "schema:accessModeSufficient", hasImages && isUndescribed ? "textual,visual" : "textual");
        foreach (var feature in (string[])["structuralNavigation", "tableOfContents", "readingOrder"])
            Property(xml, "schema:accessibilityFeature", feature);
        if (hasImages && !isUndescribed)
            Property(xml, "schema:accessibilityFeature", "alternativeText");
        Property(xml, "schema:accessibilityHazard", "none");
        Property(
            xml,
            "schema:accessibilitySummary",
            BookWords.Summary(hasImages && isUndescribed).In(book.Language),
            language: HtmlWords.Spoken(book.Language));
    }

    private static void WriteManifest(XmlWriter xml, Book book)
    {
        const string page = "application/xhtml+xml";
        xml.WriteStartElement("manifest");
        Item(xml, "nav", "nav.xhtml", page, "nav");
        Item(xml, "style", BookPage.Stylesheet, "text/css");
        Item(xml, "cover-image", CoverImage.Name, "image/svg+xml", "cover-image");
        Item(xml, "cover", "cover.xhtml", page);
        Item(xml, "opening", Book.Opening, page);
        for (var i = 0; i < book.Issue.Speeches.Length; i++)
            Item(xml, IdOf(i), Book.PageOf(i), page);
        foreach (var (image, name) in book.Images)
            Item(xml, Path.GetFileNameWithoutExtension(name), name, image.MediaType);
        xml.WriteEndElement();
    }

    private static void WriteSpine(XmlWriter xml, Book book)
    {
        xml.WriteStartElement("spine");
        foreach (var id in (string[])["cover", "nav", "opening", .. Enumerable.Range(0, book.Issue.Speeches.Length).Select(IdOf)])
        {
            xml.WriteStartElement("itemref");
            xml.WriteAttributeString("idref", id);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string IdOf(int speech) => FormattableString.Invariant($"speech-{speech + 1}");

    /// <summary>
    /// A UUID of version 8 (RFC 9562, 5.8), made of what the book is and where it stands: the same in every build, and as the book is
    /// corrected, so that a shelf takes the new one for the old one's place.
    /// </summary>
    private static string IdentifierOf(Book book)
    {
        var name = string.Join(
            '\n',
            [book.Publication.BaseUrl?.AbsoluteUri ?? book.Publication.Title.Values[0].Value, book.Issue.Id, .. book.Languages.Select(language => language.Tag)]);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return "urn:uuid:" + new Guid(hash, bigEndian: true).ToString("D");
    }

    private static void Item(XmlWriter xml, string id, string href, string type, string? properties = null)
    {
        xml.WriteStartElement("item");
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("href", href);
        xml.WriteAttributeString("media-type", type);
        if (properties is not null)
            xml.WriteAttributeString("properties", properties);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string words, string? id = null)
    {
        xml.WriteStartElement("dc", name, Dc);
        if (id is not null)
            xml.WriteAttributeString("id", id);
        xml.WriteString(XmlWords.Of(words));
        xml.WriteEndElement();
    }

    private static void Property(
        XmlWriter xml, string name, string words, string? refines = null, string? scheme = null, string? id = null, Language? language = null)
    {
        xml.WriteStartElement("meta");
        if (id is not null)
            xml.WriteAttributeString("id", id);
        if (refines is not null)
            xml.WriteAttributeString("refines", refines);
        xml.WriteAttributeString("property", name);
        if (scheme is not null)
            xml.WriteAttributeString("scheme", scheme);
        if (language is { } said)
            xml.WriteAttributeString("xml", "lang", null, said.Tag);
        xml.WriteString(XmlWords.Of(words));
        xml.WriteEndElement();
    }
}
