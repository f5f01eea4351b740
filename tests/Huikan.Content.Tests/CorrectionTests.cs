using Huikan.Content.Translations;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Content.Tests;

public sealed class CorrectionTests : IDisposable
{
    private const string Head = "---\nspeaker: yu-huiwen\nplace: wanzhou\ntitle: 题目\nrole: 书记\n";

    private readonly TemporaryTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void Corrections_are_read_oldest_first_with_the_passage_that_they_are_of()
    {
        WriteSource(
            """
            corrections:
              - { date: 2023-06-01, zh-Hans: 题目有误。, en: The title was wrong. }
              - date: 2023-05-02
                passage: p1
                zh-Hans: “甲”应为“乙”。
                en: “A” should have been “B”.

            """);

        var speech = Load();

        Assert.Equal([new DateOnly(2023, 5, 2), new DateOnly(2023, 6, 1)], speech.Corrections.Select(correction => correction.Date));
        Assert.Equal(["p1", null], speech.Corrections.Select(correction => correction.Passage));
        Assert.Equal("“A” should have been “B”.", speech.Corrections[0].Words[Language.English]);
    }

    [Theory]
    [InlineData("corrections: [{ date: 2023-05-02, passage: p9, zh-Hans: 甲, en: a }]\n", "content/unknown-passage")]
    [InlineData("corrections: [{ date: 2023-02-30, zh-Hans: 甲, en: a }]\n", "content/bad-date")]
    [InlineData("corrections: [{ zh-Hans: 甲, en: a }]\n", "content/missing-key")]
    [InlineData("corrections: [{ date: 2023-05-02, zh-Hans: 甲 }]\n", "content/missing-key")]
    [InlineData("corrections: [{ date: 2023-05-02, passages: p1, zh-Hans: 甲, en: a }]\n", "content/unknown-key")]
    [InlineData("corrections: 甲\n", "content/wrong-type")]
    [InlineData("corrections: [甲]\n", "content/wrong-type")]
    public void A_correction_that_cannot_be_meant_is_an_error_at_its_place(string written, string code)
    {
        WriteSource(written);

        Assert.Equal(code, Assert.Single(_tree.Report()).Split(' ')[1]);
    }

    [Fact]
    public void A_correction_stands_once_in_the_source()
    {
        WriteTranslation("corrections: []\n");

        Assert.Equal("content/shared-key", Assert.Single(_tree.Report()).Split(' ')[1]);
    }

    [Fact]
    public void A_translation_is_a_draft_where_it_says_so_and_reviewed_where_it_says_nothing()
    {
        Assert.Empty(Load().Drafts);
        WriteTranslation("review: reviewed\n");
        Assert.Empty(Load().Drafts);
        WriteTranslation("review: draft\n");
        Assert.Equal([Language.English], Load().Drafts);
        WriteTranslation("review: draught\n");
        Assert.Equal("content/unknown-review", Assert.Single(_tree.Report()).Split(' ')[1]);
    }

    [Fact]
    public void A_translation_whose_source_has_changed_since_is_outdated()
    {
        var passage = Load().Passages[0];
        _tree.Write("content/" + TranslationLock.FileName, TranslationLock.Empty.With(passage.Id, Language.English, passage.Renditions[0].Blocks).ToString());
        Assert.False(Load().Passages[0].In(Language.English)!.IsOutdated);

        _tree.Write(TemporaryTree.Source, TemporaryTree.SourceHead + "改过的正文。\n");

        var changed = Load().Passages[0];
        Assert.True(changed.In(Language.English)!.IsOutdated);
        Assert.False(changed.In(Language.Chinese)!.IsOutdated);
    }

    private void WriteSource(string added) => _tree.Write(TemporaryTree.Source, Head + added + "---\n正文。\n");

    private void WriteTranslation(string added) =>
        _tree.Write(TemporaryTree.Translation, "---\ntitle: Headline\nrole: Secretary\n" + added + "---\nText.\n");

    private Speech Load()
    {
        var diagnostics = new DiagnosticBag();
        var publication = _tree.Load(diagnostics)!;
        Assert.Empty(diagnostics.ToSorted());
        return publication.Issues[0].Speeches[0];
    }
}
