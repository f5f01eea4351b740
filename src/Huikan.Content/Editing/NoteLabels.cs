using System.Globalization;
using System.Text.RegularExpressions;
using Huikan.Changes;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Content.Editing;

/// <summary>The labels of a file's footnotes: <c>1</c> of <c>[^1]</c>. Notes that the file has keep theirs.</summary>
internal sealed partial class NoteLabels
{
    private readonly SourceFile _file;
    private readonly Dictionary<string, string> _byContent = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Label, Footnote Note)> _added = [];

    public NoteLabels(SourceFile file, IEnumerable<Passage> passages, Language language)
    {
        _file = file;
        foreach (var reference in passages.SelectMany(passage => Notes.In(passage.In(language)?.Blocks ?? [])))
        {
            if (WrittenLabel(reference) is not { } label)
                continue;
            _taken.Add(label);
            _byContent.TryAdd(Fingerprint.TextOf(reference.Footnote.Content), label);
        }
    }

    /// <summary>The notes that the file has no definition of yet, in the order in which they were asked for.</summary>
    public IReadOnlyList<(string Label, Footnote Note)> Added => _added;

    /// <summary>The label of a mark; a note that says what one in the file says is that one.</summary>
    public string LabelOf(FootnoteReference reference)
    {
        if (WrittenLabel(reference) is { } written)
            return written;
        var content = Fingerprint.TextOf(reference.Footnote.Content);
        if (_byContent.TryGetValue(content, out var known))
            return known;
        var number = 1;
        while (_taken.Contains(number.ToString(CultureInfo.InvariantCulture)))
            number++;
        var label = number.ToString(CultureInfo.InvariantCulture);
        _taken.Add(label);
        _byContent.Add(content, label);
        _added.Add((label, reference.Footnote));
        return label;
    }

    /// <summary>The label as the author wrote it; null for a mark that comes from elsewhere.</summary>
    public string? WrittenLabel(FootnoteReference reference) =>
        reference.Span.File == _file && reference.Span.Text is ['[', '^', .. var label, ']'] ? label.ToString() : null;

    /// <summary>The labels of the marks in Markdown.</summary>
    public static IEnumerable<string> In(string markdown) => Mark().Matches(markdown).Select(mark => mark.Groups[1].Value);

    [GeneratedRegex(@"\[\^([^\[\]\r\n]+)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
