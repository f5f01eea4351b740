namespace Huikan.Tests;

/// <summary>What an author does wrong comes out as places and advice, all at once, and costs no old edition.</summary>
public sealed class MistakeTests : IDisposable
{
    private readonly Sandbox _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void All_mistakes_of_several_files_and_of_templates_are_told_in_one_run()
    {
        _project.OwnTemplates();
        _project.Replace("content/issues/one/issue.zh.md", "number: 1", "nummer: 1");
        _project.Replace("content/issues/one/01-here.zh.md", "li-hua", "li-hau");
        _project.Replace("templates/print.xml.scriban", "{{", "{{ nothing_of_this_name }}{{");
        _project.Replace("templates/archive/issue.html.scriban", "{{ page.lang }}", "{{ page.lnag }}");

        var run = _project.Run("build").EndedWith(1);

        Assert.Matches(@"(?m)^content/issues/one/issue\.zh\.md:2:1: error ", run.Error);
        Assert.Matches(@"(?m)^content/issues/one/01-here\.zh\.md:2:10: error ", run.Error);
        Assert.Matches(@"(?m)^templates/print\.xml\.scriban:\d+:\d+: error ", run.Error);
        Assert.Matches(@"(?m)^templates/archive/issue\.html\.scriban:2:\d+: error ", run.Error);
        Assert.Contains("Did you mean “number”?", run.Error);
        Assert.Contains("Did you mean “li-hua”?", run.Error);
        Assert.Equal("", run.Output);
        Assert.False(Directory.Exists(_project["output"]));
    }

    [Fact]
    public void Mistakes_of_the_stylesheet_and_of_the_templates_that_use_it_are_told_in_one_run()
    {
        _project.OwnTemplates();
        _project.Replace("templates/styles.css", ":root {", ":root { colr: red;");
        _project.Replace("templates/partials/masthead.xml.scriban", "masthead-hairline", "masthead-hareline");
        _project.Replace("templates/archive/issue.html.scriban", "{{ page.lang }}", "{{ page.lnag }}");

        var run = _project.Run("build").EndedWith(1);

        Assert.Matches(@"(?m)^templates/styles\.css:\d+:\d+: error style/unknown-property ", run.Error);
        Assert.Matches(@"(?m)^templates/partials/masthead\.xml\.scriban:\d+:\d+: error template/undefined-style ", run.Error);
        Assert.Matches(@"(?m)^templates/archive/issue\.html\.scriban:2:\d+: error ", run.Error);
        Assert.EndsWith("3 errors, 0 warnings.\n", run.Error);
    }

    [Fact]
    public void A_damaged_picture_is_told_at_the_line_that_shows_it()
    {
        // A sound header, and pixels that are none.
        byte[] png =
        [
            0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n',
            0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 9, 0, 0, 0, 9, 8, 0, 0, 0, 0, 0, 0, 0, 0,
            0, 0, 0, 4, .. "IDAT"u8, 1, 2, 3, 4, 0, 0, 0, 0,
            0, 0, 0, 0, .. "IEND"u8, 0, 0, 0, 0,
        ];
        File.WriteAllBytes(_project["content/issues/one/map.png"], png);
        _project.Replace("content/issues/one/01-here.zh.md", "我们做了工作。\n", "我们做了工作。\n\n![地图](map.png)\n");
        _project.Replace("content/issues/one/01-here.en.md", "We have done work.\n", "We have done work.\n\n![A map](map.png)\n");

        var run = _project.Run("build", "--edition", "pdf").EndedWith(1);

        Assert.Matches(@"(?m)^content/issues/one/01-here\.zh\.md:9:\d+: error pdf/damaged-image ", run.Error);
    }

    [Fact]
    public void A_style_that_is_lost_with_a_broken_rule_is_not_called_undefined_as_well()
    {
        _project.OwnTemplates();
        _project.Replace("templates/styles.css", ".masthead-hairline {", "masthead-hairline {");

        var run = _project.Run("build").EndedWith(1);

        Assert.Matches(@"(?m)^templates/styles\.css:\d+:\d+: error style/selector ", run.Error);
        Assert.DoesNotContain("undefined-style", run.Error);
    }

    [Fact]
    public void A_role_that_is_not_translated_is_told_once_with_its_place_in_the_authors_file()
    {
        _project.Replace("content/issues/one/01-here.en.md", "role: District Head\n", "");

        var run = _project.Run("build").EndedWith(1);

        Assert.Matches(@"(?m)^content/issues/one/01-here\.en\.md:1:1: warning content/missing-translation ", run.Error);
        Assert.Matches(@"(?m)^content/issues/one/01-here\.zh\.md:5:7: error content/missing-translation ", run.Error);
        Assert.DoesNotMatch("(?m)^templates/", run.Error);
        Assert.EndsWith("1 error, 1 warning.\n", run.Error);
    }

    [Theory]
    [InlineData("content/huikan.yml", "title: [")]
    [InlineData("content/huikan.yml", "")]
    [InlineData("content/data/people.yml", "li-hua: { zh-Hans: 李华\n")]
    [InlineData("content/issues/one/01-here.zh.md", "---\nspeaker: [\n---\n字\n")]
    public void Broken_content_ends_with_1_and_names_its_file(string file, string text)
    {
        _project.Write(file, text);

        Assert.Contains(file + ":", _project.Run("build").EndedWith(1).Error);
    }

    [Theory]
    [InlineData("templates/styles.css", ".body { color: ")]
    [InlineData("templates/word.xml.scriban", "{{ for }}")]
    [InlineData("templates/print.xml.scriban", "<edition>")]
    [InlineData("templates/archive/front.html.scriban", "{{ if }}")]
    [InlineData("templates/archive/footer.html.scriban", "{{ nobody }}")]
    public void A_broken_template_or_stylesheet_ends_with_1_and_names_its_file(string file, string text)
    {
        _project.OwnTemplates();
        _project.Write(file, text);

        Assert.Contains(file + ":", _project.Run("build").EndedWith(1).Error);
        Assert.False(Directory.Exists(_project["output"]));
    }

    [Fact]
    public void Missing_templates_end_with_1()
    {
        Directory.Delete(_project["templates"]);

        Assert.Contains("templates/styles.css", _project.Run("build").EndedWith(1).Error);
    }

    [Fact]
    public void Missing_page_templates_end_with_1()
    {
        _project.OwnTemplates();
        Directory.Delete(_project["templates/archive"], recursive: true);

        Assert.Contains("templates/archive", _project.Run("build").EndedWith(1).Error);
    }

    [Fact]
    public void A_font_file_that_is_no_font_ends_with_1_and_is_named_with_its_place_in_the_stylesheet()
    {
        _project.OwnTemplates();
        _project.Write("templates/fonts/NotoSerifSC-Regular.ttf", "no font");

        AssertUnreadableFont("NotoSerifSC-Regular.ttf");
    }

    [Fact]
    public void A_font_file_that_broke_off_ends_with_1_and_is_named_with_its_place_in_the_stylesheet()
    {
        _project.OwnTemplates();
        using (var file = File.OpenWrite(_project["templates/fonts/NotoSerifSC-Regular.ttf"]))
            file.SetLength(200_000);

        AssertUnreadableFont("NotoSerifSC-Regular.ttf");
    }

    [Theory]
    [InlineData(20)]
    [InlineData(45)]
    public void An_image_that_broke_off_ends_with_1_and_is_named_with_its_place(int length)
    {
        PlaceImage(GreyPixel[..length]);

        Assert.Matches(@"(?m)^content/issues/one/01-here\.zh\.md:9:1: error .*images/dot\.png", _project.Run("build").EndedWith(1).Error);
        Assert.False(Directory.Exists(_project["output"]));
    }

    [Fact]
    public void An_image_whose_pixels_are_damaged_ends_with_1_and_is_named()
    {
        var damaged = GreyPixel;
        damaged.AsSpan(41, 6).Fill(0xFF);
        PlaceImage(damaged);

        Assert.Contains("images/dot.png", _project.Run("build").EndedWith(1).Error);
        Assert.False(Directory.Exists(_project["output"]));
    }

    [Fact]
    public void The_same_image_undamaged_is_built()
    {
        PlaceImage(GreyPixel);

        _project.Run("build", "--strict").EndedWith(0);
    }

    /// <summary>A PNG file of one grey pixel.</summary>
    private static byte[] GreyPixel => Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

    private void PlaceImage(byte[] bytes)
    {
        Directory.CreateDirectory(_project["content/issues/one/images"]);
        File.WriteAllBytes(_project["content/issues/one/images/dot.png"], bytes);
        foreach (var language in (string[])["zh", "en"])
            File.AppendAllText(_project[$"content/issues/one/01-here.{language}.md"], "\n![dot](images/dot.png)\n");
    }

    private void AssertUnreadableFont(string name)
    {
        var run = _project.Run("build").EndedWith(1);

        Assert.Matches($@"(?m)^templates/styles\.css:\d+:\d+: error .*{name}", run.Error);
        Assert.False(Directory.Exists(_project["output"]));
    }
}
