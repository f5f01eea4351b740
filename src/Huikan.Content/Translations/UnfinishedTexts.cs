using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Content.Translations;

/// <summary>
/// The texts whose translations are begun and lack passages. No edition is made of them, but what fills the gaps may be
/// brought into them.
/// </summary>
public sealed class UnfinishedTexts
{
    /// <summary>The code of the error at the first passage that a translation lacks.</summary>
    public const string Code = "content/untranslated-passage";

    private readonly HashSet<(string Issue, string Text)> _texts = [];
    private readonly HashSet<string> _sources = new(StringComparer.Ordinal);

    /// <param name="publication">The content.</param>
    public UnfinishedTexts(Publication publication)
    {
        foreach (var issue in publication.Issues)
        {
            Add(issue.Title, issue.Note, publication);
            foreach (var speech in issue.Speeches)
                Add(speech.Title, speech.Passages, publication);
        }
    }

    /// <summary>Whether a text has a translation that lacks passages.</summary>
    public bool Has(string issue, string text) => _texts.Contains((issue, text));

    /// <summary>Whether an error says no more than that a text is not finished.</summary>
    public bool Explain(Diagnostic error) =>
        error.Code == Code && error.Span.File is { } source && _sources.Contains(source.Path);

    private void Add(Passage title, IReadOnlyList<Passage> passages, Publication publication)
    {
        // Every text has a title in each language that it has a file in.
        var begun = publication.Languages.Where(language => title.In(language) is not null).ToList();
        if (!passages.Any(passage => begun.Any(language => passage.In(language) is null)))
            return;
        _texts.Add((title.Id.Issue, title.Id.Text));
        if (title.Renditions[0].Span.File is { } source)
            _sources.Add(source.Path);
    }
}
