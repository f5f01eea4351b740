using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Huikan.Diagnostics;
using Huikan.Publications;
using Huikan.Writers.Archive;
using Huikan.Writers.Archive.Finding;
using Xunit;

namespace Huikan.Writers.Tests.Archive.Finding;

/// <summary>What machines read: JSON-LD, Atom, the sitemap, robots.txt, old addresses.</summary>
public sealed partial class MachineTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    private static readonly SortedDictionary<string, string> Files = Written.Files(Written.Publication);

    [Fact]
    public void Without_a_place_on_the_web_there_is_nothing_that_needs_one()
    {
        var files = Written.Files(Written.Publication with { BaseUrl = null });

        Assert.DoesNotContain(files.Keys, path => path.EndsWith(".xml", StringComparison.Ordinal) || path == "robots.txt");
        Assert.All(files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)), file => Assert.DoesNotContain("schema.org", file.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void A_translation_says_what_it_translates_and_the_original_what_translates_it()
    {
        var english = Articles("2023-q1/wanzhou/en.html").Single();
        var chinese = Articles("2023-q1/wanzhou/zh.html").Single();

        Assert.Equal("Article", Text(english, "@type"));
        Assert.Equal("https://example.org/2023-q1/wanzhou/en.html", Text(english, "@id"));
        Assert.Equal(Text(chinese, "@id"), Text(english.GetProperty("translationOfWork"), "@id"));
        Assert.Equal(Text(english, "@id"), Text(chinese.GetProperty("workTranslation")[0], "@id"));
        Assert.False(chinese.TryGetProperty("translationOfWork", out _));
        Assert.Equal("Person", Text(english.GetProperty("author"), "@type"));
        Assert.Equal("https://example.org/people/yu-huiwen/", Text(english.GetProperty("author"), "@id"));
        Assert.Equal("PublicationIssue", Text(english.GetProperty("isPartOf"), "@type"));
        Assert.Equal("2023-04-23", Text(english, "datePublished"));
        Assert.Equal(["Reform", "Industry"], english.GetProperty("keywords").EnumerateArray().Select(keyword => keyword.GetString()));
        Assert.Equal(2, Articles("2023-q1/wanzhou/index.html").Count);
    }

    [Fact]
    public void A_speech_without_a_translation_names_none()
    {
        var files = Written.Files(Written.With(speech => speech with { Title = new Passage(speech.Title.Id, [speech.Title.Renditions[0]]) }));

        foreach (var face in (string[])["index", "zh", "en"])
        {
            var article = Assert.Single(Json(files[$"2023-q1/wanzhou/{face}.html"]).GetProperty("@graph").EnumerateArray());
            Assert.Equal("zh-Hans", Text(article, "inLanguage"));
            Assert.False(article.TryGetProperty("workTranslation", out _));
        }
    }

    [Theory]
    [InlineData("index.html", "Periodical", "name,publisher")]
    [InlineData("2023-q1/index.html", "PublicationIssue", "name,url,issueNumber,datePublished,inLanguage,isPartOf,hasPart")]
    [InlineData("people/yu-huiwen/zh.html", "Person", "name,url,familyName,givenName,jobTitle,alternateName")]
    [InlineData("places/wanzhou/en.html", "Place", "name,url")]
    [InlineData("topics/industry/en.html", "DefinedTerm", "name,url")]
    [InlineData("terms/good-start/en.html", "DefinedTerm", "name,description,inDefinedTermSet")]
    [InlineData("terms/en.html", "DefinedTermSet", "name,url")]
    [InlineData("people/en.html", "CollectionPage", "name,url")]
    public void Every_kind_of_page_says_what_it_is_about(string path, string type, string properties)
    {
        var data = Json(Files[path]);

        Assert.Equal("https://schema.org", Text(data, "@context"));
        Assert.Equal(type, Text(data, "@type"));
        Assert.StartsWith("https://example.org/", Text(data, "@id"), StringComparison.Ordinal);
        Assert.All(properties.Split(','), property => Assert.True(data.TryGetProperty(property, out _), property));
    }

    [Fact]
    public void No_words_end_the_element_that_the_data_stands_in()
    {
        const string hostile = "</script><script>alert(1)</script>&<!--";
        var title = new Passage(new PassageId("2023-q1", "wanzhou", "title"), [new Rendition(Sample.Zh, [Sample.P(hostile)], SourceSpan.None)]);
        var page = Written.Files(Written.With(speech => speech with { Title = title }))["2023-q1/wanzhou/zh.html"];
        var data = Data().Match(page).Groups[1].Value;

        Assert.DoesNotContain('<', data);
        Assert.Equal(hostile, Text(Json(page).GetProperty("@graph")[0], "headline"));
    }

    [Theory]
    [InlineData("zh", "zh-Hans")]
    [InlineData("en", "en")]
    public void A_feed_has_what_RFC_4287_asks_for(string name, string language)
    {
        var feed = XDocument.Parse(Files[$"feeds/{name}.xml"]).Root!;

        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal(language, feed.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.Equal($"https://example.org/feeds/{name}.xml", Self(feed));
        Assert.Equal("2023-04-23T00:00:00Z", feed.Element(Atom + "updated")!.Value);
        Assert.NotNull(feed.Element(Atom + "author")!.Element(Atom + "name"));
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.Equal(2 + 10, entries.Count);
        Assert.Equal(entries.Count, entries.Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
        foreach (var entry in entries)
        {
            Assert.Single(entry.Elements(Atom + "title"));
            Assert.Matches("^tag:example\\.org,20[0-9]{2}-[0-9]{2}-[0-9]{2}:/[a-z0-9/-]+$", entry.Element(Atom + "id")!.Value);
            Assert.Matches("^20[0-9-]{8}T00:00:00Z$", entry.Element(Atom + "updated")!.Value);
            var link = Assert.Single(entry.Elements(Atom + "link"));
            Assert.Equal("alternate", link.Attribute("rel")!.Value);
            Assert.Contains(Uri.UnescapeDataString(link.Attribute("href")!.Value["https://example.org/".Length..]), Files.Keys);
        }
    }

    [Fact]
    public void An_entry_keeps_its_name_when_its_speech_and_its_issue_are_renamed()
    {
        var renamed = Written.WithIssue(issue => issue with
        {
            Id = "2023-spring",
            Formerly = [Written.Former("2023-q1"), Written.Former("2023-1")],
            Speeches = [.. issue.Speeches.Take(8), issue.Speeches[8] with { Id = "tujia", Formerly = [Written.Former("shizhu")] }],
        });

        Assert.Equal(Names(Files["feeds/en.xml"]), Names(Written.Files(renamed)["feeds/en.xml"]));

        static IEnumerable<string> Names(string feed) => XDocument.Parse(feed).Descendants(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value);
    }

    [Fact]
    public void The_sitemap_names_every_page_that_is_worth_finding_and_pairs_its_faces_both_ways()
    {
        var urls = XDocument.Parse(Files["sitemap.xml"]).Root!.Elements(Map + "url").ToDictionary(
            url => url.Element(Map + "loc")!.Value,
            url => url.Elements(Xhtml + "link").ToDictionary(link => link.Attribute("hreflang")!.Value, link => link.Attribute("href")!.Value));

        var pages = Files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal) && path != "404.html");
        Assert.Equal(
            pages.Select(path => "https://example.org/" + (path == "index.html" ? "" : path.Replace("/index.html", "/", StringComparison.Ordinal))).Order(StringComparer.Ordinal),
            urls.Keys.Order(StringComparer.Ordinal));
        foreach (var (address, faces) in urls)
        {
            Assert.Equal(["en", "x-default", "zh-Hans"], faces.Keys.Order(StringComparer.Ordinal));
            Assert.Contains(address, faces.Values);
            Assert.All(faces.Values, other => Assert.Equal(faces, urls[other]));
        }

        Assert.Equal("User-agent: *\nAllow: /\nSitemap: https://example.org/sitemap.xml\n", Files["robots.txt"]);
    }

    [Fact]
    public void A_sitemap_of_too_many_pages_is_divided_and_loses_none()
    {
        var context = new ArchiveContext(Written.Publication, ModelText.Render, [], new DiagnosticBag());
        var files = Sitemap.Write(context, most: 10).Where(file => file.Path != "robots.txt")
            .ToDictionary(file => file.Path, file => XDocument.Load(new MemoryStream(file.Content.ToArray())).Root!);

        var parts = files["sitemap.xml"].Elements(Map + "sitemap").Select(part => part.Element(Map + "loc")!.Value["https://example.org/".Length..]).ToList();
        Assert.Equal(files.Keys.Where(path => path != "sitemap.xml").Order(StringComparer.Ordinal), parts.Order(StringComparer.Ordinal));
        Assert.All(parts, part => Assert.InRange(files[part].Elements().Count(), 1, 10));
        Assert.Equal(
            XDocument.Parse(Files["sitemap.xml"]).Root!.Elements().Select(url => url.Value),
            parts.SelectMany(part => files[part].Elements()).Select(url => url.Value));
    }

    [Fact]
    public void Robots_are_told_only_where_they_ask()
    {
        var files = Written.Files(Written.Publication with { BaseUrl = new Uri("https://example.org/bulletin/") });

        Assert.DoesNotContain("robots.txt", files.Keys);
        Assert.Contains("https://example.org/bulletin/2023-q1/wanzhou/", files["sitemap.xml"], StringComparison.Ordinal);
        Assert.Contains("tag:example.org,2023-04-23:/bulletin/2023-q1/wanzhou", files["feeds/zh.xml"], StringComparison.Ordinal);
        Assert.Contains("\n      /bulletin/people/index.html\n", files["404.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_old_address_leads_on_in_the_same_language()
    {
        var files = Written.Files(Written.WithIssue(issue => issue with
        {
            Formerly = [Written.Former("2023-1")],
            Speeches =
            [
                issue.Speeches[0] with { Formerly = [Written.Former("wanxian"), Written.Former("2022-q4/wanzhou")] },
                .. issue.Speeches.Skip(1),
            ],
        }));

        (string Old, string New)[] moves =
        [
            ("2023-q1/wanxian/en.html", "../../2023-q1/wanzhou/en.html"),
            ("2022-q4/wanzhou/index.html", "../../2023-q1/wanzhou/index.html"),
            ("2023-1/zh.html", "../2023-q1/zh.html"),
            ("2023-1/fuling/zh.html", "../../2023-q1/fuling/zh.html"),
            ("2023-1/wanxian/zh.html", "../../2023-q1/wanzhou/zh.html"),
        ];
        foreach (var (old, present) in moves)
        {
            Assert.StartsWith("template: moved\n", files[old], StringComparison.Ordinal);
            Assert.Contains($"  refresh:\n    {present}\n", files[old], StringComparison.Ordinal);
            Assert.Contains("  indexed:\n    False\n", files[old], StringComparison.Ordinal);
        }

        Assert.Contains("  canonical:\n    https://example.org/2023-q1/wanzhou/\n", files["2022-q4/wanzhou/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("wanxian", files["sitemap.xml"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fuling")]
    [InlineData("../../evil")]
    [InlineData("people/x")]
    [InlineData("a/b/c")]
    public void A_former_name_never_takes_the_place_of_a_page_or_leaves_the_archive(string name)
    {
        var files = Written.Files(Written.With(speech => speech with { Formerly = [Written.Former(name)] }));

        Assert.Equal(Files.Keys, files.Keys);
        Assert.StartsWith("template: speech\n", files["2023-q1/fuling/index.html"], StringComparison.Ordinal);
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static string Self(XElement feed) =>
        feed.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value;

    private static List<JsonElement> Articles(string path) => [.. Json(Files[path]).GetProperty("@graph").EnumerateArray()];

    private static JsonElement Json(string page) => JsonDocument.Parse(Data().Match(page).Groups[1].Value).RootElement;

    [GeneratedRegex(@"\n  structured:\n    (\{.*\})\n")]
    private static partial Regex Data();
}
