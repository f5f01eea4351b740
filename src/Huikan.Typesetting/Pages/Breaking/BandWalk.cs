namespace Huikan.Typesetting.Pages.Breaking;

/// <summary>
/// Walks down a band from one place where a page may end to the next: all lanes as far as they come at the same height.
/// </summary>
internal sealed class BandWalk
{
    private const int None = -1;

    private readonly SegmentBand _band;
    private readonly bool _anywhere;
    private readonly int[] _from;
    private readonly int[] _next;
    private readonly double[] _nextHeights;
    private readonly int[] _taken;

    /// <param name="band">The band.</param>
    /// <param name="from">Where it begins on this page.</param>
    /// <param name="law">Which places count.</param>
    public BandWalk(SegmentBand band, Cut from, BreakLaw law)
    {
        (_band, _anywhere) = (band, law == BreakLaw.Anywhere);
        _from = [.. from.Taken];
        _taken = [.. from.Taken];
        _next = new int[_from.Length];
        _nextHeights = new double[_from.Length];
        for (var i = 0; i < _next.Length; i++)
            Prepare(i, _from[i]);
    }

    /// <summary>The strips taken of each lane, those of earlier pages included.</summary>
    public ReadOnlySpan<int> Taken => _taken;

    /// <summary>The height of what is taken on this page, in points.</summary>
    public double Height { get; private set; }

    public bool IsWhole => Array.TrueForAll(_next, next => next == None);

    /// <summary>Whether a lane with something to set has got nothing: both sides of a pair break together.</summary>
    public bool IsStuck
    {
        get
        {
            for (var i = 0; i < _taken.Length; i++)
            {
                if (_taken[i] == _from[i] && _from[i] < _band.Lanes[i].Count)
                    return true;
            }

            return false;
        }
    }

    /// <summary>Goes on to the next place; false where the band has ended.</summary>
    public bool Advance()
    {
        var height = double.MaxValue;
        for (var i = 0; i < _next.Length; i++)
        {
            if (_next[i] != None)
                height = Math.Min(height, _nextHeights[i]);
        }

        if (height == double.MaxValue)
            return false;
        for (var i = 0; i < _next.Length; i++)
        {
            while (_next[i] != None && _nextHeights[i] <= height + LaneMeasure.Tolerance)
            {
                _taken[i] = _next[i];
                Prepare(i, _next[i]);
            }
        }

        Height = height;
        return true;
    }

    private void Prepare(int lane, int taken)
    {
        _next[lane] = NextAfter(lane, taken);
        if (_next[lane] != None)
            _nextHeights[lane] = _band.Lanes[lane].HeightOf(_from[lane], _next[lane]);
    }

    private int NextAfter(int lane, int count)
    {
        var column = _band.Lanes[lane].Lane.Column;
        for (var next = count + 1; next <= column.Strips.Length; next++)
        {
            if (_anywhere || column.MayBreakAt(next))
                return next;
        }

        return None;
    }
}
