using Huikan.Editions.Styles;
using Huikan.Typesetting.Frames;

namespace Huikan.Typesetting.Flow;

/// <summary>The notes of a newspaper's story stand at its end: a page's foot belongs to whichever story is there.</summary>
internal static class StoryNotes
{
    /// <summary>The column with the notes that it calls at its end, under the rule of the footnote area.</summary>
    public static Column Close(Column column, Style area)
    {
        var notes = column.Strips.SelectMany(strip => strip.Notes).ToList();
        if (notes.Count == 0)
            return column;
        var closed = new ColumnBuilder(column.Width);
        closed.AddRange(column.Strips.Select(strip => strip with { Notes = [] }));
        closed.AddWhite(Math.Max(area.Margin.Top.Points, 1));
        var rule = BlockBox.RulesOf(area.Border.Top, 0, 0, Math.Min(area.Width?.Points ?? (column.Width / 3), column.Width), thickFirst: true);
        closed.Add(new Strip(0, [.. rule]) { MayBreakAfter = false });
        foreach (var note in notes)
            closed.AddRange(note.Column.Strips.Select(strip => strip.MovedRight(note.Left)));
        return closed.Build();
    }
}
