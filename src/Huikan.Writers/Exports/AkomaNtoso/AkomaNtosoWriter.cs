using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Huikan.Publications;

namespace Huikan.Writers.Exports.AkomaNtoso;

/// <summary>
/// An issue in one language as Akoma Ntoso 1.0 (OASIS Standard, 29 August 2018; namespace akn/3.0): a debate whose speeches
/// name their speakers. The languages are expressions of one work, so each is a document of its own with the same
/// <c>eId</c>s, and a translation names the expression that it translates.
/// </summary>
/// <param name="publication">The bulletin.</param>
/// <param name="issue">The issue.</param>
/// <param name="language">The language of the document.</param>
internal sealed class AkomaNtosoWriter(Publication publication, Issue issue, Language language)
{
    private const string Namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineChars = "\n",

        // An indent inside a paragraph would be a space in its text: lines end between blocks, by hand.
        Indent = false,
    };

    /// <summary>The file's name in the issue's folder: <c>2023-q1.zh.akn.xml</c>.</summary>
    public static string FileName(Issue issue, Language language) => $"{issue.Id}.{language.Primary}.akn.xml";

    public static ReadOnlyMemory<byte> Write(Publication publication, Issue issue, Language language)
    {
        using var text = new MemoryStream();
        using (var xml = XmlWriter.Create(text, Settings))
            new AkomaNtosoWriter(publication, issue, language).Write(xml);
        text.WriteByte((byte)'\n');
        return text.ToArray();
    }

    private void Write(XmlWriter xml)
    {
        xml.WriteStartDocument();
        xml.WriteWhitespace("\n");
        xml.WriteStartElement("akomaNtoso", Namespace);
        xml.WriteStartElement("debate");
        xml.WriteAttributeString("name", "bulletin");
        xml.WriteAttributeString("contains", "originalVersion");
        new MetaWriter(publication, issue, language).Write(xml);
        WritePreface(xml);
        WriteBody(xml);
        WriteConclusions(xml);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WritePreface(XmlWriter xml)
    {
        xml.WriteStartElement("preface");
        xml.WriteWhitespace("\n");
        WriteLine(xml, "title", "docTitle", issue.Title);
        WriteLine(xml, "subtitle", "docTitle", issue.Subtitle);
        xml.WriteStartElement("p");
        xml.WriteStartElement("docDate");
        xml.WriteAttributeString("date", issue.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        xml.WriteString(Archive.Pages.Dates.Say(issue.Date, language));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteWhitespace("\n");
        if (issue.NoteHeading is { } heading)
            WriteLine(xml, "noteHeading", null, heading);
        WritePassages(xml, Issue.OwnText, issue.Note);
        xml.WriteEndElement();
        xml.WriteWhitespace("\n");
    }

    private void WriteBody(XmlWriter xml)
    {
        xml.WriteStartElement("debateBody");
        xml.WriteStartElement("debateSection");
        xml.WriteAttributeString("name", "speeches");
        xml.WriteAttributeString("eId", "speeches");
        xml.WriteWhitespace("\n");
        foreach (var speech in issue.Speeches)
            WriteSpeech(xml, speech);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteWhitespace("\n");
    }

    private void WriteSpeech(XmlWriter xml, Speech speech)
    {
        xml.WriteStartElement("speech");
        xml.WriteAttributeString("eId", speech.Id);
        xml.WriteAttributeString("by", "#" + AknId.Person(speech.Speaker));
        if (speech.Role is not null)
            xml.WriteAttributeString("as", "#" + AknId.Role(speech));
        xml.WriteWhitespace("\n");
        xml.WriteElementString("num", speech.Number.ToString(CultureInfo.InvariantCulture));
        xml.WriteWhitespace("\n");
        var title = RenditionOf(speech.Title);
        xml.WriteStartElement("heading");
        WriteLanguage(xml, title);
        InlineAkn.WriteAll(xml, title.Line);
        xml.WriteEndElement();
        xml.WriteWhitespace("\n");
        xml.WriteStartElement("from");
        WriteSpeaker(xml, speech);
        xml.WriteEndElement();
        xml.WriteWhitespace("\n");
        WritePassages(xml, speech.Id, speech.Passages);
        xml.WriteEndElement();
        xml.WriteWhitespace("\n");
    }

    /// <summary>The office before the name in Chinese, after it in any other language.</summary>
    private void WriteSpeaker(XmlWriter xml, Speech speech)
    {
        var name = speech.Speaker.Name.In(language);
        var role = speech.Role?.In(language);
        if (role is null)
        {
            xml.WriteString(XmlWords.Of(name));
            return;
        }

        if (!language.IsChinese)
            xml.WriteString(XmlWords.Of(name) + ", ");
        InlineAkn.WriteAll(xml, role.Line);
        if (language.IsChinese)
            xml.WriteString(" " + XmlWords.Of(name));
    }

    private void WriteConclusions(XmlWriter xml)
    {
        if (issue.Credit is null)
            return;
        xml.WriteStartElement("conclusions");
        WriteLine(xml, "credit", null, issue.Credit);
        xml.WriteEndElement();
        xml.WriteWhitespace("\n");
    }

    private void WritePassages(XmlWriter xml, string text, ImmutableArray<Passage> passages)
    {
        foreach (var passage in passages)
        {
            var id = AknId.Passage(text, passage.Id.Name);
            if (passage.In(language) is { } rendition)
                BlockAkn.WriteAll(xml, rendition.Blocks, id, language);
            else
                WriteGap(xml, id);
        }
    }

    /// <summary>A passage that the language has not yet keeps its place, so that the expressions stay level.</summary>
    private void WriteGap(XmlWriter xml, string id)
    {
        xml.WriteStartElement("p");
        xml.WriteAttributeString("eId", id);
        xml.WriteAttributeString("status", "incomplete");
        xml.WriteStartElement("remark");
        xml.WriteAttributeString("status", "editorial");
        var words = language == publication.SourceLanguage ? Html.HtmlWords.WithoutSource : Html.HtmlWords.Untranslated;
        xml.WriteString(Html.HtmlWords.In(words, language));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteWhitespace("\n");
    }

    private void WriteLine(XmlWriter xml, string name, string? inside, Passage? line)
    {
        if (line is null)
            return;
        var rendition = RenditionOf(line);
        xml.WriteStartElement("p");
        xml.WriteAttributeString("eId", AknId.Passage(Issue.OwnText, name));
        WriteLanguage(xml, rendition);
        if (inside is not null)
            xml.WriteStartElement(inside);
        InlineAkn.WriteAll(xml, rendition.Line);
        if (inside is not null)
            xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteWhitespace("\n");
    }

    private Rendition RenditionOf(Passage line) => line.In(language) ?? line.Renditions[0];

    /// <summary>A line that is not translated is shown in the language that has it, and says so.</summary>
    private void WriteLanguage(XmlWriter xml, Rendition rendition)
    {
        if (rendition.Language != language)
            xml.WriteAttributeString("xml", "lang", null, rendition.Language.Tag);
    }
}
