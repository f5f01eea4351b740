using System.Globalization;
using System.Security;
using System.Text;
using Huikan.Pdf.Syntax;

namespace Huikan.Pdf.Conformance;

/// <summary>
/// Writes the XMP metadata (ISO 16684-1). The properties that PDF/UA adds are not among those PDF/A knows, so a schema
/// describes them (ISO 19005-2, 6.6.2.3.3). The packet is not compressed: programs that know nothing of PDF look for it.
/// </summary>
internal static class XmpWriter
{
    public static PdfReference Write(PdfDocumentOptions options, FileWriter file) => file.DefineStream(
        Encoding.UTF8.GetBytes(Packet(options, file.Fingerprint())),
        StreamCoding.AsGiven,
        static entries => entries.Key("Type").Name("Metadata").Key("Subtype").Name("XML"));

    private static string Packet(PdfDocumentOptions options, byte[] fingerprint)
    {
        var packet = new StringBuilder();
        packet.Append("""
            <?xpacket begin="
            """).Append('\uFEFF').Append("""
            " id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <dc:format>application/pdf</dc:format>

            """);
        Append(packet, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", options.Title, "</rdf:li></rdf:Alt></dc:title>");
        Append(packet, "<dc:creator><rdf:Seq><rdf:li>", options.Author, "</rdf:li></rdf:Seq></dc:creator>");
        Append(packet, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">", options.Subject, "</rdf:li></rdf:Alt></dc:description>");
        Append(packet, "<dc:language><rdf:Bag><rdf:li>", options.Language, "</rdf:li></rdf:Bag></dc:language>");
        Append(packet, "<pdf:Keywords>", options.Keywords, "</pdf:Keywords>");
        Append(packet, "<pdf:Producer>", options.Producer, "</pdf:Producer>");
        Append(packet, "<xmp:CreatorTool>", options.Creator, "</xmp:CreatorTool>");
        Append(packet, "<xmp:CreateDate>", Date(options.Created), "</xmp:CreateDate>");
        Append(packet, "<xmp:ModifyDate>", Date(options.Modified ?? options.Created), "</xmp:ModifyDate>");
        packet.Append("</rdf:Description>\n");
        if (options.Profile == PdfProfile.Archive) packet.Append(Promises);
        if (options.Profile == PdfProfile.Press) AppendPressPromise(packet, options, fingerprint);
        packet.Append("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n");
        return packet.ToString();
    }

    private const string Promises = """
        <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
        <pdfaid:part>2</pdfaid:part>
        <pdfaid:conformance>A</pdfaid:conformance>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
        <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas>
        <rdf:Bag>
        <rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property>
        <rdf:Seq>
        <rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
        </rdf:li>
        </rdf:Seq>
        </pdfaSchema:property>
        </rdf:li>
        </rdf:Bag>
        </pdfaExtension:schemas>
        </rdf:Description>

        """;

    /// <summary>What ISO 15930-7 asks for beyond the rest: the version, one identity for one state of the document, trapping.</summary>
    private static void AppendPressPromise(StringBuilder packet, PdfDocumentOptions options, byte[] fingerprint) => packet
        .Append("""
            <rdf:Description rdf:about="" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
            <pdf:Trapped>False</pdf:Trapped>
            <xmpMM:VersionID>1</xmpMM:VersionID>
            <xmpMM:RenditionClass>default</xmpMM:RenditionClass>

            """)
        .Append("<xmpMM:DocumentID>uuid:").Append(Identity(fingerprint)).Append("</xmpMM:DocumentID>\n")
        .Append("<xmp:MetadataDate>").Append(Date(options.Modified ?? options.Created)).Append("</xmp:MetadataDate>\n")
        .Append("</rdf:Description>\n");

    /// <summary>A UUID of one's own making (version 8, RFC 9562, 5.8): the same document has the same.</summary>
    private static string Identity(byte[] fingerprint)
    {
        fingerprint[6] = (byte)((fingerprint[6] & 0x0F) | 0x80);
        fingerprint[8] = (byte)((fingerprint[8] & 0x3F) | 0x80);
        return new Guid(fingerprint, bigEndian: true).ToString();
    }

    private static void Append(StringBuilder packet, string open, string? value, string close)
    {
        if (MetadataText.Clean(value) is not { Length: > 0 } clean) return;
        packet.Append(open).Append(SecurityElement.Escape(clean)).Append(close).Append('\n');
    }

    private static string Date(DateTimeOffset date) => date.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
