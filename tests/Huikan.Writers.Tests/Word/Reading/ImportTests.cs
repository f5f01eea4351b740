using System.Collections.Immutable;
using System.Xml.Linq;
using Huikan.Changes;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Publications;
using Huikan.Writers.Word;
using Huikan.Writers.Word.Reading;
using static Huikan.Writers.Tests.Word.Reading.EditedDocument;

namespace Huikan.Writers.Tests.Word.Reading;

/// <summary>What an editor changed in a Word document is found, and nothing else is.</summary>
public sealed class ImportTests
{
    public static TheoryData<Arrangement, string> Layouts => new()
    {
        { Arrangement.SideBySide, "zh-Hans en" },
        { Arrangement.Interleaved, "zh-Hans en" },
        { Arrangement.Single, "zh-Hans" },
        { Arrangement.Single, "en" },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void An_unchanged_document_changes_nothing(Arrangement arrangement, string languages)
    {
        var edition = Sample.Full(arrangement, [.. languages.Split(' ').Select(tag => new Language(tag))]);
        var found = new EditedDocument(edition).Find();
        Assert.Empty(found.Texts);
        Assert.Empty(found.Changes);
        Assert.Empty(found.Refused);
        Assert.True(found.KnowsItsSource);
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void An_unchanged_document_with_remarks_changes_nothing(Arrangement arrangement, string languages)
    {
        var edition = Sample.Full(arrangement, [.. languages.Split(' ').Select(tag => new Language(tag))]);
        var found = new EditedDocument(edition, new WordOptions { ShowsRemarks = true }).Find();
        Assert.Empty(found.Texts);
        Assert.Empty(found.Refused);
    }

    [Fact]
    public void An_answer_beside_a_remark_of_ours_is_brought_back_alone()
    {
        var edition = Sample.Of(Sample.Passage(
            "wanzhou", "p1", [Sample.Para(Sample.Text("工业增长"), new Remark("never printed", SourceSpan.None), Sample.Text("。"))], null));
        var found = new EditedDocument(edition, new WordOptions { ShowsRemarks = true })
            .EditPart("word/comments.xml", comments =>
            {
                var answer = new XElement(comments.Elements(W + "comment").First());
                answer.SetAttributeValue(W + "id", "99");
                answer.SetAttributeValue(W + "author", "Li");
                answer.Descendants(W + "t").Single().Value = "why not";
                comments.Add(answer);
            })
            .Edit(body => body.Descendants(W + "commentReference").First().Parent!.AddAfterSelf(
                new XElement(W + "r", new XElement(W + "commentReference", new XAttribute(W + "id", "99")))))
            .Find();
        var paragraph = Assert.IsType<Paragraph>(Assert.Single(Assert.Single(found.Changes).Now));
        Assert.Equal(["Li: why not"], paragraph.Content.OfType<Remark>().Select(remark => remark.Comment));
        Assert.Empty(found.Refused);
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_word_in_any_block_is_found_in_its_passage_and_its_language(Arrangement arrangement, string languages)
    {
        var edition = Sample.Full(arrangement, [.. languages.Split(' ').Select(tag => new Language(tag))]);
        var inChinese = languages.StartsWith("zh", StringComparison.Ordinal);
        (string Was, string Now, string Passage)[] edits = inChinese
            ? [("抓项目", "抓大项目", "p2"), ("其二", "其三三", "p4"), ("外二", "外甲", "p6"), ("稳中求进", "稳中快进", "p7"), ("引一", "引甲", "p7"), ("主要指标", "次要指标", "p8")]
            : [("I. Projects", "I. Works", "p2"), ("Second", "Other", "p4"), ("Outer again", "Outside", "p6"), ("Steady progress", "Quick progress", "p7"), ("Main indicators", "All indicators", "p8")];
        foreach (var (was, now, passage) in edits)
        {
            var found = new EditedDocument(edition).Replace(was, now).Find();
            Assert.Empty(found.Refused);
            var change = Assert.Single(found.Changes);
            Assert.Equal(("wanzhou", passage), (change.Passage.Text, change.Passage.Name));
            Assert.Equal(new Language(languages.Split(' ')[0]), change.Language);
            Assert.Equal(PlainText.Of(change.Was).Replace(was, now, StringComparison.Ordinal), PlainText.Of(change.Now));
        }
    }

    [Fact]
    public void What_is_made_bold_or_italic_is_strong_or_stressed()
    {
        var found = Find(body => body.Descendants(W + "t").First(t => t.Value == "工业增长").Parent!.AddBeforeSelf(
            Run("甲", new XElement(W + "b")), Run("乙", new XElement(W + "i"))));
        Assert.Equal("**甲***乙*工业增长**44.8%**。", Marked(Assert.Single(found.Changes).Now));
    }

    [Fact]
    public void A_change_of_looks_alone_is_none()
    {
        var found = Find(body =>
        {
            foreach (var run in body.Descendants(W + "r"))
            {
                if (run.Element(W + "rPr") is not { } properties)
                    run.AddFirst(properties = new XElement(W + "rPr"));
                properties.Add(new XElement(W + "color", new XAttribute(W + "val", "FF0000")), new XElement(W + "sz", new XAttribute(W + "val", "40")));
            }

            foreach (var paragraph in body.Descendants(W + "pPr"))
                paragraph.Add(new XElement(W + "spacing", new XAttribute(W + "before", "600")));
        });
        Assert.Empty(found.Changes);
        Assert.Empty(found.Refused);
    }

    [Fact]
    public void Tracked_changes_count_as_accepted_and_name_their_author()
    {
        var found = Find(body =>
        {
            var run = body.Descendants(W + "t").First(t => t.Value == "工业增长").Parent!;
            run.AddBeforeSelf(new XElement(W + "ins", new XAttribute(W + "author", "张三"), Run("全区")));
            run.ReplaceWith(new XElement(W + "del", new XAttribute(W + "author", "李四"), new XElement(W + "r", new XElement(W + "delText", "工业增长"))), Run("增长"));
        });
        var change = Assert.Single(found.Changes);
        Assert.Equal("全区增长44.8%。", PlainText.Of(change.Now));
        Assert.Equal(["张三", "李四"], change.Authors);
    }

    [Fact]
    public void A_comment_becomes_a_remark()
    {
        var document = new EditedDocument(Sample.Small())
            .Edit(body => body.Descendants(W + "t").First(t => t.Value == "工业增长").Parent!.AddAfterSelf(
                new XElement(W + "r", new XElement(W + "commentReference", new XAttribute(W + "id", "7")))))
            .EditPart("word/_rels/document.xml.rels", root => root.Add(new XElement(
                root.Name.Namespace + "Relationship",
                new XAttribute("Id", "rIdC"),
                new XAttribute("Type", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"),
                new XAttribute("Target", "footnotes.xml"))))
            .EditPart("word/footnotes.xml", root => root.ReplaceWith(new XElement(W + "comments", new XElement(
                W + "comment", new XAttribute(W + "id", "7"), new XAttribute(W + "author", "张三"), new XElement(W + "p", Run("请核对"))))));
        var remark = Assert.Single(PieceText.PiecesOf(((Paragraph)Assert.Single(document.Find().Changes).Now[0]).Content), piece => piece.Kind == PieceKind.Remark);
        Assert.Equal("张三: 请核对", remark.Characters);
    }

    [Fact]
    public void A_paragraph_that_is_divided_is_one_passage_of_two_blocks()
    {
        var found = Find(body =>
        {
            var paragraph = ParagraphWith(body, "工业增长");
            var second = new XElement(W + "p", paragraph.Element(W + "pPr"));
            var last = paragraph.Elements(W + "r").Last();
            last.Remove();
            second.Add(last);
            paragraph.AddAfterSelf(second);
        });
        Assert.Equal("工业增长**44.8%** / 。", Marked(Assert.Single(found.Changes).Now));
        Assert.Equal(["p1", "p2"], Assert.Single(found.Texts).Passages!.Value.Select(passage => passage.Name));
    }

    [Fact]
    public void A_row_that_is_deleted_takes_its_passage_away_in_both_languages()
    {
        var found = Find(body => ParagraphWith(body, "工业增长").Ancestors(W + "tr").First().Remove());
        Assert.Equal(["zh-Hans", "en"], found.Changes.Select(change => change.Language.Tag));
        Assert.All(found.Changes, change => Assert.Empty(change.Now));
    }

    [Fact]
    public void A_row_that_is_added_follows_the_passage_before_it()
    {
        var found = Find(body => ParagraphWith(body, "工业增长").Ancestors(W + "tr").First().AddAfterSelf(
            new XElement(W + "tr", new XElement(W + "tc", new XElement(W + "p", Run("新增"))), new XElement(W + "tc", new XElement(W + "p", Run("New"))))));
        Assert.Equal(["工业增长**44.8%**。 / 新增", "Industry grew by **44.8 per cent**. / New"], found.Changes.Select(change => Marked(change.Now)));
    }

    [Fact]
    public void Words_beside_an_untranslated_passage_are_its_translation()
    {
        var found = Find(body => ParagraphWith(body, "未译").Ancestors(W + "tr").First().Elements(W + "tc").Last().Element(W + "p")!.Add(Run("Now translated.")));
        var change = Assert.Single(found.Changes);
        Assert.Equal(("p2", "en"), (change.Passage.Name, change.Language.Tag));
        Assert.Empty(change.Was);
        Assert.Equal("Now translated.", Marked(change.Now));
    }

    [Fact]
    public void A_translation_of_more_paragraphs_than_its_passage_is_refused()
    {
        var found = Find(body => ParagraphWith(body, "未译").Ancestors(W + "tr").First().Elements(W + "tc").Last().Add(
            new XElement(W + "p", Run("Now translated.")), new XElement(W + "p", Run("And more."))));
        Assert.Empty(found.Changes);
        Assert.Contains("is one passage, and its translation is 2", Assert.Single(found.Refused).Reason.English, StringComparison.Ordinal);
    }

    [Fact]
    public void What_templates_wrote_cannot_be_changed()
    {
        var found = new EditedDocument(Sample.Full()).Replace("2023年第1期", "2023年第2期").Find();
        Assert.Empty(found.Texts);
        Assert.Equal("wording", Assert.Single(found.Refused).Reason.English.Contains("template", StringComparison.Ordinal) ? "wording" : "");
    }

    [Fact]
    public void What_was_changed_in_the_source_since_is_kept()
    {
        // The document is older: its fingerprints are of other words, and it still says them.
        var old = Sample.Of([Sample.Passage("wanzhou", "p1", [Sample.Para(Sample.Text("旧文。"))], null)]);
        var now = Sample.Of([Sample.Passage("wanzhou", "p1", [Sample.Para(Sample.Text("新文。"))], null)]);
        var found = WordImporter.Find(now, new MemoryStream(WordDocuments.Bytes(now)), new MemoryStream(WordDocuments.Bytes(old)));
        Assert.Empty(found.Changes);
        Assert.Empty(found.Refused);

        var edited = new EditedDocument(old).Replace("旧文", "改文").Bytes();
        found = WordImporter.Find(now, new MemoryStream(WordDocuments.Bytes(now)), new MemoryStream(edited));
        Assert.Empty(found.Changes);
        Assert.Contains("since", Assert.Single(found.Refused).Reason.English, StringComparison.Ordinal);
    }

    private static WordChanges Find(Action<XElement> edit) => new EditedDocument(Sample.Small()).Edit(edit).Find();

    private static string Marked(ImmutableArray<Block> blocks) => string.Join(" / ", Leaves.Of(blocks).Select(Marked));

    private static string Marked(ImmutableArray<Inline> content) => string.Concat(content.Select(inline => inline switch
    {
        Text text => text.Characters,
        Strong strong => $"**{Marked(strong.Content)}**",
        Emphasis emphasis => $"*{Marked(emphasis.Content)}*",
        _ => "?",
    }));
}
