using DocumentFormat.OpenXml;
using Huikan.Changes;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word.Tracking;

/// <summary>Two states of a paragraph as one: the runs that stay, those that came and those that went.</summary>
internal sealed class TrackedParagraph
{
    private readonly RevisionMarks _marks;
    private readonly W.Paragraph _paragraph = new();
    private readonly List<OpenXmlElement> _pending = [];
    private Fate _fate;
    private W.RunProperties? _before;
    private W.Hyperlink? _link;

    private TrackedParagraph(RevisionMarks marks) => _marks = marks;

    /// <param name="marks">Makes the marks.</param>
    /// <param name="was">The earlier state; null where the whole paragraph comes.</param>
    /// <param name="now">The later state; null where it goes.</param>
    /// <param name="stays">Told of each atom that stays, earlier and later.</param>
    public static W.Paragraph Write(RevisionMarks marks, W.Paragraph? was, W.Paragraph? now, Action<Atom, Atom> stays)
    {
        var tracked = new TrackedParagraph(marks);
        if ((now ?? was)!.ParagraphProperties is { } properties)
            tracked._paragraph.ParagraphProperties = (W.ParagraphProperties)properties.CloneNode(true);
        if (now is null)
            tracked._paragraph.ParagraphProperties?.RemoveAllChildren<W.SectionProperties>();
        var (old, _) = was is null ? ([], []) : Atom.Of(was);
        var (current, after) = now is null ? ([], []) : Atom.Of(now);
        var (oldAt, at) = (0, 0);
        foreach (var hunk in Difference.Between([.. old.Select(atom => atom.Key)], [.. current.Select(atom => atom.Key)]))
        {
            while (at < hunk.NowStart)
                Stay();
            tracked.Replace(old[hunk.WasStart..hunk.WasEnd], current[hunk.NowStart..hunk.NowEnd]);
            (oldAt, at) = (hunk.WasEnd, hunk.NowEnd);
        }

        while (at < current.Count)
            Stay();
        tracked.Flush();
        tracked._paragraph.Append(after);
        return tracked._paragraph;

        void Stay()
        {
            stays(old[oldAt++], current[at]);
            tracked.AddWithBookmarks(Fate.Stays, current[at++]);
        }
    }

    /// <summary>What is said in one place now and before: the same words with other properties stay, and only look otherwise.</summary>
    private void Replace(List<Atom> was, List<Atom> now)
    {
        var (wasAt, nowAt) = (0, 0);
        foreach (var hunk in Difference.Between([.. was.Select(atom => atom.Words)], [.. now.Select(atom => atom.Words)]))
        {
            while (nowAt < hunk.NowStart)
                Restyle(was[wasAt++], now[nowAt++]);
            for (; wasAt < hunk.WasEnd; wasAt++)
                Add(Fate.Goes, was[wasAt]);
            for (; nowAt < hunk.NowEnd; nowAt++)
                AddWithBookmarks(Fate.Comes, now[nowAt]);
        }

        while (nowAt < now.Count)
            Restyle(was[wasAt++], now[nowAt++]);
    }

    private void Restyle(Atom was, Atom now)
    {
        var before = was.Properties ?? new W.RunProperties();
        if (before.OuterXml != _before?.OuterXml)
            Flush();
        AddWithBookmarks(Fate.Restyled, now);
        _before = before;
    }

    private void AddWithBookmarks(Fate fate, Atom atom)
    {
        if (atom.Before.Count > 0)
        {
            Flush();
            _paragraph.Append(atom.Before);
        }

        Add(fate, atom);
    }

    private void Add(Fate fate, Atom atom)
    {
        if (fate != _fate || atom.Link?.OuterXml != _link?.OuterXml)
            Flush();
        (_fate, _link) = (fate, atom.Link);
        foreach (var run in atom.Runs)
        {
            if (!IsJoined(run))
                _pending.Add(run);
        }
    }

    /// <summary>Puts a word into the run before it where the two differ in nothing else.</summary>
    private bool IsJoined(OpenXmlElement run)
    {
        if (_pending is not [.., W.Run last] || run is not W.Run next || next.GetFirstChild<W.Text>() is not { } text
            || last.LastChild is not W.Text before || last.RunProperties?.OuterXml != next.RunProperties?.OuterXml)
        {
            return false;
        }

        before.Text += text.Text;
        return true;
    }

    private void Flush()
    {
        if (_pending.Count == 0)
            return;
        IEnumerable<OpenXmlElement> content = _fate is Fate.Comes or Fate.Goes ? [_marks.Around(_fate, [.. _pending])] : [.. _pending];
        if (_fate == Fate.Restyled)
        {
            foreach (var run in _pending.OfType<W.Run>())
                _marks.MarkProperties(run, _before!);
        }

        // Hyperlinks stand round tracked runs, never in them (17.13.5.18).
        var link = _link?.CloneNode(true);
        link?.Append(content);
        _paragraph.Append(link is null ? content : [link]);
        _pending.Clear();
    }
}
