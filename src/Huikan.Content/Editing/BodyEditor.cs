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
    private readonly Dictionary<string, int> _indexes;

    /// <param name="file">The text's file.</param>
    /// <param name="textId">The speech's id, or <c>issue</c>.</param>
    /// <param name="language">The file's language.</param>
    /// <param name="passages">The text's passages that the file has, in order.</param>
    public BodyEditor(SourceFile file, string textId, Language language, ImmutableArray<Passage> passages)
    {
        (_file, _language, _passages) = (file, language, passages);
        _indexes = passages.Select((passage, index) => (passage.Id.Name, index)).ToDictionary(pair => pair.Name, pair => pair.index, StringComparer.Ordinal);
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
        var staying = edited.Where(passage => passage.Blocks is { } blocks ? !blocks.IsEmpty : IndexOf(passage.Name!) >= 0).ToList();
        if (staying.Count == 0 && places.IsEmpty)
            return (_file.Text, null);
        var wasKept = false;
        var names = staying.Select(passage => passage.Name).ToHashSet();
        var gone = new GonePassages(_passages.Where(passage => !names.Contains(passage.Id.Name)).Select(BlockOf));
        foreach (var passage in staying)
        {
            var index = passage.Name is null ? -1 : IndexOf(passage.Name);
            if (MarkdownOf(passage, index, index < 0 || passage.Blocks is not { } own ? [] : gone.JoinedTo(own), places, isRewritten, elsewhere) is not { } markdown)
                return (null, passage.Name);
            if (written is [.., var last] && !(wasKept && passage.Blocks is null && last.Index == index - 1) && (passage.Blocks?[0] ?? BlockOf(_passages[index])) is ListBlock list
                && _editor.Apart(last.Markdown, markdown, list) is { } other)
            {
                markdown = InFile(other);
            }

            written.Add((index, markdown));
            wasKept = passage.Blocks is null;
        }

        elsewhere.AddRange(Removals(Unused(written)));
        var text = Assemble(written, places, elsewhere);
        AppendNotes(text);
        return (text.ToString(), null);
    }

    /// <summary>Puts the passages together, with what stands between and after them: notes, addresses of links, white.</summary>
    private StringBuilder Assemble(List<(int Index, string Markdown)> written, ImmutableArray<Extent> places, List<TextEdit> elsewhere)
    {
        var text = new StringBuilder();
        text.Append(places.IsEmpty ? _file.Text.TrimEnd() + _lineEnd : _file.Text[..places[0].Start]);
        var left = Enumerable.Range(0, Math.Max(0, places.Length - 1)).ToHashSet();
        for (var i = 0; i < written.Count; i++)
        {
            var (index, markdown) = written[i];
            if (i > 0 && index > 0 && written[i - 1].Index == index - 1)
                text.Append(left.Remove(index - 1) ? Slice(places[index - 1].End, places[index].Start) : _lineEnd + _lineEnd);
            else if (i > 0)
                text.Append(_lineEnd + _lineEnd);
            else if (places.IsEmpty && !_file.Text.TrimEnd().EndsWith("---", StringComparison.Ordinal))
                text.Append(_lineEnd);
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

    /// <summary>A passage's place among those that the file has; less than zero for one that it is to get.</summary>
    private int IndexOf(string name) => _indexes.GetValueOrDefault(name, -1);

    private string? MarkdownOf(
        EditedPassage edited, int index, List<Block> gone, ImmutableArray<Extent> places, Func<string, bool> isRewritten, List<TextEdit> elsewhere)
    {
        if (index < 0)
            return InFile(Names.Give(_printer.Print(edited.Blocks!.Value), edited));
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
    private IEnumerable<Footnote> Unused(List<(int Index, string Markdown)> written)
    {
        var called = written.SelectMany(passage => NoteLabels.In(passage.Markdown)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return _passages
            .SelectMany(passage => Notes.In([BlockOf(passage)]))
            .Where(reference => _notes.WrittenLabel(reference) is { } label && !called.Contains(label))
            .Select(reference => reference.Footnote)
            .Distinct();
    }

    /// <summary>
    /// The notes' definitions with their line ends and the empty lines that part them from what follows, or, at the
    /// file's end, from what stands before. Definitions behind each other go as one.
    /// </summary>
    private IEnumerable<TextEdit> Removals(IEnumerable<Footnote> notes)
    {
        var stretches = new List<(int Start, int End)>();
        foreach (var note in notes.OrderBy(note => note.Span.Start))
        {
            var end = note.Span.Start + note.Span.Length;
            end += LineEndAt(end);
            end += LineEndAt(end);
            if (stretches is [.., var last] && last.End >= note.Span.Start)
                stretches[^1] = (last.Start, end);
            else
                stretches.Add((note.Span.Start, end));
        }

        foreach (var (start, end) in stretches)
        {
            var before = end == _file.Text.Length ? LineEndBefore(start) : 0;
            var from = before > 0 && LineEndBefore(start - before) > 0 ? start - before : start;
            yield return new TextEdit(from, end - from, "");
        }
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
