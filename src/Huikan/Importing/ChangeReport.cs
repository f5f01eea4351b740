using Huikan.Diagnostics;
using Huikan.Publications;
using Huikan.Writers.Word.Reading;
using Spectre.Console;
using Text = Spectre.Console.Text;

namespace Huikan.CommandLine.Importing;

/// <summary>
/// Shows what changes as a person would mark it up: what goes struck out and red, what comes green. Without colours it is
/// <c>[-what goes-]{+what comes+}</c>, as <c>git diff --word-diff</c> writes it.
/// </summary>
internal sealed class ChangeReport(IAnsiConsole console, MessageLanguage language)
{
    /// <summary>How many unchanged characters stand on either side of a change.</summary>
    private const int Context = 24;

    public void Show(ImportResult result)
    {
        foreach (var change in result.Changes.Changes)
            Show(result, change);
        foreach (var refusal in result.Changes.Refused)
            Refuse(Page(refusal.Page), refusal.Words, refusal.Reason);
        foreach (var refusal in result.Plan.Refused)
            Refuse($"{refusal.Span}", refusal.Passage ?? refusal.Text, refusal.Reason);
        if (!result.Changes.KnowsItsSource && !result.Changes.Changes.IsEmpty)
        {
            Say(new Wording(
                "文件不再记得它由哪个版本导出；若源文件此后改过，请细看以上各处。",
                "The file no longer says what it was made from: where the source was changed since, look closely at the above."));
        }
    }

    public void Say(Wording words) => console.WriteLine(words.In(language));

    private void Show(ImportResult result, WordChange change)
    {
        var rendition = RenditionOf(result.Publication, change);
        var by = change.Authors.IsEmpty ? "" : $"  {string.Join(", ", change.Authors)}";
        console.Write(new Text($"{rendition?.Span}", new Style(decoration: Decoration.Bold)));
        console.WriteLine($"  {change.Passage.Text}#{change.Passage.Name} {change.Language.Primary}{by}{Page(change.Page, "  ")}");
        console.Write("  ");
        foreach (var part in MarkedUp.Of(MarkedWords.Of(change.Was), MarkedWords.Of(change.Now), Context))
            MarkedText.Show(console, part);
        console.WriteLine();
    }

    private string Page(int page, string before = "") => page == 0 ? "" : before + (language == MessageLanguage.Chinese ? $"第 {page} 页" : $"page {page}");

    private void Refuse(string place, string words, Wording reason)
    {
        var shown = words.Length > 60 ? words[..60] + "…" : words;
        console.Write(new Text(language == MessageLanguage.Chinese ? "未能采纳 " : "refused ", new Style(Color.Yellow, decoration: Decoration.Bold)));
        console.WriteLine($"{place}  “{shown}”");
        console.WriteLine($"  {reason.In(language)}");
    }

    private static Rendition? RenditionOf(Publication publication, WordChange change)
    {
        var issue = publication.Issues.First(issue => issue.Id == change.Passage.Issue);
        var speech = issue.Speeches.FirstOrDefault(speech => speech.Id == change.Passage.Text);
        IEnumerable<Passage?> passages = speech is null
            ? [issue.Title, issue.Subtitle, issue.NoteHeading, issue.Credit, .. issue.Note]
            : [speech.Title, speech.Role, .. speech.Passages];

        // What is translated for the first time has no place yet but its source's.
        var passage = passages.FirstOrDefault(passage => passage?.Id == change.Passage);
        return passage?.In(change.Language) ?? passage?.Renditions[0];
    }
}
