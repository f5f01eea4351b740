using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.ExtendedProperties;
using DocumentFormat.OpenXml.Packaging;
using Huikan.Editions;
using Custom = DocumentFormat.OpenXml.CustomProperties;

namespace Huikan.Writers.Word;

/// <summary>What the document says of itself. Its times are the issue's date: no clock is asked.</summary>
internal static class PropertiesWriter
{
    private const string Application = "Huikan";

    /// <summary>What all custom properties carry (ISO/IEC 29500-1, 22.3.2.2).</summary>
    private const string CustomFormat = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    public static void WriteCore(Edition edition, CoreFilePropertiesPart part)
    {
        var language = edition.Languages[0];
        var publisher = edition.Publication.Publisher.In(language);
        var date = edition.Issue.Date.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);
        var root = new XElement(
            Core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", Core),
            new XAttribute(XNamespace.Xmlns + "dc", DublinCore),
            new XAttribute(XNamespace.Xmlns + "dcterms", Terms),
            new XAttribute(XNamespace.Xmlns + "xsi", Instance),
            new XElement(DublinCore + "title", edition.Title),
            new XElement(DublinCore + "creator", publisher),
            new XElement(Core + "lastModifiedBy", publisher),
            Time("created", date),
            Time("modified", date),
            new XElement(DublinCore + "language", language.Tag));
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        using var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        root.Save(writer);
    }

    public static Properties WriteExtended(Edition edition) => new(
        new Company(edition.Publication.Publisher.In(edition.Languages[0])), new Application(Application));

    /// <summary>What the document was made from, for those who keep documents: <c>File ▸ Info ▸ Properties</c>.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="source">The fingerprints of its words.</param>
    public static Custom.Properties WriteCustom(Edition edition, XDocument source)
    {
        var properties = new Custom.Properties();
        Add("Issue", edition.Issue.Id);
        Add("Arrangement", $"{edition.Arrangement}");
        Add("Languages", string.Join(' ', edition.Languages.Select(language => language.Tag)));
        Add("Source", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source.ToString(SaveOptions.DisableFormatting)))));
        return properties;

        void Add(string name, string value) => properties.AppendChild(
            new Custom.CustomDocumentProperty(new DocumentFormat.OpenXml.VariantTypes.VTLPWSTR(value))
            {
                FormatId = CustomFormat,
                // Numbers 0 and 1 belong to the format itself (MS-OLEPS, 2.18).
                PropertyId = properties.ChildElements.Count + 2,
                Name = name,
            });
    }

    private static XElement Time(string name, string date) =>
        new(Terms + name, new XAttribute(Instance + "type", "dcterms:W3CDTF"), date);
}
