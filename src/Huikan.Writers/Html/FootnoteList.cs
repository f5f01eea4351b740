using System.Collections.Immutable;
using System.Globalization;
using Huikan.Publications;

namespace Huikan.Writers.Html;

/// <summary>The footnotes that a text in one language has called, and the ids of the places that called them.</summary>
internal sealed class FootnoteList(Language language)
{
    private readonly SortedDictionary<int, (Footnote Footnote, List<string> Calls)> _notes = [];

    public bool IsEmpty => _notes.Count == 0;

    /// <summary>The notes called so far, by number.</summary>
    public ImmutableArray<Footnote> Notes => [.. _notes.Values.Select(note => note.Footnote)];

    /// <summary>Records a call of a note.</summary>
    /// <returns>The id of the place that calls: <c>fnref-zh-1</c>, and <c>fnref-zh-1-2</c> where the note is called again.</returns>
    public string Call(Footnote footnote)
    {
        if (!_notes.TryGetValue(footnote.Number, out var note))
            _notes.Add(footnote.Number, note = (footnote, []));
        var suffix = note.Calls.Count == 0 ? "" : $"-{Digits(note.Calls.Count + 1)}";
        var id = $"fnref-{language.Primary}-{Digits(footnote.Number)}{suffix}";
        note.Calls.Add(id);
        return id;
    }

    /// <summary>The ids of the places that called a note, in reading order.</summary>
    public ImmutableArray<string> CallsOf(Footnote footnote) => [.. _notes[footnote.Number].Calls];

    /// <summary>The id of a note: <c>fn-zh-1</c>.</summary>
    public string IdOf(Footnote footnote) => $"fn-{language.Primary}-{Digits(footnote.Number)}";

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
