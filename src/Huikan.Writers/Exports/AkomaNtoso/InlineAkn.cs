using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Huikan.Publications;

namespace Huikan.Writers.Exports.AkomaNtoso;

/// <summary>Writes running text. What the vocabulary has no element for is an <c>inline</c> with a name.</summary>
internal static class InlineAkn
{
    public static void WriteAll(XmlWriter xml, ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
            Write(xml, inline);
    }

    private static void Write(XmlWriter xml, Inline inline)
    {
        switch (inline)
        {
            case Text text:
                xml.WriteString(XmlWords.Of(text.Characters));
                break;
            case Emphasis emphasis:
                Wrap(xml, "i", emphasis.Content);
                break;
            case Strong strong:
                Wrap(xml, "b", strong.Content);
                break;
            case Link link:
                WriteLink(xml, link);
                break;
            case Code code:
                Named(xml, "code", () => xml.WriteString(XmlWords.Of(code.Characters)));
                break;
            case LineBreak:
                xml.WriteStartElement("eol");
                xml.WriteEndElement();
                break;
            case Ruby ruby:
                WriteRuby(xml, ruby);
                break;
            case FootnoteReference reference:
                xml.WriteStartElement("authorialNote");
                xml.WriteAttributeString("marker", reference.Footnote.Number.ToString(CultureInfo.InvariantCulture));
                xml.WriteAttributeString("placement", "bottom");
                BlockAkn.WriteAll(xml, reference.Footnote.Content, id: null, language: null);
                xml.WriteEndElement();
                break;

            // A remark is between editors; it is never published.
            case Remark:
                break;
            default:
                throw new UnreachableKindException(inline);
        }
    }

    /// <summary>An address that is none leaves its words, as on the page, where it was reported.</summary>
    private static void WriteLink(XmlWriter xml, Link link)
    {
        switch (link.Target)
        {
            case WebTarget web when Uri.TryCreate(web.Address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto":
                Linked(xml, "a", uri.AbsoluteUri, link.Content);
                break;
            case WebTarget:
                WriteAll(xml, link.Content);
                break;
            case PassageTarget { Passage: { } name } passage:
                Linked(xml, "ref", "#" + AknId.Passage(passage.Text, name), link.Content);
                break;
            case PassageTarget { Text: not Issue.OwnText } speech:
                Linked(xml, "ref", "#" + speech.Text, link.Content);
                break;
            case PassageTarget:
                WriteAll(xml, link.Content);
                break;
            default:
                throw new UnreachableKindException(link.Target);
        }
    }

    private static void Linked(XmlWriter xml, string element, string href, ImmutableArray<Inline> content)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString("href", href);
        WriteAll(xml, content);
        xml.WriteEndElement();
    }

    /// <summary>The reading stands in brackets, so that it does not run into its words where the name is not known.</summary>
    private static void WriteRuby(XmlWriter xml, Ruby ruby)
    {
        foreach (var pair in ruby.Pairs)
        {
            Named(xml, "ruby", () =>
            {
                xml.WriteString(XmlWords.Of(pair.Base) + "(");
                xml.WriteStartElement("inline");
                xml.WriteAttributeString("name", "reading");
                xml.WriteAttributeString("xml", "lang", null, pair.ReadingLanguage.Tag);
                xml.WriteString(XmlWords.Of(pair.Reading));
                xml.WriteEndElement();
                xml.WriteString(")");
            });
        }
    }

    private static void Named(XmlWriter xml, string name, Action content)
    {
        xml.WriteStartElement("inline");
        xml.WriteAttributeString("name", name);
        content();
        xml.WriteEndElement();
    }

    private static void Wrap(XmlWriter xml, string element, ImmutableArray<Inline> content)
    {
        xml.WriteStartElement(element);
        WriteAll(xml, content);
        xml.WriteEndElement();
    }
}
