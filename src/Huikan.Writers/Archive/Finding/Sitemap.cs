using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Huikan.Writers.Archive.Pages;

namespace Huikan.Writers.Archive.Finding;

/// <summary>
/// What search engines read first: <c>sitemap.xml</c> (sitemaps.org, 0.9) with every face of every page and, by Google's
/// extension, the faces in other languages; and <c>robots.txt</c>, which names it. There is none where the archive has no
/// place on the web.
/// </summary>
internal static class Sitemap
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    /// <summary>The protocol's limit of addresses in a file; with more, <c>sitemap.xml</c> lists the files.</summary>
    internal const int MostAddresses = 50_000;

    /// <summary>The protocol allows 50 MB a file; no address with its alternates comes near the rest of it.</summary>
    private const int MostCharacters = 30_000_000;

    public static IEnumerable<ArchiveFile> Write(ArchiveContext context) => Write(context, MostAddresses);

    /// <param name="context">What the archive is made from.</param>
    /// <param name="most">How many addresses a file may have.</param>
    internal static IEnumerable<ArchiveFile> Write(ArchiveContext context, int most)
    {
        if (context.Publication.BaseUrl is not { } site)
            yield break;
        var parts = Divide(context, most).ToList();
        if (parts.Count == 1)
        {
            yield return new ArchiveFile("sitemap.xml", WritePart(context, parts[0]));
        }
        else
        {
            yield return new ArchiveFile("sitemap.xml", XmlText.Write(xml => WriteIndex(xml, context, parts.Count)));
            for (var i = 0; i < parts.Count; i++)
                yield return new ArchiveFile(NameOf(i), WritePart(context, parts[i]));
        }

        // Robots read it at a host's top alone (RFC 9309, 2.3).
        if (site.AbsolutePath == "/")
            yield return new ArchiveFile("robots.txt", Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\nSitemap: {PageAddress.Absolute(context.Publication, "sitemap.xml")}\n"));
    }

    private static IEnumerable<ImmutableArray<SitePage>> Divide(ArchiveContext context, int most)
    {
        var views = context.Views.Length;
        var overhead = context.Publication.BaseUrl!.AbsoluteUri.Length + 100;
        var part = ImmutableArray.CreateBuilder<SitePage>();
        long characters = 0;
        foreach (var page in SitePages.Of(context))
        {
            // Each face names itself and all faces.
            var cost = (long)views * (views + 1) * (overhead + (3 * page.Folder.Length));
            if (part.Count > 0 && ((part.Count + 1) * views > most || characters + cost > MostCharacters))
            {
                yield return part.DrainToImmutable();
                characters = 0;
            }

            part.Add(page);
            characters += cost;
        }

        yield return part.DrainToImmutable();
    }

    private static byte[] WritePart(ArchiveContext context, ImmutableArray<SitePage> pages) => XmlText.Write(xml =>
    {
        xml.WriteStartElement("urlset", Namespace);
        xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
        foreach (var page in pages)
        {
            foreach (var view in context.Views)
                WritePage(xml, context, page, view);
        }

        xml.WriteEndElement();
    });

    private static void WritePage(XmlWriter xml, ArchiveContext context, SitePage page, PageView view)
    {
        xml.WriteStartElement("url", Namespace);
        xml.WriteElementString("loc", Namespace, PageAddress.Absolute(context.Publication, page.Folder, view));
        if (page.Changed is { } changed)
            xml.WriteElementString("lastmod", Namespace, Dates.Iso(changed));
        foreach (var other in context.Views.Length < 2 ? [] : context.Views)
        {
            xml.WriteStartElement("link", Xhtml);
            xml.WriteAttributeString("rel", "alternate");
            xml.WriteAttributeString("hreflang", other.HrefLang);
            xml.WriteAttributeString("href", PageAddress.Absolute(context.Publication, page.Folder, other));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteIndex(XmlWriter xml, ArchiveContext context, int count)
    {
        xml.WriteStartElement("sitemapindex", Namespace);
        for (var i = 0; i < count; i++)
        {
            xml.WriteStartElement("sitemap", Namespace);
            xml.WriteElementString("loc", Namespace, PageAddress.Absolute(context.Publication, NameOf(i)));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string NameOf(int part) => string.Create(CultureInfo.InvariantCulture, $"sitemap-{part + 1}.xml");
}
