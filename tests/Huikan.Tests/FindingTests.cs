namespace Huikan.Tests;

/// <summary>The archive's old addresses, its reserved names, and what machines find in it, from the command line.</summary>
public sealed class FindingTests : IDisposable
{
    private const string Speech = "content/issues/one/01-here.zh.md";
    private readonly Sandbox _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void An_old_address_leads_to_where_the_speech_is_now_and_no_search_engine_keeps_it()
    {
        _project.Replace("content/huikan.yml", "languages", "baseUrl: https://example.org/\nlanguages");
        _project.Replace(Speech, "role", "formerly: [there]\nrole");
        _project.Replace("content/issues/one/issue.zh.md", "heading", "formerly: [zero]\nheading");

        _project.Run("build", "--edition", "html").EndedWith(0);

        foreach (var (old, present) in new[] { ("one/there/en.html", "../../one/here/en.html"), ("zero/zh.html", "../one/zh.html"), ("zero/there/index.html", "../../one/here/index.html") })
        {
            var page = File.ReadAllText(_project["output/archive/" + old]);
            Assert.Contains($"<meta http-equiv=\"refresh\" content=\"0; url={present}\">", page, StringComparison.Ordinal);
            Assert.Contains($"<h1><a href=\"{present}\">", page, StringComparison.Ordinal);
            Assert.Contains("<meta name=\"robots\" content=\"noindex\">", page, StringComparison.Ordinal);
            Assert.DoesNotContain("hreflang=\"x-default\"", page, StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(_project["output/archive/" + old])!, present)), present);
        }

        Assert.Contains("<link rel=\"canonical\" href=\"https://example.org/one/here/en.html\">", File.ReadAllText(_project["output/archive/one/there/en.html"]), StringComparison.Ordinal);
        Assert.DoesNotContain("there", File.ReadAllText(_project["output/archive/sitemap.xml"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_address_of_its_own_the_archive_names_none()
    {
        _project.Run("build", "--edition", "html").EndedWith(0);

        foreach (var file in (string[])["sitemap.xml", "robots.txt", "feeds/zh.xml"])
            Assert.False(File.Exists(_project["output/archive/" + file]), file);
        var page = File.ReadAllText(_project["output/archive/one/here/index.html"]);
        Assert.DoesNotContain("canonical", page, StringComparison.Ordinal);
        Assert.DoesNotContain("og:", page, StringComparison.Ordinal);
        Assert.DoesNotContain("ld+json", page, StringComparison.Ordinal);
        Assert.Contains("href=\"../../people/li-hua/index.html\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_former_name_that_another_speech_has_stops_the_build_with_its_place()
    {
        _project.Replace(Speech, "role", "formerly: [here]\nrole");

        var run = _project.Run("build", "--edition", "html").EndedWith(1);

        Assert.Contains("01-here.zh.md:5:12", run.Error, StringComparison.Ordinal);
        Assert.Contains("The old address “one/here” belongs to “one/here”.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_names_come_out_inert_on_every_page_that_they_stand_on()
    {
        const string hostile = "</script><script>alert(1)</script>";
        _project.Replace("content/huikan.yml", "languages", "baseUrl: https://example.org/\nlanguages");
        _project.Write("content/data/people.yml", $"li-hua: {{ zh-Hans: '{hostile}', en: '{hostile}', pinyin: '{hostile}' }}\n");
        _project.Write("content/data/places.yml", $"here: {{ zh-Hans: '{hostile}', en: '{hostile}' }}\n");
        _project.Write("content/data/topics.yml", $"a: {{ zh-Hans: '{hostile}', en: '{hostile}' }}\n");
        _project.Write("content/data/terms.yml", $"- {{ zh-Hans: 工作, en: '{hostile}', gloss: '{hostile}' }}\n");
        _project.Replace(Speech, "role", "topics: [a]\nrole");

        _project.Run("build", "--edition", "html").EndedWith(0);

        foreach (var file in Directory.EnumerateFiles(_project["output/archive"], "*", SearchOption.AllDirectories).Where(file => file.EndsWith("ml", StringComparison.Ordinal)))
            Assert.DoesNotContain("<script>alert", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Contains("alert(1)", File.ReadAllText(_project["output/archive/people/li-hua/en.html"]), StringComparison.Ordinal);
        Assert.True(File.Exists(_project["output/archive/terms/script-script-alert-1-script/en.html"]));
    }
}
