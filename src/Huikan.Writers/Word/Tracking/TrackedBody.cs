using DocumentFormat.OpenXml;
using Huikan.Changes;
using Huikan.Editions;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word.Tracking;

/// <summary>
/// Two states of an edition as one body with tracked changes. The steps: both are written as they always are; their
/// paragraphs and tables are aligned by likeness, tables row by row and cell by cell; and each pair is made one, down to
/// words and notes.
/// </summary>
/// <remarks>
/// What is compared is what Word shows, not what it was made from: whatever templates place is tracked with the text, and
/// accepting or rejecting leaves exactly one of the two documents.
/// </remarks>
internal sealed class TrackedBody
{
    /// <summary>Characters; what is shorter, a heading or a byline, stands in several places by chance.</summary>
    private const int LeastMoved = 12;

    private readonly WordContext _word;
    private readonly RevisionMarks _marks;
    private readonly ListPairs _lists;

    private TrackedBody(WordContext word, Revision revision)
    {
        _word = word;
        _marks = new RevisionMarks(revision);
        _lists = new ListPairs(word.Numbering);
    }

    public static W.Body Write(WordContext word, Edition was, Revision revision)
    {
        var now = BodyWriter.Write(word);
        var before = BodyWriter.Write(word.Before(was));
        DropRunningLines(word, before);
        var tracked = new TrackedBody(word, revision);
        var last = now.LastChild as W.SectionProperties;
        var body = new W.Body(tracked.Merge(BlocksOf(before), BlocksOf(now)));
        if (last is not null)
            body.Append(last.CloneNode(true));
        foreach (var part in word.Footnotes.All.Prepend<OpenXmlElement>(body))
            tracked._lists.Rename(part);
        return body;
    }

    private static List<OpenXmlElement> BlocksOf(OpenXmlElement container) =>
        [.. container.ChildElements.Where(child => child is W.Paragraph or W.Table or W.SdtBlock)];

    /// <summary>The earlier state's sections are not shown, and nothing refers to their running lines.</summary>
    private static void DropRunningLines(WordContext word, W.Body before)
    {
        foreach (var id in before.Descendants<W.HeaderFooterReferenceType>().Select(reference => reference.Id!.Value!).Distinct().ToList())
            word.Parts.Main.DeletePart(id);
    }

    private List<OpenXmlElement> Merge(List<OpenXmlElement> was, List<OpenXmlElement> now)
    {
        var likeWas = was.Select(block => new Likeness(WordsOf(block))).ToList();
        var likeNow = now.Select(block => new Likeness(WordsOf(block))).ToList();
        var pairs = Alignment.Of(
            [.. was.Select(block => Signature.Of(block, _word.Footnotes))],
            [.. now.Select(block => Signature.Of(block, _word.Footnotes))],
            (i, j) => CanBeOne(was[i], now[j]) ? likeWas[i].To(likeNow[j]) : 0).ToList();
        PairEnds(pairs, was.Count - 1, now.Count - 1);
        var merged = new List<(OpenXmlElement Block, Fate Fate)>();
        foreach (var pair in pairs)
        {
            var (old, current) = (pair.Was is { } i ? was[i] : null, pair.Now is { } j ? now[j] : null);

            // Word makes contents anew itself: the later ones alone are shown.
            if (old is W.SdtBlock && current is null)
                continue;
            var fate = current is W.SdtBlock ? Fate.Stays : old is null ? Fate.Comes : current is null ? Fate.Goes : Fate.Stays;
            var block = MergeOne(old, current);
            if (block is W.Table && merged is [.., (W.Table, _)])
                merged.Add((Between(), Fate.Stays));
            merged.Add((block, fate));
        }

        for (var i = 0; i < merged.Count; i++)
            KeepEnd(merged, i);
        KeepLastEnd(merged);
        foreach (var (block, fate) in merged)
        {
            if (block is W.Paragraph paragraph && fate != Fate.Stays)
                _marks.MarkEnd(paragraph, fate);
        }

        return [.. WithMoves(merged)];
    }

    /// <summary>A paragraph that went in one place and came in another has moved.</summary>
    private IEnumerable<OpenXmlElement> WithMoves(List<(OpenXmlElement Block, Fate Fate)> merged)
    {
        var gone = merged.Where(one => one.Fate == Fate.Goes && IsMovable(one.Block)).Select(one => (W.Paragraph)one.Block).ToList();
        var ends = new Dictionary<OpenXmlElement, OpenXmlElement>();
        foreach (var to in merged.Where(one => one.Fate == Fate.Comes && IsMovable(one.Block)).Select(one => (W.Paragraph)one.Block))
        {
            if (gone.Find(from => LooksOf(from) == LooksOf(to)) is not { } from)
                continue;
            gone.Remove(from);
            (ends[from], ends[to]) = _marks.MarkMove(from, to);
        }

        return merged.SelectMany(one => ends.TryGetValue(one.Block, out var end) ? (OpenXmlElement[])[one.Block, end] : [one.Block]);
    }

    /// <summary>Wholly of one state, with notes of its own left out of it, and long enough not to be the same by chance.</summary>
    private static bool IsMovable(OpenXmlElement block) =>
        block is W.Paragraph paragraph
        && paragraph.ChildElements.All(child => child is not W.Run)
        && !paragraph.Descendants<W.Hyperlink>().Any(link => link.Elements<W.Run>().Any())
        && !paragraph.Descendants<W.FootnoteReference>().Any()
        && !(paragraph.Descendants<W.InsertedRun>().Any() && paragraph.Descendants<W.DeletedRun>().Any())
        && paragraph.InnerText.Length >= LeastMoved;

    private static string LooksOf(W.Paragraph paragraph) => string.Concat(paragraph.Descendants<W.Run>()
        .Select(run => run.Ancestors<W.Hyperlink>().FirstOrDefault()?.CloneNode(false).OuterXml + run.RunProperties?.OuterXml + Content(run)));

    private static string Content(W.Run run) => string.Concat(run.ChildElements
        .Where(child => child is not W.RunProperties)
        .Select(child => child is W.Text or W.DeletedText ? child.InnerText : child.LocalName + child.InnerText));

    private static bool CanBeOne(OpenXmlElement was, OpenXmlElement now) => (was, now) switch
    {
        (W.Paragraph, W.Paragraph) => true,
        (W.Table old, W.Table current) => old.GetFirstChild<W.TableGrid>()?.ChildElements.Count == current.GetFirstChild<W.TableGrid>()?.ChildElements.Count,
        (W.TableRow old, W.TableRow current) => old.Elements<W.TableCell>().Count() == current.Elements<W.TableCell>().Count(),
        (W.SdtBlock, W.SdtBlock) => true,
        _ => false,
    };

    private static string WordsOf(OpenXmlElement element) =>
        string.Join('\n', element.Descendants<W.Text>().Select(text => text.Text));

    /// <summary>
    /// The end of the last paragraph in a cell, a note or the document can neither come nor go: where both states have
    /// something of their own there, the last two paragraphs are one.
    /// </summary>
    private static void PairEnds(List<AlignedPair> pairs, int lastWas, int lastNow)
    {
        var was = pairs.FindIndex(pair => pair.Was == lastWas);
        var now = pairs.FindIndex(pair => pair.Now == lastNow);
        if (was < 0 || now < 0 || pairs[was].Now is not null || pairs[now].Was is not null)
            return;
        pairs.RemoveAt(Math.Max(was, now));
        pairs.RemoveAt(Math.Min(was, now));
        pairs.Add(new AlignedPair(lastWas, lastNow));
    }

    /// <summary>
    /// Where the last paragraphs come or go, it is the end of the one before them that does: the very last end stays, and
    /// has the properties of either state in turn.
    /// </summary>
    private void KeepLastEnd(List<(OpenXmlElement Block, Fate Fate)> merged)
    {
        if (merged is not [.., (W.Paragraph last, var fate)] || fate == Fate.Stays)
            return;
        var staying = merged.FindLastIndex(one => one.Fate == Fate.Stays && one.Block is W.Paragraph);
        if (staying >= 0)
            ShiftEnd(merged, staying, merged.Count - 1);
    }

    /// <summary>
    /// Where words come at the end of a paragraph and paragraphs after it, it is as if they were typed there: the end of the
    /// first comes with them and that of the last is the one that stays, so that what comes is one stretch of text. Other
    /// programs take it for one in any case. Likewise where they go. And before a table, which no paragraph without an end
    /// can be joined to: LibreOffice leaves an empty line there.
    /// </summary>
    private void KeepEnd(List<(OpenXmlElement Block, Fate Fate)> merged, int staying)
    {
        if (merged[staying] is not (W.Paragraph before, Fate.Stays) || before.ParagraphProperties?.SectionProperties is not null)
            return;
        if (staying + 1 == merged.Count || merged[staying + 1].Fate is var fate && fate is not (Fate.Comes or Fate.Goes))
            return;
        var last = staying;
        while (last + 1 < merged.Count && merged[last + 1].Block is W.Paragraph { ParagraphProperties: var properties }
            && merged[last + 1].Fate == fate && properties?.SectionProperties is null)
        {
            last++;
        }

        var isBeforeTable = last + 1 < merged.Count && merged[last + 1].Block is W.Table;
        if (last > staying && (isBeforeTable || LastFate(before) == fate))
            ShiftEnd(merged, staying, last);
    }

    private static Fate LastFate(W.Paragraph paragraph) =>
        paragraph.ChildElements.LastOrDefault(child => child is not (W.BookmarkStart or W.BookmarkEnd)) switch
        {
            W.InsertedRun => Fate.Comes,
            W.DeletedRun => Fate.Goes,
            W.Hyperlink { LastChild: W.InsertedRun } => Fate.Comes,
            W.Hyperlink { LastChild: W.DeletedRun } => Fate.Goes,
            _ => Fate.Stays,
        };

    /// <summary>Lets the end of one paragraph come or go in place of that of a later one, which stays and has the properties of either state in turn.</summary>
    private void ShiftEnd(List<(OpenXmlElement Block, Fate Fate)> merged, int staying, int end)
    {
        var (last, fate) = ((W.Paragraph)merged[end].Block, merged[end].Fate);
        var before = (W.Paragraph)merged[staying].Block;
        var properties = before.ParagraphProperties;
        if (fate == Fate.Comes)
        {
            // Rejected, what stays is as it was before.
            var changed = properties?.ParagraphPropertiesChange?.GetFirstChild<W.ParagraphPropertiesExtended>();
            _marks.MarkProperties(last, changed is null ? properties : new W.ParagraphProperties(changed.ChildElements.Select(child => child.CloneNode(true))));
        }
        else
        {
            var own = last.ParagraphProperties;
            last.ParagraphProperties = properties is null ? new W.ParagraphProperties() : (W.ParagraphProperties)properties.CloneNode(true);
            _marks.MarkProperties(last, own);
            properties?.RemoveAllChildren<W.SectionProperties>();
        }

        merged[staying] = (before, fate);
        merged[end] = (last, Fate.Stays);
    }

    /// <summary>What keeps two tables apart that are never shown together: it came and went, and is in neither state.</summary>
    private W.Paragraph Between()
    {
        var paragraph = ParagraphWriter.Hairline();
        _marks.MarkEnd(paragraph, Fate.Goes);
        _marks.MarkEnd(paragraph, Fate.Comes);
        return paragraph;
    }

    private OpenXmlElement MergeOne(OpenXmlElement? was, OpenXmlElement? now) => (now ?? was) switch
    {
        W.Paragraph => MergeParagraphs((W.Paragraph?)was, (W.Paragraph?)now),
        W.Table => MergeTables((W.Table?)was, (W.Table?)now),
        var other => other!.CloneNode(true),
    };

    private W.Paragraph MergeParagraphs(W.Paragraph? was, W.Paragraph? now)
    {
        var kept = new HashSet<long>();
        var paragraph = TrackedParagraph.Write(_marks, was, now, (old, current) =>
        {
            if (old.Footnote is { } before && current.Footnote is { } after)
            {
                MergeNotes(before.Id!.Value, after.Id!.Value);
                kept.Add(before.Id.Value);
                kept.Add(after.Id.Value);
            }
        });
        foreach (var reference in paragraph.Descendants<W.FootnoteReference>().Where(reference => !kept.Contains(reference.Id!.Value)))
            TrackNote(reference.Id!.Value, reference.Ancestors<W.DeletedRun>().Any() ? Fate.Goes : Fate.Comes);
        if (was is not null && now is not null && (!_lists.AreOne(was, now) || PropertiesOf(was) != PropertiesOf(now)))
            _marks.MarkProperties(paragraph, was.ParagraphProperties);
        return paragraph;
    }

    private static string PropertiesOf(W.Paragraph paragraph) =>
        paragraph.ParagraphProperties is { } properties ? Signature.Of(properties, null) : "";

    private void MergeNotes(long was, long now)
    {
        var (old, current) = (_word.Footnotes.Of(was), _word.Footnotes.Of(now));
        Replace(current, Merge(BlocksOf(old), BlocksOf(current)));
        _word.Footnotes.Remove(old);
    }

    private void TrackNote(long id, Fate fate)
    {
        var note = _word.Footnotes.Of(id);
        var blocks = BlocksOf(note);
        Replace(note, [.. blocks.Select(block => fate == Fate.Comes ? MergeOne(null, block) : MergeOne(block, null))]);
    }

    private W.Table MergeTables(W.Table? was, W.Table? now)
    {
        var table = (W.Table)(now ?? was)!.CloneNode(true);
        table.RemoveAllChildren<W.TableRow>();
        List<OpenXmlElement> old = [.. was?.Elements<W.TableRow>() ?? []];
        List<OpenXmlElement> current = [.. now?.Elements<W.TableRow>() ?? []];
        var likeWas = old.Select(row => new Likeness(WordsOf(row))).ToList();
        var likeNow = current.Select(row => new Likeness(WordsOf(row))).ToList();
        var pairs = Alignment.Of(
            [.. old.Select(row => Signature.Of(row, _word.Footnotes))],
            [.. current.Select(row => Signature.Of(row, _word.Footnotes))],
            (i, j) => CanBeOne(old[i], current[j]) ? likeWas[i].To(likeNow[j]) : 0);
        foreach (var pair in pairs)
            table.Append(MergeRows((W.TableRow?)(pair.Was is { } i ? old[i] : null), (W.TableRow?)(pair.Now is { } j ? current[j] : null)));
        return table;
    }

    private W.TableRow MergeRows(W.TableRow? was, W.TableRow? now)
    {
        var row = (W.TableRow)(now ?? was)!.CloneNode(true);
        var (old, current) = (was?.Elements<W.TableCell>().ToList(), now?.Elements<W.TableCell>().ToList());
        var at = 0;
        foreach (var cell in row.Elements<W.TableCell>())
        {
            Replace(cell, old is not null && current is not null
                ? Merge(BlocksOf(old[at]), BlocksOf(current[at]))
                : [.. BlocksOf((current ?? old)![at]).Select(block => current is null ? MergeOne(block, null) : MergeOne(null, block))]);
            at++;
        }

        if (was is null || now is null)
            _marks.MarkRow(row, now is null ? Fate.Goes : Fate.Comes);
        return row;
    }

    private static void Replace(OpenXmlElement container, IReadOnlyList<OpenXmlElement> blocks)
    {
        foreach (var block in BlocksOf(container))
            block.Remove();
        container.Append(blocks);
    }
}
