using System.Collections.Immutable;
using Huikan.Changes;
using Huikan.Content.Editing;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Content.Tests.Editing;

/// <summary>Texts that are to say something else: what becomes of their Markdown.</summary>
public sealed class EditingTests
{
    [Theory]
    [InlineData("a *b* c\\_d", "a *b* c\\_dd", "a *b* c\\_dd")]
    [InlineData("one\ntwo three", "one two four", "one\ntwo four")]
    [InlineData("**a b** c", "**a bb** c", "**a bb** c")]
    [InlineData("__a__ c", "**a** d", "__a__ d")]
    [InlineData("a b c", "a **b** c", "a **b** c")]
    [InlineData("a **b** c", "a b c", "a b c")]
    [InlineData("**a** b c", "**a b** c", "**a b** c")]
    [InlineData("**a b** c", "**a** b c", "**a** b c")]
    [InlineData("a b", "a 2*3 \\[x\\]", "a 2\\*3 \\[x\\]")]
    [InlineData("[a](https://a.example) b", "[ab](https://a.example) b", "[ab](https://a.example) b")]
    [InlineData("[a](https://a.example) b", "[a](https://b.example) b", "[a](https://b.example) b")]
    [InlineData("a `b` c", "a `bc` c", "a `bc` c")]
    [InlineData("a{>>mind<<} b", "a bb", "a{>>mind<<} bb")]
    [InlineData("a&nbsp;b c", "a&nbsp;b d", "a&nbsp;b d")]
    [InlineData("# One {#x}\n\ntext", "# Two {#x}\n\ntext", "# Two {#x}\n\ntext")]
    [InlineData("a\\\nb", "a\\\nc", "a\\\nc")]
    [InlineData("a b", "a\\\nb", "a\\\nb")]
    [InlineData("a", "1\\. a", "1\\. a")]
    [InlineData("* a\n* b", "- a\n- c", "* a\n* c")]
    [InlineData("* a\n* b", "- a\n- b\n- c", "- a\n- b\n- c")]
    [InlineData("> a\n> b", "> a c", "> a\n> c")]
    [InlineData("|a|b|\n|-|-|\n|1|2|", "|a|b|\n|-|-|\n|1|3 \\| 4|", "|a|b|\n|-|-|\n|1|3 \\| 4|")]
    [InlineData("Table: t\n\n|a|b|\n|-|-:|\n|1|2|", "Table: t\n\n|a|b|\n|-|-:|\n|1|2|\n|3|4|", "Table: t\n\n| a | b |\n| --- | ---: |\n| 1 | 2 |\n| 3 | 4 |")]
    [InlineData("a[^n] b\n\n[^n]: note", "a[^1] b\n\n[^1]: notes", "a[^n] b\n\n[^n]: notes")]
    [InlineData("a[^n] b\n\n[^n]: note", "a b", "a b")]
    [InlineData("a b\n\nc", "a[^x] b\n\nc\n\n[^x]: note", "a[^1] b\n\nc\n\n[^1]: note")]
    [InlineData("a[^n] b\n\n[^n]: note", "a b[^x]\n\n[^x]: note", "a b[^n]\n\n[^n]: note")]
    [InlineData("a\r\n\r\nb", "a\n\nc", "a\r\n\r\nc")]
    [InlineData("a\n\n\n\nb", "a\n\nc", "a\n\n\n\nc")]
    public void Only_what_changes_is_written_anew(string was, string wanted, string expected) =>
        Assert.Equal(expected, Edit(was, wanted).TrimEnd());

    [Theory]
    [InlineData("**主题。**后文", "**主题。**后文章", "**主题。**后文章")]
    [InlineData("增长7.6%、5.2%。", "增长**7.6%**、5.2%。", "增长**7.6%**、5.2%。")]
    [InlineData("甲“乙”丙", "甲**“乙”**丙", "甲**“乙”**丙")]
    [InlineData("甲\n乙丙", "甲乙丁", "甲\n乙丁")]
    [InlineData("读{奭|shì}字", "读{奭|shì}这字", "读{奭|shì}这字")]
    [InlineData("{綦江|qí|jiāng}区", "{綦江|qí|jiāng}区县", "{綦江|qí|jiāng}区县")]
    [InlineData("{綦江|qí|jiāng}区", "{綦|qī}江区", "{綦|qī}江区")]
    public void Chinese_is_edited_in_place(string was, string wanted, string expected) =>
        Assert.Equal(expected, Edit(was, wanted, Language.Chinese).TrimEnd());

    [Fact]
    public void Every_text_can_become_every_other()
    {
        string[] bodies =
        [
            "plain words", "**strong** words", "*stressed* **both *of* them**", "[link](https://a.example/?a=b&c=d) `code`",
            "- a\n- b\n\n  c\n- d\n  1. e", "> quoted\n>\n> - twice", "# Head {#h}\n\ntext", "| a | **b** |\n|---|:-:|\n| 1 | `2` |",
            "Table: *c*\n\n| a |\n|---|\n| |", "note[^1] twice[^1]\n\n[^1]: The **note**.\n\n    Its second.", "a\\\nb", "* * *",
            "\\# no head, 3 \\* 4 < 5 & &amp; \\`x\\` {y} snake_case \\_z\\_", "1. a\n2. b", "~ - + = :", "图表",
        ];
        foreach (var was in bodies)
        {
            foreach (var wanted in bodies)
                Edit(was, wanted);
        }
    }

    [Fact]
    public void A_remark_stays_in_what_is_written_anew()
    {
        Assert.Equal("# c {>>mind<<}", Edit("a{>>mind<<} b", "# c").TrimEnd().Replace("c{", "c {", StringComparison.Ordinal));
        Assert.Equal("**ab**{>>mind<<}", Edit("a{>>mind<<}b", "**ab**").TrimEnd());
    }

    [Fact]
    public void A_passage_that_goes_or_comes_moves_no_other()
    {
        const string Was = "one\n\ntwo {#t}\n\n\nthree[^a]\n\n[^a]: note\n";
        Assert.Equal("one\n\nthree[^a]\n\n[^a]: note\n", Change(Was, ("p1", null), ("p3", null)));
        Assert.Equal("one\n\nnew\n\ntwo {#t}\n\n\nthree[^a]\n\n[^a]: note\n", Change(Was, ("p1", null), (null, "new"), ("t", null), ("p3", null)));
        Assert.Equal("two {#t}\n\none\n\nthree[^a]\n\n[^a]: note\n", Change(Was, ("t", null), ("p1", null), ("p3", null)));
        Assert.Equal("one\n\nt-\n\nwo {#t}\n\n\nthree[^a]\n\n[^a]: note\n", Change(Was, ("p1", null), ("t", "t-\n\nwo"), ("p3", null)).Replace("\\-", "-", StringComparison.Ordinal));
    }

    [Fact]
    public void A_passage_that_would_lose_its_twin_is_refused_with_its_text()
    {
        using var tree = new TemporaryTree();
        var publication = tree.Load(new DiagnosticBag())!;
        var plan = Plan(tree, publication, new EditedText(
            "2023-q1", "wanzhou", Language.English, ImmutableDictionary<string, string>.Empty,
            [new EditedPassage("p1", null), new EditedPassage(null, Blocks("more", Language.English))]));
        Assert.Empty(plan.Files);
        Assert.Equal("wanzhou", Assert.Single(plan.Refused).Text);
    }

    [Theory]
    [InlineData("Headline", "Head: line", "\"Head: line\"")]
    [InlineData("Headline", "Two words", "Two words")]
    [InlineData("'Head'", "It's", "'It''s'")]
    [InlineData("Headline", "2023", "\"2023\"")]
    public void A_line_of_the_front_matter_is_quoted_where_it_must_be(string was, string value, string expected)
    {
        using var tree = new TemporaryTree();
        tree.Write(TemporaryTree.Translation, $"---\ntitle: {was}\nrole: Secretary\n---\nText.\n");
        var publication = tree.Load(new DiagnosticBag())!;
        var plan = Plan(tree, publication, new EditedText(
            "2023-q1", "wanzhou", Language.English, ImmutableDictionary<string, string>.Empty.Add("title", value), null));
        Assert.Empty(plan.Refused);
        Assert.Equal($"---\ntitle: {expected}\nrole: Secretary\n---\nText.\n", Assert.Single(plan.Files).Text);
    }

    private static string Edit(string was, string wanted, Language? language = null)
    {
        var blocks = Read(wanted, language ?? Language.English);
        var names = Read(was, language ?? Language.English);
        var edited = new List<(string?, ImmutableArray<Block>?)>();
        for (var i = 0; i < Math.Max(blocks.Length, names.Length); i++)
        {
            edited.Add((
                i < names.Length ? names[i].Name ?? $"p{i + 1}" : null,
                i < blocks.Length ? [blocks[i].Block] : []));
        }

        return Change(was, language ?? Language.English, edited);
    }

    private static string Change(string was, params (string? Name, string? Wanted)[] edited) => Change(
        was, Language.English, [.. edited.Select(e => (e.Name, e.Wanted is { } wanted ? Blocks(wanted, Language.English) : (ImmutableArray<Block>?)null))]);

    private static string Change(string was, Language language, IReadOnlyList<(string? Name, ImmutableArray<Block>? Blocks)> edited)
    {
        using var tree = new TemporaryTree();
        tree.Write("content/huikan.yml", $"title: {{ {language}: Bulletin }}\npublisher: {{ {language}: Editors }}\nlanguages: [{language}]\n");
        tree.Delete(TemporaryTree.Translation);
        tree.Delete(TemporaryTree.Source);
        var file = TemporaryTree.Issue + $"01-wanzhou.{language.Primary}.md";
        foreach (var (path, text) in new[] { ("content/data/people.yml", $"yu: {{ {language}: Yu }}\n"), ("content/data/places.yml", ""), ("content/data/terms.yml", "") })
            tree.Write(path, text);
        tree.Delete(TemporaryTree.Issue + "issue.zh.md");
        tree.Delete(TemporaryTree.Issue + "issue.en.md");
        tree.Write(TemporaryTree.Issue + $"issue.{language.Primary}.md", "---\nnumber: 1\ndate: 2023-04-23\ntitle: T\n---\nNote.\n");
        const string Head = "---\nspeaker: yu\ntitle: T\n---\n";
        tree.Write(file, Head + was);
        var diagnostics = new DiagnosticBag();
        var publication = tree.Load(diagnostics)!;
        Assert.DoesNotContain(diagnostics.ToSorted(), diagnostic => diagnostic.Severity == Severity.Error);
        var plan = Plan(tree, publication, new EditedText(
            "2023-q1", "wanzhou", language, ImmutableDictionary<string, string>.Empty, [.. edited.Select(e => new EditedPassage(e.Name, e.Blocks))]));
        Assert.Empty(plan.Refused);
        return plan.Files is [var changed] ? changed.Text[Head.Length..] : was;
    }

    private static EditPlan Plan(TemporaryTree tree, Publication publication, EditedText edited) =>
        ContentEditor.Plan(tree.FullPath("content"), tree.Root, publication, [edited]);

    private static ImmutableArray<Markup.WrittenPassage> Read(string body, Language language) => Reading.Read(body, language).Passages;

    private static ImmutableArray<Block> Blocks(string body, Language language) => [.. Read(body, language).Select(passage => passage.Block)];
}
