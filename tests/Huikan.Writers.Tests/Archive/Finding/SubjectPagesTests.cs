using Huikan.Publications;
using Xunit;

namespace Huikan.Writers.Tests.Archive.Finding;

public sealed class SubjectPagesTests
{
    private static readonly SortedDictionary<string, string> Files = Written.Files(Written.Publication);

    [Theory]
    [InlineData("people/")]
    [InlineData("people/yu-huiwen/")]
    [InlineData("places/")]
    [InlineData("places/wanzhou/")]
    [InlineData("places/city/")]
    [InlineData("topics/")]
    [InlineData("topics/industry/")]
    [InlineData("terms/")]
    [InlineData("terms/good-start/")]
    public void Whatever_speeches_are_found_by_has_all_faces(string folder) =>
        Assert.All(["index.html", "zh.html", "en.html"], face => Assert.Contains(folder + face, Files.Keys));

    [Fact]
    public void A_page_lists_its_own_speeches_and_no_others_in_its_own_language()
    {
        var page = Files["people/yu-huiwen/en.html"];

        Assert.Contains("../../2023-q1/wanzhou/en.html", page, StringComparison.Ordinal);
        Assert.DoesNotContain("2023-q1/fuling", page, StringComparison.Ordinal);
        Assert.Contains("Yú Huìwén", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_region_lists_the_speeches_of_all_that_lies_in_it_and_each_place_its_own()
    {
        Assert.Contains("../../2023-q1/wanzhou/zh.html", Files["places/city/zh.html"], StringComparison.Ordinal);
        Assert.Contains("../../2022-q4/wushan/zh.html", Files["places/city/zh.html"], StringComparison.Ordinal);
        Assert.Contains("../fuling/zh.html", Files["places/city/zh.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("wushan", Files["places/fuling/zh.html"], StringComparison.Ordinal);
        Assert.Contains("../city/zh.html", Files["places/fuling/zh.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Regions_that_run_in_a_circle_end()
    {
        var circle = Written.Publication with { Places = [Written.Publication.Places[0] with { Within = "wanzhou" }] };

        Assert.Contains("places/city/zh.html", Written.Files(circle).Keys);
    }

    [Fact]
    public void The_newest_meeting_comes_first()
    {
        var page = Files["topics/reform/zh.html"];

        Assert.True(page.IndexOf("../../2023-q1/wanzhou/", StringComparison.Ordinal) < page.IndexOf("../../2022-q4/wushan/", StringComparison.Ordinal));
    }

    [Fact]
    public void What_no_speech_names_has_no_page() => Assert.DoesNotContain(Files.Keys, path => path.StartsWith("topics/unused", StringComparison.Ordinal));

    [Fact]
    public void A_speech_leads_to_its_speaker_its_place_and_its_topics_in_its_own_language()
    {
        var page = Files["2023-q1/wanzhou/en.html"];

        Assert.All(
            ["people/yu-huiwen", "places/wanzhou", "topics/reform", "topics/industry"],
            subject => Assert.Contains($"../../{subject}/en.html", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_page_leads_to_the_parts_that_there_are()
    {
        Assert.Contains("../topics/zh.html", Files["2023-q1/zh.html"], StringComparison.Ordinal);
        Assert.Contains("\n      terms/zh.html\n", Files["zh.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("topics/zh.html", Written.Files(Sample.Publication)["2023-q1/zh.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../evil")]
    [InlineData("")]
    [InlineData("a/b")]
    public void A_key_that_would_leave_the_archive_gets_no_page_and_no_link(string key)
    {
        var files = Written.Files(Written.With(speech => speech with
        {
            Speaker = speech.Speaker with { Key = key },
            Place = speech.Place! with { Key = key },
        }));

        Assert.DoesNotContain(files.Keys, path => path.Contains("evil", StringComparison.Ordinal) || path.Contains("//", StringComparison.Ordinal) || path.Contains("a/b", StringComparison.Ordinal));
        Assert.DoesNotContain("people/../evil", files["2023-q1/wanzhou/zh.html"].Replace("@id", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("2023-q1/wanzhou/zh.html", files.Keys);
    }
}
