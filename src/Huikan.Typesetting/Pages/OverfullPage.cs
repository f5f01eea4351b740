using Huikan.Diagnostics;
using Huikan.Typesetting.Pages.Breaking;

namespace Huikan.Typesetting.Pages;

/// <summary>Refuses what is taller than a page: what runs off it is lost to the reader, so it is never printed.</summary>
internal static class OverfullPage
{
    public static void Refuse(Segment segment, PageEnd end, int number, DiagnosticBag diagnostics) => diagnostics.Error(
        "typesetting/too-tall",
        SpanOf(segment, end) ?? SectionSpanOf(segment, end) ?? SourceSpan.None,
        new Wording(
            $"第 {number} 页有一表行、一图或一注高出版心。",
            $"A table row, figure or note on page {number} is taller than the type area."),
        new Wording("请将表行分作几行，或缩小图片、缩短脚注。", "Divide the row into several, or make the figure smaller or the note shorter."));

    /// <summary>Where the author wrote the tallest of what is taken.</summary>
    private static SourceSpan? SpanOf(Segment segment, PageEnd end) => end.Pieces
        .SelectMany(piece => segment.Bands[piece.Band].Lanes.SelectMany(
            (lane, i) => lane.Lane.Column.Strips[piece.From[i]..piece.To[i]]))
        .Concat(end.Floats.AtHead.Concat(end.Floats.AtFoot).SelectMany(one => one.Content.Strips))
        .Where(strip => strip.Span.File is not null)
        .OrderByDescending(strip => strip.Height + strip.Notes.Sum(note => note.Column.FullHeight))
        .Select(strip => (SourceSpan?)strip.Span)
        .FirstOrDefault();

    private static SourceSpan? SectionSpanOf(Segment segment, PageEnd end) => end.Pieces
        .SelectMany(piece => segment.Bands[..(piece.Band + 1)].SelectMany(band => band.Sections))
        .Select(section => (SourceSpan?)section.Span)
        .LastOrDefault();
}
