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

        KeepLastEnd(merged);
        foreach (var (block, fate) in merged)
        {
            if (block is W.Paragraph paragraph && fate != Fate.Stays)
                _marks.MarkEnd(paragraph, fate);
        }

        return [.. merged.Select(one => one.Block)];
    }

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
        if (staying < 0)
            return;
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
        merged[^1] = (last, Fate.Stays);
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
