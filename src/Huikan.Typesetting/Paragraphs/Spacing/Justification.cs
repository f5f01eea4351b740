using Huikan.Typesetting.Shaping;

namespace Huikan.Typesetting.Paragraphs.Spacing;

/// <summary>Makes a line as long as its measure, in the order of CLREQ 3.1.9.</summary>
internal sealed class Justification(ShapedText text)
{
    /// <summary>Changes the gaps so that the line grows by <paramref name="room"/>, or shrinks where it is negative.</summary>
    /// <param name="gaps">After each cell of the line but the last, in points.</param>
    /// <param name="start">The line's first cell.</param>
    public void Distribute(Span<double> gaps, int start, in LineExtent extent, double room)
    {
        if (room < 0)
            Shrink(gaps, start, Math.Min(-room, extent.Shrink));
        else
            Stretch(gaps, start, extent, room);
    }

    private void Shrink(Span<double> gaps, int start, double excess)
    {
        var cells = text.Cells.AsSpan().Slice(start, gaps.Length);
        for (var step = 0; step < ShrinkSteps.Count && excess > 0; step++)
        {
            var most = 0.0;
            for (var i = 0; i < gaps.Length; i++)
                most += cells[i].After.Shrink[step];
            if (most <= 0)
                continue;
            var part = Math.Min(1, excess / most);
            for (var i = 0; i < gaps.Length; i++)
                gaps[i] -= part * cells[i].After.Shrink[step];
            excess -= part * most;
        }
    }

    private void Stretch(Span<double> gaps, int start, in LineExtent extent, double room)
    {
        var words = Part(ref room, extent.WordStretch);
        var autospaces = Part(ref room, extent.AutospaceStretch);
        var share = extent.Stretching == 0 ? 0 : room / extent.Stretching;
        var cells = text.Cells.AsSpan().Slice(start, gaps.Length);
        for (var i = 0; i < gaps.Length; i++)
        {
            ref readonly var gap = ref cells[i].After;
            gaps[i] += words * gap.WordStretch + autospaces * gap.AutospaceStretch + (gap.Stretches ? share : 0);
        }
    }

    /// <summary>How far a play is used, from 0 to 1; what it gives is taken from the room.</summary>
    private static double Part(ref double room, double play)
    {
        if (play <= 0)
            return 0;
        var part = Math.Min(1, room / play);
        room -= part * play;
        return part;
    }
}
