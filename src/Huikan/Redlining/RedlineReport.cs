using System.Collections.Immutable;
using Huikan.Changes;
using Huikan.CommandLine.Importing;
using Huikan.Diagnostics;
using Huikan.Publications;
using Spectre.Console;
using Text = Spectre.Console.Text;

namespace Huikan.CommandLine.Redlining;

/// <summary>Shows a redline as text, file by file, each passage with the line that it begins on.</summary>
internal sealed class RedlineReport(IAnsiConsole console, MessageLanguage language)
{
    /// <summary>How many unchanged words stand on either side of a change.</summary>
    private const int Context = 24;

    public void Show(Redline redline)
    {
        foreach (var file in redline.Changes.GroupBy(change => SpanOf(change).File?.Path))
        {
            console.Write(new Text(file.Key ?? "", new Style(decoration: Decoration.Bold)));
            console.WriteLine();
            foreach (var change in file.OrderBy(change => SpanOf(change).Start))
                Show(change);
        }
    }

    private void Show(RedlineChange change)
    {
        var span = SpanOf(change);
        console.WriteLine($"{span.File?.Path}:{span.Position.Line}  {change.Passage.Text}#{change.Passage.Name} {change.Language.Primary}  {KindName(change.Kind)}");
        console.Write("  ");
        if (change.Kind == RedlineKind.Moved)
        {
            console.WriteLine(PlainText.Of(change.Now!.Blocks));
            return;
        }

        var context = change.Kind == RedlineKind.Changed ? Context : int.MaxValue / 4;
        foreach (var part in MarkedUp.Of(WordsOf(change.Was), WordsOf(change.Now), context))
            MarkedText.Show(console, part);
        console.WriteLine();
    }

    private string KindName(RedlineKind kind) => kind switch
    {
        RedlineKind.Changed => language == MessageLanguage.Chinese ? "改" : "changed",
        RedlineKind.Added => language == MessageLanguage.Chinese ? "增" : "added",
        RedlineKind.Removed => language == MessageLanguage.Chinese ? "删" : "removed",
        RedlineKind.Moved => language == MessageLanguage.Chinese ? "次序改动" : "moved",
        _ => throw new UnreachableKindException(kind),
    };

    private static ImmutableArray<string> WordsOf(Rendition? rendition) => rendition is null ? [] : MarkedWords.Of(rendition.Blocks);

    private static SourceSpan SpanOf(RedlineChange change) => (change.Now ?? change.Was)!.Span;
}
