using System.Text;
using Huikan.Diagnostics;
using Huikan.Publications;
using Huikan.Writers.Archive;
using Xunit;

namespace Huikan.Writers.Tests.Archive;

public sealed class ArchiveWriterTests
{
    private static readonly ArchiveAssets NoAssets = new([]);

    [Fact]
    public void Every_page_has_all_languages_side_by_side_and_a_face_in_each_alone()
    {
        var paths = Write(Sample.Publication).Keys;

        Assert.Superset(
            new HashSet<string>
            {
                "index.html", "en.html", "2023-q1/index.html", "2023-q1/zh.html", "2023-q1/wanzhou/index.html", "2023-q1/wanzhou/zh.html",
                "2023-q1/wanzhou/en.html", "2023-q1/shizhu/en.html", "2022-q4/index.html", "2022-q4/wushan/zh.html",
            },
            paths.ToHashSet());
        Assert.Equal((1 + 2 + 10) * 3, paths.Count(IsOfIssues));
    }

    [Fact]
    public void A_publication_in_one_language_has_one_page_for_each_speech()
    {
        var paths = Write(Sample.Publication with { Languages = [Language.Chinese] }).Keys;

        Assert.Contains("2023-q1/wanzhou/index.html", paths);
        Assert.DoesNotContain("2023-q1/wanzhou/zh.html", paths);
    }

    [Fact]
    public void An_image_is_written_once_beside_its_issue()
    {
        var files = ArchiveWriter.Write(Sample.Publication, ModelText.Render, NoAssets, [], new DiagnosticBag());

        var image = Assert.Single(files, file => file.Path.EndsWith(".png", StringComparison.Ordinal));
        Assert.Equal("2023-q1/figures/产业 map.png", image.Path);
        Assert.True(image.Content.Span.SequenceEqual(Sample.Map.Bytes.Span));
    }

    [Fact]
    public void Assets_stand_in_their_own_folder()
    {
        var assets = new ArchiveAssets([new ArchiveFile("archive.css", "a{}"u8.ToArray())]);

        var files = ArchiveWriter.Write(Sample.Publication, ModelText.Render, assets, [], new DiagnosticBag());

        Assert.Contains(files, file => file.Path == "assets/archive.css");
    }

    [Fact]
    public void The_same_publication_gives_the_same_bytes_in_the_same_order()
    {
        var first = ArchiveWriter.Write(Sample.Publication, ModelText.Render, NoAssets, [], new DiagnosticBag()).ToList();
        var second = ArchiveWriter.Write(Sample.Publication, ModelText.Render, NoAssets, [], new DiagnosticBag()).ToList();

        Assert.Equal(first.Select(file => file.Path), second.Select(file => file.Path));
        Assert.All(first.Zip(second), pair => Assert.True(pair.First.Content.Span.SequenceEqual(pair.Second.Content.Span)));
    }

    [Fact]
    public void Files_are_composed_only_when_they_are_asked_for()
    {
        var rendered = 0;
        var files = ArchiveWriter.Write(
            Sample.Publication,
            (template, _) =>
            {
                rendered++;
                return template;
            },
            NoAssets,
            [],
            new DiagnosticBag());

        Assert.Equal("index.html", files.First().Path);
        Assert.Equal(1, rendered);
    }

    [Fact]
    public void Line_ends_of_a_template_saved_on_Windows_become_line_feeds_and_no_byte_order_mark_is_written()
    {
        var file = ArchiveWriter.Write(Sample.Publication, (_, _) => "一\r\n二", NoAssets, [], new DiagnosticBag()).First();

        Assert.Equal("一\n二"u8, file.Content.Span);
    }

    [Fact]
    public void A_remark_between_editors_is_on_no_page()
    {
        Assert.All(Write(Sample.Publication).Values, page =>
        {
            Assert.DoesNotContain("核对数字", page, StringComparison.Ordinal);
            Assert.DoesNotContain("check figures", page, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_link_to_another_speech_keeps_the_reader_in_the_same_language()
    {
        var pages = Write(Sample.Publication);

        Assert.Contains("href=\"../fuling/index.html#p1\"", pages["2023-q1/wanzhou/index.html"], StringComparison.Ordinal);
        Assert.Contains("href=\"../fuling/zh.html#p1\"", pages["2023-q1/wanzhou/zh.html"], StringComparison.Ordinal);
        Assert.Contains("href=\"../fuling/en.html#p1\"", pages["2023-q1/wanzhou/en.html"], StringComparison.Ordinal);
        Assert.Contains("href=\"wanzhou/index.html\"", pages["2023-q1/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_within_a_text_to_nowhere_is_an_error_at_its_place_and_keeps_its_words()
    {
        var link = new Link(new PassageTarget("nowhere", "p9"), [Sample.T("去处")], new SourceFile("a.zh.md", "去处").Span(0, 2));
        var diagnostics = new DiagnosticBag();

        var pages = Write(WithFirstPassage(Sample.P(link)), diagnostics);

        var found = Assert.Single(diagnostics.ToSorted());
        Assert.Equal("html/dead-link", found.Code);
        Assert.Equal("a.zh.md:1:1", found.Span.ToString());
        Assert.Contains("<p>去处</p>", pages["2023-q1/wanzhou/zh.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".git")]
    [InlineData("a/b")]
    [InlineData("")]
    [InlineData("a\\b")]
    public void A_speech_whose_name_would_leave_the_archive_is_an_error_and_is_not_written(string id)
    {
        var diagnostics = new DiagnosticBag();
        var publication = WithSpeech(speech => speech with { Id = id });

        var pages = Write(publication, diagnostics);

        Assert.Contains(diagnostics.ToSorted(), found => found.Code == "archive/unsafe-name");
        Assert.DoesNotContain("2023-q1/wanzhou/index.html", pages.Keys);
        Assert.Equal((1 + 2 + 9) * 3, pages.Keys.Count(IsOfIssues));
    }

    [Fact]
    public void An_issue_with_the_name_of_a_folder_of_the_archives_own_is_an_error_and_is_not_written()
    {
        var diagnostics = new DiagnosticBag();
        var issue = Sample.Publication.Issues[1];

        var pages = Write(Sample.Publication with { Issues = [Sample.Publication.Issues[0], issue with { Id = "people" }] }, diagnostics);

        Assert.Contains(diagnostics.ToSorted(), found => found.Code == "archive/unsafe-name");
        Assert.DoesNotContain("people/wushan/index.html", pages.Keys);
        Assert.Contains("people/index.html", pages.Keys);
    }

    [Fact]
    public void An_image_whose_path_would_leave_the_archive_is_an_error_and_is_not_written()
    {
        var diagnostics = new DiagnosticBag();
        var figure = new Figure(Sample.Map with { Path = "../../evil.png" }, "", [], SourceSpan.None);

        var files = Write(WithFirstPassage(figure), diagnostics);

        Assert.Contains(diagnostics.ToSorted(), found => found.Code == "archive/unsafe-name");
        Assert.DoesNotContain(files.Keys, path => path.Contains("..", StringComparison.Ordinal));
    }

    [Fact]
    public void Addresses_are_absolute_only_where_the_publication_has_a_place_on_the_web()
    {
        var local = Write(Sample.Publication)["2023-q1/wanzhou/en.html"];
        var onWeb = Write(Sample.Publication with { BaseUrl = new Uri("https://example.org/bulletin/") })["2023-q1/wanzhou/en.html"];

        Assert.DoesNotContain("https://example.org", local, StringComparison.Ordinal);
        Assert.Contains("canonical:\n    https://example.org/bulletin/2023-q1/wanzhou/en.html\n", onWeb, StringComparison.Ordinal);
        Assert.DoesNotContain("/feeds/", local, StringComparison.Ordinal);
        Assert.Contains("https://example.org/bulletin/2023-q1/wanzhou/zh.html", onWeb, StringComparison.Ordinal);
    }

    [Fact]
    public void An_issue_offers_its_own_downloads_with_size_and_pages()
    {
        ArchiveDownload[] downloads =
        [
            new("2023-q1", "会刊 1.pdf", Sample.Say("对照版", "Side by side"), 1_234_567, 8, new string('a', 64)),
            new("2022-q4", "other.docx", Sample.Say("中文版", "Chinese"), 900, null, new string('b', 64)),
        ];

        var page = Write(Sample.Publication, downloads: downloads)["2023-q1/index.html"];

        Assert.Contains("%E4%BC%9A%E5%88%8A%201.pdf", page, StringComparison.Ordinal);
        Assert.Contains("1.2\u00A0MB", page, StringComparison.Ordinal);
        Assert.Contains("8页", page, StringComparison.Ordinal);
        Assert.DoesNotContain("other.docx", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Issues_stand_newest_first_by_year()
    {
        var shuffled = Sample.Publication with { Issues = [.. Sample.Publication.Issues.Reverse()] };

        Assert.Equal(Write(Sample.Publication)["index.html"], Write(shuffled)["index.html"]);
    }

    [Fact]
    public void The_way_goes_from_speech_to_speech_and_at_the_ends_of_an_issue_to_the_one_before_and_after()
    {
        var pages = Write(Sample.Publication);

        Assert.Contains("\nprevious:\n  -\n    href:\n      ../../2022-q4/zh.html\n", pages["2023-q1/wanzhou/zh.html"], StringComparison.Ordinal);
        Assert.Contains("\nnext:\n  -\n    href:\n      ../fuling/zh.html\n", pages["2023-q1/wanzhou/zh.html"], StringComparison.Ordinal);
        Assert.Contains("\nnext:\n  -\n    href:\n      ../../2023-q1/zh.html\n", pages["2022-q4/wushan/zh.html"], StringComparison.Ordinal);
        Assert.EndsWith("\nnext:\n", pages["2023-q1/shizhu/zh.html"], StringComparison.Ordinal);
        Assert.Contains("\nprevious:\nnext:\n", pages["2022-q4/wushan/zh.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_issue_leads_to_the_one_before_and_the_one_after()
    {
        var pages = Write(Sample.Publication);

        Assert.Contains("\nprevious:\n  -\n    href:\n      ../2022-q4/en.html\n", pages["2023-q1/en.html"], StringComparison.Ordinal);
        Assert.Contains("\nnext:\n  -\n    href:\n      ../2023-q1/en.html\n", pages["2022-q4/en.html"], StringComparison.Ordinal);
        Assert.EndsWith("\nnext:\n", pages["2023-q1/en.html"], StringComparison.Ordinal);
    }

    /// <summary>Whether a file is a page of the front page or an issue, and not one that leads there.</summary>
    private static bool IsOfIssues(string path) =>
        path.EndsWith(".html", StringComparison.Ordinal) && path != "404.html" && !Issue.ReservedIds.Contains(path.Split('/')[0]);

    private static SortedDictionary<string, string> Write(
        Publication publication, DiagnosticBag? diagnostics = null, ArchiveDownload[]? downloads = null)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in ArchiveWriter.Write(publication, ModelText.Render, NoAssets, downloads ?? [], diagnostics ?? new DiagnosticBag()))
            files.Add(file.Path, Encoding.UTF8.GetString(file.Content.Span));
        foreach (var image in files.Keys.Where(path => path.EndsWith(".png", StringComparison.Ordinal) && publication != Sample.Publication).ToList())
            files.Remove(image);
        return files;
    }

    private static Publication WithFirstPassage(Block block) => WithSpeech(speech => speech with
    {
        Passages = [Sample.Pair("2023-q1", "wanzhou", "p1", block, block), .. speech.Passages.Skip(13)],
    });

    private static Publication WithSpeech(Func<Speech, Speech> change)
    {
        var issue = Sample.Publication.Issues[0];
        return Sample.Publication with
        {
            Issues = [issue with { Speeches = [change(issue.Speeches[0]), .. issue.Speeches.Skip(1)], Note = [] }, Sample.Publication.Issues[1]],
        };
    }
}
