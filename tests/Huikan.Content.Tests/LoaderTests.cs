using System.Text;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Content.Tests;

public sealed class LoaderTests : IDisposable
{
    private readonly TemporaryTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void A_faultless_tree_loads_without_a_diagnostic()
    {
        var diagnostics = new DiagnosticBag();
        var publication = _tree.Load(diagnostics)!;
        Assert.Empty(diagnostics.ToSorted());
        var issue = Assert.Single(publication.Issues);
        Assert.Equal(("2023-q1", 1, new DateOnly(2023, 4, 23)), (issue.Id, issue.Number, issue.Date));
        var speech = Assert.Single(issue.Speeches);
        Assert.Equal("于会文", speech.Speaker.Name[Language.Chinese]);
        Assert.Equal("Wanzhou", speech.Place!.Short[Language.English]);
        Assert.Equal("Headline", speech.Title.PlainText(Language.English));
        Assert.Equal("2023-q1/wanzhou#p1", speech.Passages[0].Id.ToString());
        Assert.Equal("开门红", Assert.Single(publication.Terms).Rendering[Language.Chinese]);
    }

    [Fact]
    public void A_place_may_say_its_pinyin()
    {
        _tree.Write("content/data/places.yml", "wanzhou: { zh-Hans: 万州区, en: Wanzhou District, pinyin: Wànzhōu }\n");
        var diagnostics = new DiagnosticBag();

        Assert.Equal("Wànzhōu", Assert.Single(_tree.Load(diagnostics)!.Places).Pinyin);
        Assert.Empty(diagnostics.ToSorted());
    }

    [Fact]
    public void A_speech_without_text_is_an_error_in_its_own_file()
    {
        _tree.Write(TemporaryTree.Source, "---\nspeaker: yu-huiwen\nplace: wanzhou\ntitle: 题目\nrole: 书记\n---\n");
        _tree.Write(TemporaryTree.Translation, "---\ntitle: Headline\nrole: Secretary\n---\n");
        Assert.Contains($"{TemporaryTree.Source}:1:1 content/empty-speech", _tree.Report());
    }

    [Fact]
    public void A_body_that_cannot_be_read_is_not_called_empty_besides()
    {
        _tree.Write(TemporaryTree.Source, "---\nspeaker: yu-huiwen\nplace: wanzhou\ntitle: 题目\nrole: 书记\n---\n甲\u0001乙\n");
        Assert.Equal($"{TemporaryTree.Source}:7:2 content/control-character", Assert.Single(_tree.Report()));
    }

    [Fact]
    public void A_missing_folder_is_the_only_thing_that_leaves_nothing_to_return()
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(PublicationLoader.Load(_tree.FullPath("none"), diagnostics));
        Assert.Equal("content/missing-folder", Assert.Single(diagnostics.ToSorted()).Code);
    }

    [Theory]
    [InlineData("speeker: a\n", "7:1 content/unknown-key")]
    [InlineData("title: again\n", "7:1 content/repeated-key")]
    [InlineData("x: [\n", "8:1 content/bad-yaml")]
    [InlineData("x: \"a\n", "7:4 content/bad-yaml")]
    [InlineData("x: &a b\ny: *a\n", "8:4 content/bad-yaml")]
    public void Front_matter_is_reported_at_its_place_in_the_whole_file(string added, string expected)
    {
        _tree.Write(TemporaryTree.Source, $"---\n# a comment\nspeaker: yu-huiwen\nplace: wanzhou\ntitle: 题目\nrole: 书记\n{added}---\n正文。\n");
        var place = expected.Split(' ');
        Assert.Contains($"{TemporaryTree.Source}:{place[0]} {place[1]}", _tree.Report());
    }

    [Fact]
    public void Unknown_keys_and_people_are_met_with_what_was_probably_meant()
    {
        _tree.Write(TemporaryTree.Source, "---\nspeaker: yu-huiwin\nplase: wanzhou\ntitle: 题目\nrole: 书记\n---\n正文。\n");
        var diagnostics = new DiagnosticBag();
        _tree.Load(diagnostics);
        Assert.Equal(
            ["2:10 Did you mean “yu-huiwen”?", "3:1 Did you mean “place”?"],
            diagnostics.ToSorted().Select(diagnostic => $"{diagnostic.Span.Position} {diagnostic.Hint}"));
    }

    [Theory]
    [InlineData("speaker: nobody\ntitle: t\nrole: r\n", "2:10 content/unknown-person")]
    [InlineData("speaker: yu-huiwen\nplace: mars\ntitle: t\nrole: r\n", "3:8 content/unknown-place")]
    [InlineData("title: t\nrole: r\n", "2:1 content/missing-key")]
    [InlineData("speaker: yu-huiwen\ntitle: 2023\nrole: r\n", "3:8 content/wrong-type")]
    [InlineData("speaker: yu-huiwen\ntitle: [a]\nrole: r\n", "3:8 content/wrong-type")]
    [InlineData("speaker: yu-huiwen\ntitle: |\n  a\n  b\nrole: r\n", "3:8 content/wrong-type")]
    [InlineData("speaker: yu-huiwen\ntitle: \"a\\u0001\"\nrole: r\n", "3:8 content/control-character")]
    public void Values_are_checked(string front, string expected)
    {
        _tree.Write(TemporaryTree.Source, $"---\n{front}---\n正文。\n");
        var place = expected.Split(' ');
        Assert.Contains($"{TemporaryTree.Source}:{place[0]} {place[1]}", _tree.Report());
    }

    [Theory]
    [InlineData("number: 0\ndate: 2023-04-23", "2:9 content/wrong-type")]
    [InlineData("number: one\ndate: 2023-04-23", "2:9 content/wrong-type")]
    [InlineData("number: 1\ndate: 2023-02-29", "3:7 content/bad-date")]
    [InlineData("number: 1\ndate: 23.4.2023", "3:7 content/bad-date")]
    public void Numbers_and_dates_are_checked(string front, string expected)
    {
        _tree.Write(TemporaryTree.Issue + "issue.zh.md", $"---\n{front}\ntitle: 总题\n---\n按语。\n");
        var place = expected.Split(' ');
        Assert.Equal([$"{TemporaryTree.Issue}issue.zh.md:{place[0]} {place[1]}"], _tree.Report());
    }

    [Fact]
    public void A_fact_that_both_languages_share_stands_in_the_source_alone()
    {
        _tree.Write(TemporaryTree.Translation, "---\ntitle: Headline\nrole: Secretary\nspeaker: yu-huiwen\n---\nText.\n");
        Assert.Equal([$"{TemporaryTree.Translation}:4:1 content/shared-key"], _tree.Report());
    }

    [Theory]
    [InlineData("正文。\n", ":1:1 content/missing-front-matter")]
    [InlineData("---\nspeaker: yu-huiwen\n", ":1:1 content/unclosed-front-matter")]
    public void Front_matter_has_to_stand_and_to_be_closed(string text, string expected)
    {
        _tree.Write(TemporaryTree.Source, text);
        Assert.Contains(TemporaryTree.Source + expected, _tree.Report());
        Assert.DoesNotContain(_tree.Report(), line => line.EndsWith("missing-key", StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_translation_is_a_warning_and_a_missing_source_an_error()
    {
        _tree.Delete(TemporaryTree.Translation);
        _tree.Write(TemporaryTree.Issue + "02-fuling.en.md", TemporaryTree.TranslationHead + "Text.\n");
        var diagnostics = new DiagnosticBag();
        var publication = _tree.Load(diagnostics)!;
        Assert.Equal(
            [(Severity.Warning, "content/missing-translation"), (Severity.Error, "content/missing-source")],
            diagnostics.ToSorted().Select(diagnostic => (diagnostic.Severity, diagnostic.Code)));
        Assert.Single(Assert.Single(publication.Issues[0].Speeches).Title.Renditions);
    }

    [Fact]
    public void A_different_number_of_passages_names_the_first_without_a_twin_and_keeps_all()
    {
        _tree.Write(TemporaryTree.Source, TemporaryTree.SourceHead + "一。\n\n二。\n\n三。\n");
        _tree.Write(TemporaryTree.Translation, TemporaryTree.TranslationHead + "One.\n");
        var diagnostics = new DiagnosticBag();
        var speech = _tree.Load(diagnostics)!.Issues[0].Speeches[0];
        var diagnostic = Assert.Single(diagnostics.ToSorted());
        Assert.Equal($"{TemporaryTree.Source}:9:1", diagnostic.Span.ToString());
        Assert.StartsWith("The passage “p2” has no twin in content/issues/2023-q1/01-wanzhou.en.md (3 passages here, 1 there)", diagnostic.Message.English, StringComparison.Ordinal);
        Assert.Equal(3, speech.Passages.Length);

        _tree.Write(TemporaryTree.Translation, TemporaryTree.TranslationHead + "One.\n\nTwo.\n\nThree.\n\nFour.\n");
        Assert.Equal([$"{TemporaryTree.Translation}:11:1 content/unpaired-passage"], _tree.Report());
    }

    [Fact]
    public void Explicit_names_pair_passages_whatever_stands_between_them()
    {
        _tree.Write(TemporaryTree.Source, TemporaryTree.SourceHead + "一。\n\n二。\n\n三。 {#tea}\n\n四。\n");
        _tree.Write(TemporaryTree.Translation, TemporaryTree.TranslationHead + "One.\n\nThree. {#tea}\n\nFour.\n");
        var diagnostics = new DiagnosticBag();
        var speech = _tree.Load(diagnostics)!.Issues[0].Speeches[0];
        Assert.Contains("“p2”", Assert.Single(diagnostics.ToSorted()).Message.English, StringComparison.Ordinal);
        Assert.Equal(["p1", "p2", "tea", "p4"], speech.Passages.Select(passage => passage.Id.Name));
        Assert.Equal(["One.", "", "Three.", "Four."], speech.Passages.Select(passage => passage.PlainText(Language.English)));
        Assert.Equal("三。", speech.Passages[2].PlainText(Language.Chinese));
    }

    [Theory]
    [InlineData("甲 {#a}\n\n乙 {#a}", "A\n\nB", ":9:3 content/repeated-name")]
    [InlineData("甲\n\n乙 {#p1}", "A\n\nB", ":9:3 content/repeated-name")]
    [InlineData("甲 {#p2}\n\n乙", "A\n\nB", ":7:3 content/repeated-name")]
    [InlineData("甲 {#title}", "A", ":7:3 content/repeated-name")]
    public void A_name_belongs_to_one_passage(string source, string translation, string expected)
    {
        _tree.Write(TemporaryTree.Source, TemporaryTree.SourceHead + source + "\n");
        _tree.Write(TemporaryTree.Translation, TemporaryTree.TranslationHead + translation + "\n");
        Assert.Equal([TemporaryTree.Source + expected], _tree.Report());
    }

    [Fact]
    public void A_translation_cannot_name_what_the_source_has_not_nor_change_the_order()
    {
        _tree.Write(TemporaryTree.Source, TemporaryTree.SourceHead + "甲 {#a}\n\n乙 {#b}\n");
        _tree.Write(TemporaryTree.Translation, TemporaryTree.TranslationHead + "B {#b}\n\nA {#a}\n");
        Assert.Contains($"{TemporaryTree.Translation}:7:3 content/passage-order", _tree.Report());
        _tree.Write(TemporaryTree.Translation, TemporaryTree.TranslationHead + "A {#x}\n\nB\n");
        Assert.Equal([$"{TemporaryTree.Translation}:5:3 content/unknown-name"], _tree.Report());
    }

    [Fact]
    public void Passages_of_different_kinds_are_pointed_out()
    {
        _tree.Write(TemporaryTree.Source, TemporaryTree.SourceHead + "## 甲\n\n乙\n");
        _tree.Write(TemporaryTree.Translation, TemporaryTree.TranslationHead + "A\n\nB\n");
        Assert.Equal([$"{TemporaryTree.Translation}:5:1 content/different-kinds"], _tree.Report());
    }

    [Fact]
    public void What_is_refused_keeps_its_place_so_that_the_rest_still_pairs()
    {
        _tree.Write(TemporaryTree.Source, TemporaryTree.SourceHead + "<p>甲</p>\n\n![图](none.png)\n\n## 丙\n");
        _tree.Write(TemporaryTree.Translation, TemporaryTree.TranslationHead + "A\n\nB\n\n## C\n");
        Assert.Equal(
            [$"{TemporaryTree.Source}:7:1 content/raw-html", $"{TemporaryTree.Source}:9:1 content/missing-image"],
            _tree.Report());
    }

    [Theory]
    [InlineData("wanzhou.zh.md", "content/bad-file-name")]
    [InlineData("02-Wanzhou.zh.md", "content/bad-file-name")]
    [InlineData("02-fuling.md", "content/bad-file-name")]
    [InlineData("02-issue.zh.md", "content/bad-file-name")]
    [InlineData("02-fuling.fr.md", "content/unknown-language")]
    [InlineData("02-wanzhou.zh.md", "content/repeated-id")]
    [InlineData("01-fuling.zh.md", "content/repeated-number")]
    public void File_names_are_checked(string name, string code)
    {
        _tree.Write(TemporaryTree.Issue + name, TemporaryTree.SourceHead + "正文。\n");
        Assert.Contains(_tree.Report(), line => line.EndsWith(code, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("content/issues/2023-q1/02-fuling.zh.MD", "content/bad-file-name")]
    [InlineData("content/issues/2023-q1/02-fuling.zh.txt", "content/bad-file-name")]
    [InlineData("content/issues/02-fuling.zh.md", "content/stray-file")]
    [InlineData("content/data/peple.yml", "content/stray-file")]
    [InlineData("content/huikan.yaml", "content/stray-file")]
    [InlineData("content/issues/2023 Q1/issue.zh.md", "content/bad-folder-name")]
    public void What_stands_where_nothing_reads_it_is_pointed_out(string path, string code)
    {
        _tree.Write(path, "");
        var place = code == "content/bad-folder-name" ? Path.GetDirectoryName(path) : path;
        Assert.Equal([$"{place}:1:1 {code}"], _tree.Report());
    }

    [Fact]
    public void Speeches_stand_in_the_order_of_their_numbers_and_are_counted_from_one()
    {
        foreach (var name in new[] { "00-preface", "100-last", "20-middle" })
        {
            _tree.Write($"{TemporaryTree.Issue}{name}.zh.md", TemporaryTree.SourceHead + "正文。\n");
            _tree.Write($"{TemporaryTree.Issue}{name}.en.md", TemporaryTree.TranslationHead + "Text.\n");
        }

        var diagnostics = new DiagnosticBag();
        var speeches = _tree.Load(diagnostics)!.Issues[0].Speeches;
        Assert.Empty(diagnostics.ToSorted());
        Assert.Equal([(1, "preface"), (2, "wanzhou"), (3, "middle"), (4, "last")], speeches.Select(speech => (speech.Number, speech.Id)));
    }

    [Fact]
    public void Encoding_is_checked_at_its_place()
    {
        _tree.Write(TemporaryTree.Source, [.. Encoding.UTF8.GetBytes(TemporaryTree.SourceHead + "正文"), 0xD6, 0xD0]);
        Assert.Equal([$"{TemporaryTree.Source}:7:3 content/not-utf8"], _tree.Report());
    }

    [Fact]
    public void A_file_beyond_the_bound_is_not_read()
    {
        _tree.Write(TemporaryTree.Source, new byte[(4 * 1024 * 1024) + 1]);
        Assert.Equal([$"{TemporaryTree.Source}:1:1 content/file-too-large"], _tree.Report());
    }

    [Fact]
    public void Byte_order_marks_and_carriage_returns_change_nothing()
    {
        var text = TemporaryTree.SourceHead + "甲\n乙 <b>\n";
        _tree.Write(TemporaryTree.Source, [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"))]);
        Assert.Equal([$"{TemporaryTree.Source}:8:3 content/raw-html"], _tree.Report());
        _tree.Write(TemporaryTree.Source, ("---\nspeaker: yu-huiwen\nplase: a\ntitle: 题目\nrole: 书记\n---\n甲\n").ReplaceLineEndings("\r\n"));
        Assert.Equal([$"{TemporaryTree.Source}:3:1 content/unknown-key"], _tree.Report());
    }

    [Fact]
    public void Symbolic_links_do_not_lead_out_of_the_tree()
    {
        var outside = Path.Combine(_tree.Root, "secret");
        Directory.CreateDirectory(outside);
        File.WriteAllText(Path.Combine(outside, "a.md"), TemporaryTree.SourceHead + "机密。\n");
        File.WriteAllBytes(Path.Combine(outside, "a.png"), TemporaryTree.Png);
        File.CreateSymbolicLink(_tree.FullPath(TemporaryTree.Issue + "02-fuling.zh.md"), Path.Combine(outside, "a.md"));
        Directory.CreateSymbolicLink(_tree.FullPath(TemporaryTree.Issue + "figures"), outside);
        Directory.CreateSymbolicLink(_tree.FullPath("content/issues/2022-q4"), outside);
        _tree.Write(TemporaryTree.Source, TemporaryTree.SourceHead + "![图](figures/a.png)\n");
        _tree.Write(TemporaryTree.Translation, TemporaryTree.TranslationHead + "![map](figures/a.png)\n");
        var report = _tree.Report();
        Assert.Contains($"{TemporaryTree.Issue}02-fuling.zh.md:1:1 content/outside-tree", report);
        Assert.Contains("content/issues/2022-q4:1:1 content/outside-tree", report);
        Assert.Contains($"{TemporaryTree.Source}:7:1 content/outside-tree", report);
    }

    [Fact]
    public void Links_lead_to_passages_that_exist()
    {
        _tree.Write(TemporaryTree.Source, TemporaryTree.SourceHead + "[甲](#p1) [乙](issue#title) [丙](wanzhou#p1) [丁](wanzhuo) [戊](#p9)\n\n注[^1]\n\n[^1]: [己](issue#p2)\n");
        _tree.Write(TemporaryTree.Translation, TemporaryTree.TranslationHead + "A\n\nB\n");
        Assert.Equal(
            [
                $"{TemporaryTree.Source}:7:43 content/dead-link",
                $"{TemporaryTree.Source}:7:56 content/dead-link",
                $"{TemporaryTree.Source}:11:7 content/dead-link",
            ],
            _tree.Report());
    }

    [Fact]
    public void A_figure_is_read_with_its_caption_and_measure()
    {
        _tree.Write(TemporaryTree.Issue + "figures/map.png", TemporaryTree.Png);
        _tree.Write(TemporaryTree.Source, TemporaryTree.SourceHead + "![地图](figures/map.png \"万州区\")\n");
        _tree.Write(TemporaryTree.Translation, TemporaryTree.TranslationHead + "![A map](figures/map.png \"Wanzhou\")\n");
        var figure = Assert.IsType<Figure>(Assert.Single(_tree.LoadSpeech().Passages[0].In(Language.English)!.Blocks));
        Assert.Equal(("figures/map.png", "image/png", 1, 1, 96), (figure.Image.Path, figure.Image.MediaType, figure.Image.PixelWidth, figure.Image.PixelHeight, figure.Image.DotsPerInch));
        Assert.Equal(("A map", "Wanzhou"), (figure.AlternativeText, PlainText.Of(figure.Caption)));
    }

    [Fact]
    public void Figures_with_captions_are_counted_through_the_text_alike_in_both_languages()
    {
        const string Counted = "![图](figures/map.png \"说明\")\n\n";
        const string Uncounted = "![图](figures/map.png)\n\n";
        _tree.Write(TemporaryTree.Issue + "figures/map.png", TemporaryTree.Png);
        _tree.Write(TemporaryTree.Source, TemporaryTree.SourceHead + Counted + Uncounted + Counted + "> " + Counted);
        _tree.Write(TemporaryTree.Translation, TemporaryTree.TranslationHead + Counted + Uncounted + Counted + "> " + Counted);

        foreach (var language in (Language[])[Language.Chinese, Language.English])
        {
            var blocks = _tree.LoadSpeech().Passages.SelectMany(passage => passage.In(language)!.Blocks);
            var figures = blocks.SelectMany(block => block is Quotation quotation ? quotation.Content : [block]).OfType<Figure>();
            Assert.Equal([1, null, 2, 3], figures.Select(figure => figure.Number));
        }
    }

    [Fact]
    public void Images_without_words_or_beyond_the_bound_are_reported()
    {
        byte[] huge = [.. TemporaryTree.Png];
        (huge[17], huge[21]) = (1, 1);
        _tree.Write(TemporaryTree.Issue + "figures/map.png", TemporaryTree.Png);
        _tree.Write(TemporaryTree.Issue + "figures/huge.png", huge);
        _tree.Write(TemporaryTree.Source, TemporaryTree.SourceHead + "![](figures/map.png)\n\n![大](figures/huge.png)\n");
        _tree.Write(TemporaryTree.Translation, TemporaryTree.TranslationHead + "![A map](figures/map.png)\n\n![Map](figures/map.png)\n");
        Assert.Equal(
            [$"{TemporaryTree.Source}:7:1 content/missing-alternative", $"{TemporaryTree.Source}:9:1 content/image-too-large"],
            _tree.Report());
    }

    [Fact]
    public void Links_that_run_in_a_circle_lead_nowhere()
    {
        var (a, b) = (_tree.FullPath(TemporaryTree.Issue + "02-a.zh.md"), _tree.FullPath(TemporaryTree.Issue + "03-b.zh.md"));
        File.CreateSymbolicLink(a, b);
        File.CreateSymbolicLink(b, a);
        Assert.Equal(2, _tree.Report().Count(line => line.EndsWith("content/outside-tree", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("../house.docx", "content/outside-tree")]
    [InlineData("/etc/hosts", "content/outside-tree")]
    [InlineData("\"a\\0b\"", "content/outside-tree")]
    [InlineData("word/none.docx", "content/missing-file")]
    public void A_reference_document_is_a_file_of_the_content_folder(string path, string code)
    {
        _tree.Write("content/huikan.yml", $"title: {{ zh-Hans: 甲, en: a }}\npublisher: {{ zh-Hans: 甲, en: a }}\nlanguages: [zh-Hans, en]\nword:\n  reference: {path}\n");
        Assert.Contains(_tree.Report(), line => line.StartsWith("content/huikan.yml:5:14", StringComparison.Ordinal) && line.EndsWith(code, StringComparison.Ordinal));
    }

    [Fact]
    public void Settings_that_are_wrong_do_not_hide_the_mistakes_of_other_files()
    {
        _tree.Write("content/huikan.yml", "title: Bulletin\nlanguages: [zh-Hans, zh-Hant, ?!]\nbaseUrl: ftp://a\n");
        _tree.Write("content/data/terms.yml", "- { zh-Hans: 甲, en: a, kind: slogn }\n- b\n");
        _tree.Delete(TemporaryTree.Issue + "issue.zh.md");
        var codes = _tree.Report().Select(line => line.Split(' ')[^1]).ToList();
        Assert.Contains("content/wrong-type", codes);
        Assert.Contains("content/repeated-language", codes);
        Assert.Contains("content/bad-language", codes);
        Assert.Contains("content/bad-address", codes);
        Assert.Contains("content/unknown-kind", codes);
        Assert.Contains("content/missing-file", codes);
    }

    [Fact]
    public void The_same_tree_gives_the_same_publication_and_the_same_diagnostics()
    {
        for (var i = 2; i < 30; i++)
            _tree.Write($"{TemporaryTree.Issue}{i:00}-speech-{i}.zh.md", TemporaryTree.SourceHead + "正文。<b>\n");
        var first = _tree.Report();
        for (var i = 0; i < 5; i++)
            Assert.Equal(first, _tree.Report());
        Assert.Equal(28 * 2, first.Count);
    }
}
