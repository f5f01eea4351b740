using System.Collections.Immutable;
using Huikan.Diagnostics;

namespace Huikan.Templates.Scripting;

/// <summary>What a template wrote, and which place of which template each character came from.</summary>
/// <param name="Output">The text that the template wrote.</param>
/// <param name="Pieces">In the order of the output, without gaps.</param>
internal sealed record SourceMap(SourceFile Output, ImmutableArray<MappedPiece> Pieces)
{
    /// <summary>The place in a template that wrote the character at an offset of the output.</summary>
    public SourceSpan Locate(int offset, int length = 0)
    {
        if (Pieces.IsEmpty)
            return SourceSpan.None;
        var piece = Pieces[Math.Max(0, IndexOf(offset))];
        if (!piece.IsVerbatim)
            return piece.Source;
        var within = Math.Clamp(offset - piece.Start, 0, piece.Source.Length);
        return piece.Source.File!.Span(piece.Source.Start + within, Math.Min(length, piece.Source.Length - within));
    }

    /// <summary>The same for a line and column of the output, as an XML reader counts them.</summary>
    public SourceSpan Locate(int line, int column, int length) => Locate(Output.OffsetOf(line, column), length);

    private int IndexOf(int offset)
    {
        int low = 0, high = Pieces.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Pieces[middle].Start <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }
}

/// <summary>A stretch of output from one place.</summary>
/// <param name="Start">Its offset in the output.</param>
/// <param name="Source">The template's words themselves, or the expression whose value it is.</param>
/// <param name="IsVerbatim">Whether the output is those words character by character.</param>
internal readonly record struct MappedPiece(int Start, SourceSpan Source, bool IsVerbatim);
