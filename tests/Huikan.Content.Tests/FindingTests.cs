using Huikan.Content.Data;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Content.Tests;

/// <summary>What readers find speeches by: topics, regions, terms' addresses, and the names that things once had.</summary>
public sealed class FindingTests : IDisposable
{
    private const string Second = TemporaryTree.Issue + "02-fuling.zh.md";
    private const string IssueText = TemporaryTree.Issue + "issue.zh.md";
    private readonly TemporaryTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void A_speech_has_the_topics_that_it_names_each_once()
    {
        _tree.Write("content/data/topics.yml", "industry: { zh-Hans: 工业, en: Industry }\nreform: { zh-Hans: 改革, en: Reform }\n");
        WriteSpeech("topics: [reform, industry, reform]\n");
        Assert.Equal(["reform", "industry"], _tree.LoadSpeech().Topics.Select(topic => topic.Key));
    }

    [Fact]
    public void A_topic_that_is_not_listed_is_an_error_at_its_place()
    {
        _tree.Write("content/data/topics.yml", "industry: { zh-Hans: 工业, en: Industry }\n");
        WriteSpeech("topics: [industri]\n");
        Assert.Equal($"{TemporaryTree.Source}:5:10 content/unknown-topic", Assert.Single(_tree.Report()));
    }

    [Theory]
    [InlineData("topics: [a]\n")]
    [InlineData("formerly: [a]\n")]
    public void What_both_languages_share_is_refused_in_a_translation(string line)
    {
        _tree.Write(TemporaryTree.Translation, TemporaryTree.TranslationHead.Replace("role", line + "role", StringComparison.Ordinal) + "Text.\n");
        Assert.Equal($"{TemporaryTree.Translation}:3:1 content/shared-key", Assert.Single(_tree.Report()));
    }

    [Fact]
    public void A_place_lies_in_its_region()
    {
        _tree.Write("content/data/places.yml", "city: { zh-Hans: 市, en: City }\nwanzhou: { zh-Hans: 万州区, en: Wanzhou, within: city }\n");
        Assert.Equal("city", _tree.LoadSpeech().Place!.Within);
    }

    [Theory]
    [InlineData("wanzhou: { zh-Hans: 甲, en: A, within: nowhere }\n", "1:39 content/unknown-place")]
    [InlineData("wanzhou: { zh-Hans: 甲, en: A, within: wanzhou }\n", "1:39 content/place-in-itself")]
    [InlineData("b: { zh-Hans: 乙, en: B, within: wanzhou }\nwanzhou: { zh-Hans: 甲, en: A, within: b }\n", "1:33 content/place-in-itself", "2:39 content/place-in-itself")]
    [InlineData("wanzhou: { zh-Hans: 甲, en: A, within: b }\nb: { zh-Hans: 乙, en: B, within: c }\nc: { zh-Hans: 丙, en: C, within: b }\n", "2:33 content/place-in-itself", "3:33 content/place-in-itself")]
    public void A_region_that_is_none_is_an_error_and_a_circle_ends(string places, params string[] expected)
    {
        _tree.Write("content/data/places.yml", places);
        Assert.Equal(expected.Select(line => $"content/data/places.yml:{line}"), _tree.Report());
    }

    [Theory]
    [InlineData("Editor’s note", "editors-note")]
    [InlineData("5+10+X", "5-10-x")]
    [InlineData("“horse race”", "horse-race")]
    [InlineData("GDP", "gdp")]
    [InlineData("唯实争先", "唯实争先")]
    [InlineData("…", "")]
    public void A_term_has_an_address_of_its_rendering(string rendering, string expected) =>
        Assert.Equal(expected, AddressName.Of(rendering));

    [Fact]
    public void A_long_rendering_is_cut_where_a_word_ends()
    {
        var name = AddressName.Of(string.Join(' ', Enumerable.Repeat("prosperity", 20)));
        Assert.EndsWith("-prosperity", name, StringComparison.Ordinal);
        Assert.True(AddressName.IsGood(name), name);
        Assert.True(AddressName.IsGood(AddressName.Of(new string('字', 200))));
    }

    [Fact]
    public void A_key_of_its_own_parts_terms_whose_renderings_are_alike()
    {
        _tree.Write("content/data/terms.yml", "- { zh-Hans: 甲, en: way }\n- { zh-Hans: 乙, en: Way }\n");
        Assert.Equal("content/data/terms.yml:2:3 content/repeated-term", Assert.Single(_tree.Report()));

        _tree.Write("content/data/terms.yml", "- { zh-Hans: 甲, en: way }\n- { zh-Hans: 乙, en: Way, key: road }\n");
        var diagnostics = new DiagnosticBag();
        Assert.Equal(["way", "road"], _tree.Load(diagnostics)!.Terms.Select(term => term.Key));
        Assert.Empty(diagnostics.ToSorted());
    }

    [Theory]
    [InlineData("content/data/people.yml", "\"../evil\": { zh-Hans: 甲, en: A }\nyu-huiwen: { zh-Hans: 于会文, en: Yu Huiwen }\n", "1:1")]
    [InlineData("content/data/people.yml", "Yu: { zh-Hans: 甲, en: A }\nyu-huiwen: { zh-Hans: 于会文, en: Yu Huiwen }\n", "1:1")]
    [InlineData("content/data/topics.yml", "a/b: { zh-Hans: 甲, en: A }\n", "1:1")]
    [InlineData("content/data/terms.yml", "- { zh-Hans: 甲, en: A, key: .. }\n", "1:29")]
    public void A_key_that_cannot_be_an_address_is_an_error(string file, string yaml, string place)
    {
        _tree.Write(file, yaml);
        Assert.Contains($"{file}:{place} content/bad-key", _tree.Report());
    }

    [Theory]
    [InlineData("people")]
    [InlineData("assets")]
    [InlineData("schemas")]
    public void An_issue_cannot_have_the_name_of_a_folder_of_the_archives_own(string id)
    {
        _tree.Write($"content/issues/{id}/issue.zh.md", "---\nnumber: 2\ndate: 2023-07-01\ntitle: 题\n---\n按语。\n");
        Assert.Contains($"content/issues/{id}:1:1 content/reserved-name", _tree.Report());
    }

    [Fact]
    public void Former_names_are_kept_the_oldest_first()
    {
        WriteSpeech("formerly: [wanxian, 2022-q4/wanzhou]\n");
        Assert.Equal(["wanxian", "2022-q4/wanzhou"], _tree.LoadSpeech().Formerly.Select(name => name.Id));
    }

    [Theory]
    [InlineData("wanzhou", "content/taken-address")]
    [InlineData("fuling", "content/taken-address")]
    [InlineData("2023-q1/fuling", "content/taken-address")]
    [InlineData("old", "content/taken-address")]
    [InlineData("../old", "content/bad-former-name")]
    [InlineData("a/b/c", "content/bad-former-name")]
    [InlineData("Old", "content/bad-former-name")]
    [InlineData("terms/old", "content/reserved-name")]
    public void A_former_name_that_another_has_or_had_or_none_can_have_is_an_error(string name, string code)
    {
        _tree.Write(Second, TemporaryTree.SourceHead.Replace("role", "formerly: [old]\nrole", StringComparison.Ordinal) + "正文。\n");
        _tree.Write(Second.Replace("zh", "en", StringComparison.Ordinal), TemporaryTree.TranslationHead + "Text.\n");
        WriteSpeech($"formerly: [{name}]\n");
        var found = Assert.Single(_tree.Report());
        Assert.EndsWith(code, found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023-q1", "content/taken-address")]
    [InlineData("a/b", "content/bad-former-name")]
    [InlineData("people", "content/reserved-name")]
    public void An_issues_former_name_is_checked_as_well(string name, string code)
    {
        _tree.Write(IssueText, $"---\nnumber: 1\ndate: 2023-04-23\ntitle: 总题\nformerly: [{name}]\n---\n按语。\n");
        Assert.Equal($"{IssueText}:5:12 {code}", Assert.Single(_tree.Report()));
    }

    private void WriteSpeech(string line) => _tree.Write(
        TemporaryTree.Source, TemporaryTree.SourceHead.Replace("role:", line + "role:", StringComparison.Ordinal) + "正文。\n");
}
