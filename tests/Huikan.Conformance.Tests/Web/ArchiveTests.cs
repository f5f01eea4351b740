using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Huikan.Conformance.Tests.Web;

/// <summary>The HTML archive as AngleSharp parses it, from the disk.</summary>
public sealed class ArchiveTests(BuiltIssue issue)
{
    [Fact]
    public void The_pages_of_an_issue_hold_every_passage_of_both_languages_whole()
    {
        var text = string.Concat(Pages().Select(page => page.Document.Body!.TextContent));

        ReadBack.AssertHoldsEveryPassage(issue, text);
    }

    [Fact]
    public void Every_link_and_every_anchor_leads_somewhere_on_the_disk()
    {
        var pages = Pages().ToDictionary(page => page.Path, page => page.Document);
        var dead = new List<string>();
        foreach (var (path, document) in pages)
        {
            foreach (var element in document.QuerySelectorAll("[href], [src]"))
            {
                var address = element.GetAttribute("href") ?? element.GetAttribute("src")!;
                if (address.StartsWith("http", StringComparison.Ordinal) || address.StartsWith("mailto:", StringComparison.Ordinal))
                    continue;
                var parts = address.Split('#', 2);
                var target = parts[0] == ""
                    ? path
                    : parts[0].StartsWith('/')
                    ? Path.Combine(issue.Archive, Uri.UnescapeDataString(parts[0][1..]))
                    : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, Uri.UnescapeDataString(parts[0])));
                if (!File.Exists(target))
                    dead.Add($"{path}: {address}");
                else if (parts.Length == 2 && pages.TryGetValue(target, out var page) && page.GetElementById(parts[1]) is null)
                    dead.Add($"{path}: {address}");
            }
        }

        Assert.True(pages.Count > 25, $"{pages.Count} pages");
        Assert.Empty(dead);
    }

    [Fact]
    public void Links_begin_at_the_top_of_the_site_only_where_a_page_is_shown_at_any_address()
    {
        var rooted = Pages().Where(page => page.Document.QuerySelectorAll("[href^='/'], [src^='/']").Length > 0);

        Assert.Equal("404.html", Path.GetRelativePath(issue.Archive, Assert.Single(rooted).Path));
    }

    [Fact]
    public void Faces_name_each_other_and_themselves_as_the_others_do()
    {
        var site = issue.Publication.BaseUrl!.AbsoluteUri;
        var alternates = Pages().Where(page => page.Document.QuerySelector("link[rel=canonical]") is not null).ToDictionary(
            page => page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!,
            page => page.Document.QuerySelectorAll("link[rel=alternate]:not([type])")
                .ToDictionary(link => link.GetAttribute("hreflang")!, link => link.GetAttribute("href")!));

        foreach (var (address, faces) in alternates)
        {
            Assert.StartsWith(site, address, StringComparison.Ordinal);
            Assert.Equal(["x-default", "zh-Hans", "en"], faces.Keys);
            Assert.Contains(address, faces.Values);
            Assert.All(faces.Values, other => Assert.Equal(faces, alternates[other]));
        }

        var map = System.Xml.Linq.XDocument.Load(Path.Combine(issue.Archive, "sitemap.xml"));
        var listed = map.Descendants().Where(element => element.Name.LocalName == "loc").Select(element => element.Value);
        Assert.Equal(alternates.Keys.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_page_names_its_language_and_its_title_and_asks_nothing_of_the_network()
    {
        foreach (var (path, document) in Pages())
        {
            Assert.False(string.IsNullOrEmpty(document.DocumentElement.GetAttribute("lang")), path);
            Assert.False(string.IsNullOrEmpty(document.Title), path);
            var outside = document.QuerySelectorAll("[src], link[rel=stylesheet], link[rel=icon]")
                .Select(element => element.GetAttribute("src") ?? element.GetAttribute("href")!)
                .Where(address => address.Contains("//", StringComparison.Ordinal));
            Assert.Empty(outside);
        }
    }

    [Fact]
    public void The_issue_page_offers_the_PDF_and_the_Word_file()
    {
        var parser = new HtmlParser();
        var page = parser.ParseDocument(File.ReadAllText(Path.Combine(issue.Archive, "2023-q1", "index.html")));
        var offered = page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")).ToList();

        Assert.Contains("2023-q1.pdf", offered);
        Assert.Contains("2023-q1.docx", offered);
        Assert.Equal(File.ReadAllBytes(issue.Pdf), File.ReadAllBytes(Path.Combine(issue.Archive, "2023-q1", "2023-q1.pdf")));
    }

    private IEnumerable<(string Path, IDocument Document)> Pages()
    {
        var parser = new HtmlParser();
        foreach (var path in Directory.EnumerateFiles(issue.Archive, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            yield return (path, parser.ParseDocument(File.ReadAllText(path)));
    }
}
