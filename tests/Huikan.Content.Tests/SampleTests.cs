using System.Globalization;
using System.Text;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Content.Tests;

/// <summary>
/// The sample tree has one of everything; what it loads to is checked in as readable text.
/// <c>HUIKAN_ACCEPT=1</c> writes that text anew, and its difference is reviewed like code.
/// </summary>
public sealed class SampleTests
{
    private static readonly string _expected = Path.Combine(Repository.Tests, "Fixtures", "sample", "publication.txt");

    [Fact]
    public void The_sample_loads_to_the_publication_that_is_checked_in()
    {
        var shown = Show();
        if (Environment.GetEnvironmentVariable("HUIKAN_ACCEPT") == "1")
            File.WriteAllText(_expected, shown);
        Assert.Equal(File.ReadAllText(_expected).ReplaceLineEndings("\n"), shown);
    }

    private static string Show()
    {
        var diagnostics = new DiagnosticBag();
        var publication = PublicationLoader.Load(Repository.Sample, diagnostics)!;
        var shown = new StringBuilder();
        void Line(string line) => shown.Append(line).Append('\n');
        Line($"{Show(publication.Title)} — {Show(publication.Publisher)} — {publication.BaseUrl}");
        foreach (var person in publication.People)
            Line($"person {person.Key}: {Show(person.Name)} {person.Family}|{person.Given}|{person.Pinyin}");
        foreach (var place in publication.Places)
            Line($"place {place.Key}: {Show(place.Name)} ({Show(place.Short)})");
        foreach (var term in publication.Terms)
            Line($"term: {Show(term.Rendering)} {term.Kind}, not {string.Join(", ", term.Forbidden)}: {term.Gloss}");
        foreach (var issue in publication.Issues)
        {
            Line($"\nissue {issue.Id}, number {issue.Number}, {issue.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
            foreach (var passage in new[] { issue.Title, issue.Subtitle, issue.NoteHeading }.Concat(issue.Note).Append(issue.Credit))
                Show(passage, Line);
            foreach (var speech in issue.Speeches)
            {
                Line($"\nspeech {speech.Number} {speech.Id}: {Show(speech.Speaker.Name)}, {speech.Place?.Key ?? "no place"}");
                foreach (var passage in new[] { speech.Title, speech.Role }.Concat(speech.Passages))
                    Show(passage, Line);
            }
        }

        Line("");
        foreach (var diagnostic in diagnostics.ToSorted())
            Line($"{diagnostic.Span} {diagnostic.Severity}: {diagnostic.Message}");
        return shown.ToString();
    }

    private static void Show(Passage? passage, Action<string> line)
    {
        if (passage is null)
            return;
        line($"{passage.Id}");
        foreach (var rendition in passage.Renditions)
            line($"  {rendition.Language.Primary} {rendition.Span.Position} {string.Join(" / ", rendition.Blocks.Select(Reading.Show))}");
    }

    private static string Show(Localized<string> said) => string.Join(" = ", said.Values.Select(pair => pair.Value));
}
