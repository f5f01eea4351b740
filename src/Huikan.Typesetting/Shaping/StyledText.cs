using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Shaping;

/// <summary>Running text flattened: its characters, and what holds over which of them.</summary>
/// <param name="Characters">A forced line end is a line feed.</param>
/// <param name="Spans">They cover the characters in order, without gaps.</param>
internal sealed record StyledText(
    string Characters,
    ImmutableArray<StyledSpan> Spans,
    ImmutableArray<LinkSpan> Links,
    ImmutableArray<FootnoteSpan> Footnotes)
{
    /// <summary>The characters that have readings, in their order.</summary>
    public ImmutableArray<RubySpan> Rubies { get; init; } = [];

    /// <summary>The place of characters in the author's file.</summary>
    public SourceSpan SourceOf(int start, int end)
    {
        var first = SpanAt(start).SourceAt(start);
        var last = SpanAt(Math.Max(start, end - 1)).SourceAt(Math.Max(start, end - 1));
        return first.File is null || first.File != last.File || last.Start < first.Start
            ? first
            : first with { Length = last.Start + last.Length - first.Start };
    }

    private StyledSpan SpanAt(int index)
    {
        foreach (var span in Spans)
        {
            if (index < span.End)
                return span;
        }

        return Spans.IsEmpty ? StyledSpan.Nowhere : Spans[^1];
    }
}

/// <summary>Characters of one style and owner.</summary>
/// <param name="Shift">How far they are raised, in points; negative is lowered.</param>
/// <param name="IsAttached">Whether they hang on what comes before: a footnote's mark.</param>
/// <param name="Source">Where the author wrote them.</param>
internal sealed record StyledSpan(
    int Start, int End, Style Style, Owner Owner, double Shift, bool IsAttached, SourceSpan Source)
{
    /// <summary>
    /// Before which of its characters, counted from its start, the author wrote one that prints nothing; the same number
    /// again for each.
    /// </summary>
    public ImmutableArray<int> Omitted { get; init; } = [];

    public static StyledSpan Nowhere { get; } =
        new(0, 0, new Style(), Artifact.Layout, 0, IsAttached: false, SourceSpan.None);

    /// <summary>The place of one character: exact where the author wrote the characters as they print.</summary>
    public SourceSpan SourceAt(int index) =>
        Source.File is not null && Source.Length == End - Start + Omitted.Length
            ? Source with { Start = Source.Start + index - Start + Omitted.Count(at => at <= index - Start), Length = 1 }
            : Source;
}

/// <summary>The characters of a link.</summary>
internal sealed record LinkSpan(int Start, int End, LinkTarget Target, string Description, Owner Element);

/// <summary>The characters of a footnote's mark.</summary>
internal sealed record FootnoteSpan(int Start, int End, Footnote Footnote, Owner Reference);
