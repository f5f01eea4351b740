using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Content.Tests;

/// <summary>The archive says word for word what the newspaper printed.</summary>
public sealed class NewspaperPageTests
{
    private static readonly NewspaperPage _page =
        NewspaperPage.Read(File.ReadAllText(Path.Combine(Repository.Tests, "Fixtures", "newspaper-page.txt")));

    private static readonly Issue _issue = LoadIssue();

    [Fact]
    public void The_page_has_the_note_and_nine_speeches() => Assert.Equal(9, _page.Speeches.Length);

    [Fact]
    public void The_issue_says_what_the_page_says()
    {
        Assert.Equal(_page.Title, Words(_issue.Title));
        Assert.Equal(_page.Subtitle, Words(_issue.Subtitle!));
        Assert.Equal(_page.Heading, Words(_issue.NoteHeading!));
        Assert.Equal(_page.Note, string.Concat(_issue.Note.Select(Words)));
        Assert.Equal(_page.Credit, Words(_issue.Credit!));
        Assert.Equal(_page.Speeches.Length, _issue.Speeches.Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void A_speech_says_what_the_page_says(int index)
    {
        var (printed, speech) = (_page.Speeches[index], _issue.Speeches[index]);
        Assert.Equal(printed.Headline, Words(speech.Title));
        Assert.Equal(printed.Role, Words(speech.Role!));
        Assert.Equal(printed.Name, speech.Speaker.Name[Language.Chinese]);
        Assert.Equal(printed.Text, string.Concat(speech.Passages.Select(Words)));
    }

    private static string Words(Passage passage) => passage.PlainText(Language.Chinese);

    private static Issue LoadIssue()
    {
        var diagnostics = new DiagnosticBag();
        var publication = PublicationLoader.Load(Repository.Content, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return Assert.Single(publication!.Issues, issue => issue.Id == "2023-q1");
    }
}
