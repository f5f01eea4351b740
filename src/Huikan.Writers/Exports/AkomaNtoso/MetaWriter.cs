using System.Globalization;
using System.Xml;
using Huikan.Publications;

namespace Huikan.Writers.Exports.AkomaNtoso;

/// <summary>
/// Writes what the document is: the work that all languages share, this expression of it, this file, and the people and
/// offices that the speeches refer to (Akoma Ntoso 1.0 Part 1, 7; Naming Convention 1.0, 4).
/// </summary>
internal sealed class MetaWriter(Publication publication, Issue issue, Language language)
{
    private const string Publisher = "publisher";

    private string Date => issue.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Work => $"/akn/{CountryOf(publication.SourceLanguage)}/debate/{Date}/{Number}";

    private string Number => issue.Number.ToString(CultureInfo.InvariantCulture);

    public void Write(XmlWriter xml)
    {
        xml.WriteStartElement("meta");
        xml.WriteStartElement("identification");
        xml.WriteAttributeString("source", "#" + Publisher);
        WriteWork(xml);
        WriteExpression(xml);
        WriteManifestation(xml);
        xml.WriteEndElement();
        xml.WriteStartElement("publication");
        xml.WriteAttributeString("date", Date);
        xml.WriteAttributeString("name", XmlWords.Of(publication.Title.In(language)));
        xml.WriteAttributeString("showAs", XmlWords.Of(publication.Title.In(language)));
        xml.WriteAttributeString("number", Number);
        xml.WriteEndElement();
        WriteReferences(xml);
        xml.WriteEndElement();
    }

    private void WriteWork(XmlWriter xml)
    {
        xml.WriteStartElement("FRBRWork");
        WriteNames(xml, Work, "meeting");
        Value(xml, "FRBRcountry", "value", CountryOf(publication.SourceLanguage));
        Value(xml, "FRBRnumber", "value", Number);
        xml.WriteEndElement();
    }

    private void WriteExpression(XmlWriter xml)
    {
        xml.WriteStartElement("FRBRExpression");
        WriteNames(xml, ExpressionIn(language), "publication");
        Value(xml, "FRBRlanguage", "language", language.Tag);
        if (language != publication.SourceLanguage)
        {
            xml.WriteStartElement("FRBRtranslation");
            xml.WriteAttributeString("href", ExpressionIn(publication.SourceLanguage));
            xml.WriteAttributeString("fromLanguage", publication.SourceLanguage.Tag);
            xml.WriteAttributeString("by", "#" + Publisher);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteManifestation(XmlWriter xml)
    {
        xml.WriteStartElement("FRBRManifestation");
        WriteNames(xml, ExpressionIn(language) + ".akn", "publication");
        Value(xml, "FRBRformat", "value", "application/akn+xml");
        xml.WriteEndElement();
    }

    private void WriteNames(XmlWriter xml, string uri, string dateName)
    {
        Value(xml, "FRBRthis", "value", uri + "/!main");
        Value(xml, "FRBRuri", "value", uri);
        xml.WriteStartElement("FRBRdate");
        xml.WriteAttributeString("date", Date);
        xml.WriteAttributeString("name", dateName);
        xml.WriteEndElement();
        Value(xml, "FRBRauthor", "href", "#" + Publisher);
    }

    private void WriteReferences(XmlWriter xml)
    {
        xml.WriteStartElement("references");
        xml.WriteAttributeString("source", "#" + Publisher);
        Reference(xml, "TLCOrganization", Publisher, "/akn/ontology/organization/huikan/publisher", publication.Publisher.In(language));
        foreach (var speaker in issue.Speeches.Select(speech => speech.Speaker).DistinctBy(speaker => speaker.Key))
        {
            Reference(
                xml, "TLCPerson", AknId.Person(speaker), $"/akn/ontology/person/huikan/{Archive.Address.Encode(speaker.Key)}", speaker.Name.In(language));
        }

        foreach (var speech in issue.Speeches)
        {
            if (speech.Role is { } role)
            {
                var words = PlainText.Of((role.In(language) ?? role.Renditions[0]).Line);
                Reference(xml, "TLCRole", AknId.Role(speech), $"/akn/ontology/role/huikan/{Archive.Address.Encode(speech.Id)}", words);
            }
        }

        xml.WriteEndElement();
    }

    private static void Reference(XmlWriter xml, string kind, string id, string href, string words)
    {
        xml.WriteStartElement(kind);
        xml.WriteAttributeString("eId", id);
        xml.WriteAttributeString("href", href);
        xml.WriteAttributeString("showAs", XmlWords.Of(words).Replace('\n', ' '));
        xml.WriteEndElement();
        xml.WriteWhitespace("\n");
    }

    private static void Value(XmlWriter xml, string element, string attribute, string value)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
        xml.WriteWhitespace("\n");
    }

    private string ExpressionIn(Language expression) => $"{Work}/{Iso639(expression)}@";

    /// <summary>Addresses name languages by three letters (Naming Convention 4.4, ISO 639-2).</summary>
    private static string Iso639(Language expression) => expression.Primary switch
    {
        "zh" => "zho",
        "en" => "eng",
        var other => other,
    };

    /// <summary>
    /// The country that a work must name, in ISO 3166-1: the region that the source language's tag gives, else the one that
    /// CLDR holds likely for Chinese in simplified characters, else the code for an unknown one.
    /// </summary>
    private static string CountryOf(Language source) =>
        source.Tag.Split('-').Skip(1).FirstOrDefault(part => part.Length == 2) is { } region ? region.ToLowerInvariant()
        : source == Language.Chinese ? "cn"
        : "zz";
}
