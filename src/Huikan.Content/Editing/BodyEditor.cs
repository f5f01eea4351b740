using System.Collections.Immutable;
using System.Text;
using Huikan.Changes;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Content.Editing;

/// <summary>
/// Writes the body of a text anew from its passages in their new order: those that stay with their own Markdown and, as
/// far as their neighbours stay, with what stands between them.
/// </summary>
internal sealed class BodyEditor
{
    private readonly SourceFile _file;
    private readonly Language _language;
    private readonly ImmutableArray<Passage> _passages;
    private readonly NoteLabels _notes;
    private readonly BlockPrinter _printer;
    private readonly BlockEditor _editor;
    private readonly string _lineEnd;

    /// <param name="file">The text's file.</param>
    /// <param name="textId">The speech's id, or <c>issue</c>.</param>
    /// <param name="language">The file's language.</param>
    /// <param name="passages">The text's passages that the file has, in order.</param>
    public BodyEditor(SourceFile file, string textId, Language language, ImmutableArray<Passage> passages)
    {
        (_file, _language, _passages) = (file, language, passages);
        _lineEnd = file.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        _notes = new NoteLabels(file, passages, language);
        var inlines = new InlinePrinter(_notes, textId);
        _printer = new BlockPrinter(inlines, language);
        _editor = new BlockEditor(file, inlines, _printer);
    }

    /// <summary>The whole file with its body anew.</summary>
    /// <param name="edited">The passages in their new order.</param>
    /// <param name="isRewritten">Whether a passage is to be written anew though it could be edited in place.</param>
    /// <returns>The file's text, or the name of a passage that cannot be changed so.</returns>
    public (string? Text, string? Refused) Edit(ImmutableArray<EditedPassage> edited, Func<string, bool> isRewritten)
    {
        var places = _passages.Select(passage => Extent.Of(BlockOf(passage))).ToImmutableArray();
        var elsewhere = new List<TextEdit>();
        var written = new List<(int Index, string Markdown)>();
        var staying = edited.Where(passage => passage.Blocks is not { IsEmpty: true }).ToList();
        var wasKept = false;
        var names = staying.Select(passage => passage.Name).ToHashSet();
        foreach (var passage in staying)
        {
            var index = passage.Name is null ? -1 : IndexOf(passage.Name);
            if (MarkdownOf(passage, index, JoinedTo(passage, index, names), places, isRewritten, elsewhere) is not { } markdown)
                return (null, passage.Name);
            if (written is [.., var last] && !(wasKept && passage.Blocks is null && last.Index == index - 1) && (passage.Blocks?[0] ?? BlockOf(_passages[index])) is ListBlock list
                && _editor.Apart(last.Markdown, markdown, list) is { } other)
            {
                markdown = InFile(other);
            }

            written.Add((index, markdown));
            wasKept = passage.Blocks is null;
        }

        elsewhere.AddRange(Unused(written).Select(RemovalOf));
        var text = Assemble(written, places, elsewhere);
        AppendNotes(text);
        return (text.ToString(), null);
    }

    /// <summary>Puts the passages together, with what stands between and after them: notes, addresses of links, white.</summary>
    private StringBuilder Assemble(List<(int Index, string Markdown)> written, ImmutableArray<Extent> places, List<TextEdit> elsewhere)
    {
        var text = new StringBuilder();
        text.Append(_file.Text, 0, places.IsEmpty ? _file.Text.Length : places[0].Start);
        var left = Enumerable.Range(0, Math.Max(0, places.Length - 1)).ToHashSet();
        for (var i = 0; i < written.Count; i++)
        {
            var (index, markdown) = written[i];
            if (i > 0 && index > 0 && written[i - 1].Index == index - 1)
                text.Append(left.Remove(index - 1) ? Slice(places[index - 1].End, places[index].Start) : _lineEnd + _lineEnd);
            else if (i > 0 || places.IsEmpty)
                text.Append(_lineEnd + _lineEnd);
            text.Append(markdown);
        }

        foreach (var gap in left.Order())
        {
            if (Slice(places[gap].End, places[gap + 1].Start).Trim() is { Length: > 0 } content)
                text.Append(_lineEnd + _lineEnd).Append(content);
        }

        var tail = places.IsEmpty ? _lineEnd : Slice(places[^1].End, _file.Text.Length);
        return text.Append(left.Count == 0 || string.IsNullOrWhiteSpace(tail) ? tail : _lineEnd + _lineEnd + tail.TrimStart());

        string Slice(int start, int end) => TextEdit.Apply(
            _file.Text, start, end, elsewhere.Where(edit => edit.Start >= start && edit.End <= end));
    }

    /// <summary>Markdown with the file's own line ends.</summary>
    private string InFile(string markdown) => markdown.ReplaceLineEndings(_lineEnd);

    private Block BlockOf(Passage passage) => passage.In(_language)!.Blocks[0];

    private int IndexOf(string name)
    {
        for (var i = 0; i < _passages.Length; i++)
        {
            if (_passages[i].Id.Name == name)
                return i;
        }

        throw new ArgumentException($"The text has no passage “{name}” in {_language}.", nameof(name));
    }

    private string? MarkdownOf(
        EditedPassage edited, int index, List<Block> gone, ImmutableArray<Extent> places, Func<string, bool> isRewritten, List<TextEdit> elsewhere)
    {
        if (index < 0)
            return InFile(_printer.Print(edited.Blocks!.Value));
        var place = places[index];
        if (edited.Blocks is not { } blocks)
            return _file.Text[place.Start..place.End];
        var was = BlockOf(_passages[index]);
        var kept = Closest(was, blocks);
        ImmutableArray<Block> own = [was, .. gone];
        if ((blocks.Length > 1 || gone.Count > 0) && Remarks.In(own).Any() && Fingerprint.TextOf([was]) != Fingerprint.TextOf([blocks[kept]]))
        {
            // A remark may stand behind words that are in another block now.
            return Remarks.Keep(own, blocks) is { } withRemarks
                ? string.Join(_lineEnd + _lineEnd, withRemarks.Select((block, i) => i == kept ? InFile(_editor.Named(was, block, _printer.Print(block))) : InFile(_printer.Print(block))))
                : null;
        }

        if (EditOne(was, blocks[kept], place, isRewritten(edited.Name!), elsewhere) is not { } markdown)
            return null;
        return string.Join(_lineEnd + _lineEnd, blocks.Select((block, i) => i == kept ? markdown : InFile(_printer.Print(block))));
    }

    /// <summary>Passages that are gone, whose words stand in it now: their remarks go with the words.</summary>
    private List<Block> JoinedTo(EditedPassage edited, int index, HashSet<string?> names)
    {
        var gone = new List<Block>();
        if (index < 0 || edited.Blocks is not { } blocks)
            return gone;
        var pairs = PairsOf(blocks).ToHashSet();
        for (var i = 0; i < _passages.Length; i++)
        {
            if (names.Contains(_passages[i].Id.Name))
                continue;
            var own = PairsOf([BlockOf(_passages[i])]).ToList();
            if (own.Count(pairs.Contains) * 2 > own.Count)
                gone.Add(BlockOf(_passages[i]));
        }

        return gone;
    }

    private static IEnumerable<(string, string)> PairsOf(ImmutableArray<Block> blocks)
    {
        var words = Words.Of(PlainText.Of(blocks)).Where(word => !string.IsNullOrWhiteSpace(word)).ToList();
        return words.Zip(words.Skip(1));
    }

    private string? EditOne(Block was, Block now, Extent place, bool isRewritten, List<TextEdit> elsewhere)
    {
        if (isRewritten || _editor.Edit(was, now) is not { } edits)
            return _editor.Rewrite(was, now) is { } markdown ? InFile(markdown) : null;
        edits = [.. edits.Select(edit => edit with { Text = InFile(edit.Text) })];

        // A note that is called twice is edited once.
        elsewhere.AddRange(edits.Where(edit => !IsWithin(edit)).Except(elsewhere).ToList());
        return TextEdit.Apply(_file.Text, place.Start, place.End, edits.Where(IsWithin));

        bool IsWithin(TextEdit edit) => edit.Start >= place.Start && edit.End <= place.End;
    }

    /// <summary>The block of a divided passage that goes on being it: the one with most of its words.</summary>
    private static int Closest(Block was, ImmutableArray<Block> blocks)
    {
        if (blocks.Length == 1)
            return 0;
        var words = PlainText.Of([was]);
        return Enumerable.Range(0, blocks.Length)
            .OrderByDescending(i => blocks[i].GetType() == was.GetType())
            .ThenByDescending(i => Common(words, PlainText.Of([blocks[i]])))
            .ThenBy(i => i)
            .First();
    }

    private static int Common(string was, string now)
    {
        var hunks = Difference.Between(was.ToCharArray(), now.ToCharArray());
        return was.Length - hunks.Sum(hunk => hunk.WasLength);
    }

    private void AppendNotes(StringBuilder text)
    {
        // Written before they are counted: a note's own words may call for labels.
        foreach (var (label, note) in _notes.Added)
        {
            while (text.Length > 0 && text[^1] is '\n' or '\r')
                text.Length--;
            var content = _printer.Print(note.Content).Replace("\n\n", "\n\n    ", StringComparison.Ordinal);
            text.Append(InFile($"\n\n[^{label}]: {content}\n"));
        }
    }

    /// <summary>The notes that were called and are called no more.</summary>
    private IEnumerable<Footnote> Unused(List<(int Index, string Markdown)> written) => _passages
        .SelectMany(passage => Notes.In([BlockOf(passage)]))
        .Where(reference => _notes.WrittenLabel(reference) is { } label
            && !written.Any(passage => passage.Markdown.Contains($"[^{label}]", StringComparison.OrdinalIgnoreCase)))
        .Select(reference => reference.Footnote)
        .Distinct();

    /// <summary>A note's definition with its line end, and with the empty line that parted it from what stands before.</summary>
    private TextEdit RemovalOf(Footnote note)
    {
        var (start, end) = (note.Span.Start, note.Span.Start + note.Span.Length);
        end += LineEndAt(end);
        if (end < _file.Text.Length && LineEndAt(end) is > 0 and var empty)
            end += empty;
        else if (end == _file.Text.Length)
            start -= LineEndBefore(start) is > 0 and var before && LineEndBefore(start - before) > 0 ? before : 0;
        return new TextEdit(start, end - start, "");
    }

    private int LineEndAt(int at) => _file.Text.AsSpan(at) switch
    {
        ['\r', '\n', ..] => 2,
        ['\r' or '\n', ..] => 1,
        _ => 0,
    };

    private int LineEndBefore(int at) => _file.Text.AsSpan(0, at) switch
    {
        [.., '\r', '\n'] => 2,
        [.., '\r' or '\n'] => 1,
        _ => 0,
    };
}
