using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.ExtendedProperties;
using DocumentFormat.OpenXml.Packaging;
using Huikan.Editions;

namespace Huikan.Writers.Word;

/// <summary>What the document says of itself. Its times are the issue's date: no clock is asked.</summary>
internal static class PropertiesWriter
{
    private const string Application = "Huikan";

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
        using var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false) });
        root.Save(writer);
    }

    public static Properties WriteExtended() => new(new Application(Application));

    private static XElement Time(string name, string date) =>
        new(Terms + name, new XAttribute(Instance + "type", "dcterms:W3CDTF"), date);
}
