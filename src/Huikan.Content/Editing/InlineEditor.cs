using System.Collections.Immutable;
using Huikan.Changes;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Content.Editing;

/// <summary>
/// Makes running text say something else and leaves its Markdown as its author wrote it wherever it says the same. New
/// letters in a run are put in their place; where marks or links change, the pieces around are written anew.
/// </summary>
internal sealed class InlineEditor(SourceFile file, InlinePrinter printer, Func<Footnote, Footnote, List<TextEdit>?> editNote)
{
    /// <summary>The edits, or null where the source has no place for them and the block has to be written anew.</summary>
    /// <param name="was">What it says, with its places in the file.</param>
    /// <param name="now">What it is to say.</param>
    /// <param name="inCell">Whether it stands in a table.</param>
    public List<TextEdit>? Edit(ImmutableArray<Inline> was, ImmutableArray<Inline> now, bool inCell = false)
    {
        var comparison = Comparison.Of(was, now);
        var edits = new List<TextEdit>();
        foreach (var (before, after) in comparison.SameNotes())
        {
            if (Fingerprint.TextOf(before.Content) == Fingerprint.TextOf(after.Content))
                continue;
            if (editNote(before, after) is not { } noteEdits)
                return null;
            edits.AddRange(noteEdits);
        }

        var regions = new List<Hunk>();
        foreach (var hunk in comparison.Hunks)
        {
            if (InPlace(comparison, hunk, inCell) is { } edit)
                edits.Add(edit);
            else
                regions.Add(hunk);
        }

        // What is written anew may swallow what was to be edited in place.
        foreach (var region in Merge(regions.Select(comparison.Widen).ToList(), comparison))
        {
            if (Rewrite(comparison, region, inCell) is not { } edit)
                return null;
            edits.RemoveAll(other => other.Start >= edit.Start && other.End <= edit.End);
            edits.Add(edit);
        }

        return edits;
    }

    /// <summary>An edit inside one run of letters, all marked alike.</summary>
    private TextEdit? InPlace(Comparison comparison, Hunk hunk, bool inCell)
    {
        var added = comparison.After[hunk.NowStart..hunk.NowEnd];
        if (added.Any(piece => piece.Kind != PieceKind.Character || (piece.Marks & Marks.Code) != 0))
            return null;
        var found = hunk.WasLength > 0 ? comparison.RunOf(hunk, added) : comparison.PointOf(hunk, added);
        if (found is not { } place)
            return null;
        var text = Escaping.Of(string.Concat(added.Select(piece => piece.Characters)), Before(place.Start), inCell);
        return new TextEdit(place.Start, place.End - place.Start, text);
    }

    private TextEdit? Rewrite(Comparison comparison, Hunk region, bool inCell)
    {
        if (comparison.PlaceOf(region) is not { } place)
            return null;
        var markdown = printer.Print(PieceText.Of(comparison.NewPieces(region)), Before(place.Start), inCell);
        return inCell && markdown.Contains('\n') ? null : new TextEdit(place.Start, place.End - place.Start, markdown);
    }

    private static IEnumerable<Hunk> Merge(List<Hunk> regions, Comparison comparison)
    {
        for (var i = 0; i < regions.Count; i++)
        {
            var region = regions[i];
            while (i + 1 < regions.Count && regions[i + 1].WasStart <= region.WasEnd)
            {
                var wasEnd = Math.Max(region.WasEnd, regions[i + 1].WasEnd);
                var nowEnd = Math.Max(region.NowEnd, regions[i + 1].NowEnd);
                region = comparison.Widen(new Hunk(region.WasStart, wasEnd - region.WasStart, region.NowStart, nowEnd - region.NowStart));
                i++;
            }

            yield return region;
        }
    }

    private char Before(int start) => start > 0 && file.Text[start - 1] is not ('\n' or '\r') ? file.Text[start - 1] : '\0';
}
