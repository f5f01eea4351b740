using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word.Tracking;

/// <summary>The elements that say what came and what went (ISO/IEC 29500-1, 17.13.5), with ids that are counted.</summary>
internal sealed class RevisionMarks(Revision revision)
{
    /// <summary>Bookmarks are counted from one in the same space of ids (17.13.6): far beyond them.</summary>
    private const int FirstId = 1_000_000;

    private int _count;
    private int _moves;

    /// <summary>Runs that came or went.</summary>
    public OpenXmlElement Around(Fate fate, IEnumerable<OpenXmlElement> runs)
    {
        if (fate == Fate.Comes)
            return Mark(new W.InsertedRun(runs));
        var deleted = Mark(new W.DeletedRun(runs));
        foreach (var text in deleted.Descendants<W.Text>().ToList())
            text.Parent!.ReplaceChild(new W.DeletedText(text.Text) { Space = SpaceProcessingModeValues.Preserve }, text);
        foreach (var code in deleted.Descendants<W.FieldCode>().ToList())
            code.Parent!.ReplaceChild(new W.DeletedFieldCode(code.Text) { Space = SpaceProcessingModeValues.Preserve }, code);
        return deleted;
    }

    /// <summary>Says that a paragraph's end came or went.</summary>
    public void MarkEnd(W.Paragraph paragraph, Fate fate)
    {
        var properties = paragraph.ParagraphProperties ??= new W.ParagraphProperties();
        var mark = properties.ParagraphMarkRunProperties ??= new W.ParagraphMarkRunProperties();
        mark.PrependChild<OpenXmlElement>(fate == Fate.Comes ? Mark(new W.Inserted()) : Mark(new W.Deleted()));
    }

    /// <summary>
    /// Says that a paragraph that went and one that came are the same, moved. The range of a move begins in its paragraph
    /// and ends behind it, for the paragraph's end moves too (17.13.5.23 and 17.13.5.28).
    /// </summary>
    /// <returns>The ends of the two ranges.</returns>
    public (W.MoveFromRangeEnd From, W.MoveToRangeEnd To) MarkMove(W.Paragraph from, W.Paragraph to)
    {
        var name = $"move{++_moves}";
        foreach (var run in from.Descendants<W.DeletedRun>().ToList())
            run.Parent!.ReplaceChild(Mark(new W.MoveFromRun(run.ChildElements.Select(child => child.CloneNode(true)))), run);

        // What moves is still said: its words are no deleted ones.
        foreach (var text in from.Descendants<W.DeletedText>().ToList())
            text.Parent!.ReplaceChild(new W.Text(text.Text) { Space = SpaceProcessingModeValues.Preserve }, text);
        foreach (var code in from.Descendants<W.DeletedFieldCode>().ToList())
            code.Parent!.ReplaceChild(new W.FieldCode(code.Text) { Space = SpaceProcessingModeValues.Preserve }, code);
        foreach (var run in to.Descendants<W.InsertedRun>().ToList())
            run.Parent!.ReplaceChild(Mark(new W.MoveToRun(run.ChildElements.Select(child => child.CloneNode(true)))), run);
        var (fromMark, toMark) = (from.ParagraphProperties!.ParagraphMarkRunProperties!, to.ParagraphProperties!.ParagraphMarkRunProperties!);
        fromMark.ReplaceChild(Mark(new W.MoveFrom()), fromMark.GetFirstChild<W.Deleted>()!);
        toMark.ReplaceChild(Mark(new W.MoveTo()), toMark.GetFirstChild<W.Inserted>()!);
        var fromStart = new W.MoveFromRangeStart { Id = NextId(), Name = name, Author = revision.Author, Date = revision.Date.UtcDateTime };
        var toStart = new W.MoveToRangeStart { Id = NextId(), Name = name, Author = revision.Author, Date = revision.Date.UtcDateTime };
        from.ParagraphProperties.InsertAfterSelf(fromStart);
        to.ParagraphProperties.InsertAfterSelf(toStart);
        return (new W.MoveFromRangeEnd { Id = fromStart.Id!.Value }, new W.MoveToRangeEnd { Id = toStart.Id!.Value });
    }

    /// <summary>Says that a row came or went.</summary>
    public void MarkRow(W.TableRow row, Fate fate)
    {
        var properties = row.TableRowProperties ??= new W.TableRowProperties();
        properties.AppendChild<OpenXmlElement>(fate == Fate.Comes ? Mark(new W.Inserted()) : Mark(new W.Deleted()));
    }

    /// <summary>Says what a paragraph's properties were.</summary>
    public void MarkProperties(W.Paragraph paragraph, W.ParagraphProperties? was)
    {
        var properties = paragraph.ParagraphProperties ??= new W.ParagraphProperties();
        var old = new W.ParagraphPropertiesExtended();
        foreach (var child in was?.ChildElements ?? [])
        {
            if (child is not (W.ParagraphMarkRunProperties or W.SectionProperties or W.ParagraphPropertiesChange))
                old.Append(child.CloneNode(true));
        }

        properties.ParagraphPropertiesChange = Mark(new W.ParagraphPropertiesChange(old));
    }

    /// <summary>Says what a run's properties were.</summary>
    public void MarkProperties(W.Run run, W.RunProperties was)
    {
        var properties = run.RunProperties ??= new W.RunProperties();
        var old = new W.PreviousRunProperties(was.ChildElements.Select(child => child.CloneNode(true)));
        properties.Append(Mark(new W.RunPropertiesChange(old)));
    }

    private string NextId() => $"{FirstId + _count++}";

    private T Mark<T>(T element)
        where T : OpenXmlElement
    {
        var id = NextId();
        var date = revision.Date.UtcDateTime;
        switch (element)
        {
            case W.RunTrackChangeType run:
                (run.Id, run.Author, run.Date) = (id, revision.Author, date);
                break;
            case W.TrackChangeType mark:
                (mark.Id, mark.Author, mark.Date) = (id, revision.Author, date);
                break;
            case W.ParagraphPropertiesChange change:
                (change.Id, change.Author, change.Date) = (id, revision.Author, date);
                break;
            case W.RunPropertiesChange change:
                (change.Id, change.Author, change.Date) = (id, revision.Author, date);
                break;
        }

        return element;
    }
}

/// <summary>What becomes of a part of a document.</summary>
internal enum Fate
{
    Stays,
    Comes,
    Goes,

    /// <summary>It stays, and looks otherwise.</summary>
    Restyled,
}
