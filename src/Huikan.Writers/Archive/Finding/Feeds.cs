using System.Xml;
using Huikan.Publications;
using Huikan.Writers.Archive.Pages;
using Huikan.Writers.Html;

namespace Huikan.Writers.Archive.Finding;

/// <summary>
/// An Atom feed in each language (RFC 4287): the newest issues and their speeches. Entries are named by <c>tag:</c> addresses
/// (RFC 4151) of the date of their meeting and of their oldest name, so that a reader's program knows them again whatever
/// they are renamed to. No clock is read: what was given on a day was updated on that day. There is none where the archive
/// has no place on the web.
/// </summary>
internal static class Feeds
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>A feed tells of what is new; whoever wants all has the archive.</summary>
    private const int MostEntries = 100;

    public static IEnumerable<ArchiveFile> Write(ArchiveContext context) => IsThere(context.Publication)
        ? context.Publication.Languages.Select(language =>
            new ArchiveFile(PathOf(language), XmlText.Write(xml => WriteFeed(xml, context, language))))
        : [];

    /// <summary>The ways to the feeds in a page's languages, for its head.</summary>
    public static IReadOnlyList<object?> WriteLinks(Publication publication, string folder, PageView view) => IsThere(publication)
        ? Model.List(view.Languages.Select(language => new Model
        {
            ["href"] = Address.RootOf(folder) + PathOf(language),
            ["lang"] = language.Tag,
            ["title"] = publication.Title.In(language),
        }))
        : Model.List([]);

    private static bool IsThere(Publication publication) => publication.BaseUrl is not null && !publication.Issues.IsEmpty;

    private static string PathOf(Language language) => $"feeds/{language.Primary}.xml";

    private static void WriteFeed(XmlWriter xml, ArchiveContext context, Language language)
    {
        var publication = context.Publication;
        var view = context.Views.Last(view => view.Languages[0] == language);
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", null, language.Tag);
        WriteText(xml, "title", publication.Title.In(language));
        WriteText(xml, "id", PageAddress.Absolute(publication, PathOf(language))!);
        WriteText(xml, "updated", Moment(context.Issues[0].Date));
        WriteLink(xml, "self", "application/atom+xml", PageAddress.Absolute(publication, PathOf(language))!);
        WriteLink(xml, "alternate", "text/html", PageAddress.Absolute(publication, "", view)!);
        WriteAuthor(xml, publication.Publisher.In(language));
        foreach (var (issue, speech) in Entries(context, language).Take(MostEntries))
            WriteEntry(xml, publication, issue, speech, view);
        xml.WriteEndElement();
    }

    /// <summary>Every issue, the newest first, and after it its speeches that are written in the language.</summary>
    private static IEnumerable<(Issue Issue, Speech? Speech)> Entries(ArchiveContext context, Language language) =>
        context.Issues.SelectMany(issue => issue.Speeches
            .Where(speech => speech.Title.In(language) is not null)
            .Select(speech => (issue, (Speech?)speech))
            .Prepend((issue, null)));

    private static void WriteEntry(XmlWriter xml, Publication publication, Issue issue, Speech? speech, PageView view)
    {
        var language = view.Languages[0];
        var folder = speech is null ? $"{issue.Id}/" : $"{issue.Id}/{speech.Id}/";
        var text = speech is null ? issue.Note : speech.Passages;
        xml.WriteStartElement("entry", Namespace);
        WriteText(xml, "title", Lines.Plain(speech?.Title ?? issue.Title, language));
        WriteText(xml, "id", NameOf(publication.BaseUrl!, issue, speech));
        WriteText(xml, "published", Moment(issue.Date));
        WriteText(xml, "updated", Moment(issue.Date));
        WriteLink(xml, "alternate", "text/html", PageAddress.Absolute(publication, folder, view)!);
        if (speech is not null)
            WriteAuthor(xml, speech.Speaker.Name.In(language));
        foreach (var topic in speech?.Topics ?? [])
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", topic.Key);
            xml.WriteAttributeString("label", XmlText.Clean(topic.Name.In(language)));
            xml.WriteEndElement();
        }

        if (text is [var opening, ..] && opening.PlainText(language) is { Length: > 0 } summary)
            WriteText(xml, "summary", summary);
        xml.WriteEndElement();
    }

    /// <summary><c>tag:huikan.example,2023-04-23:/2023-q1/wanzhou</c></summary>
    private static string NameOf(Uri site, Issue issue, Speech? speech)
    {
        var name = issue.Formerly is [var first, ..] ? first.Id : issue.Id;
        if (speech is not null)
            name = speech.Formerly is [var oldest, ..] && oldest.Id.Contains('/', StringComparison.Ordinal) ? oldest.Id
                : speech.Formerly is [var own, ..] ? $"{name}/{own.Id}"
                : $"{name}/{speech.Id}";
        return $"tag:{site.IdnHost},{Dates.Iso(issue.Date)}:{site.AbsolutePath}{Address.Encode(name)}";
    }

    private static void WriteAuthor(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Namespace);
        WriteText(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string type, string href)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }

    private static void WriteText(XmlWriter xml, string element, string words) =>
        xml.WriteElementString(element, Namespace, XmlText.Clean(words));

    private static string Moment(DateOnly date) => Dates.Iso(date) + "T00:00:00Z";
}
