using Huikan.Typesetting.Flow;

namespace Huikan.Typesetting.Pages.Breaking;

/// <summary>
/// A lane whose pieces are measured by subtraction: a text of one column may be a single lane of a hundred thousand
/// strips, and every page that is tried asks for its pieces anew.
/// </summary>
internal class LaneMeasure
{
    /// <summary>What rounding may do to a height, in points.</summary>
    public const double Tolerance = 1e-6;

    private readonly double[] _sums;
    private readonly int[] _endsOfContent;

    public LaneMeasure(Lane lane)
    {
        Lane = lane;
        _sums = new double[Count + 1];
        _endsOfContent = new int[Count + 1];
        for (var i = 0; i < Count; i++)
        {
            var strip = lane.Column.Strips[i];
            _sums[i + 1] = _sums[i] + strip.Height;
            _endsOfContent[i + 1] = strip.IsWhite ? _endsOfContent[i] : i + 1;
        }
    }

    public Lane Lane { get; }

    public int Count => Lane.Column.Strips.Length;

    /// <summary>The white after the last strip with something on it, in points.</summary>
    public double TrailingWhite => _sums[Count] - _sums[_endsOfContent[Count]];

    /// <summary>The white before the first strip with something on it, in points.</summary>
    public double LeadingWhite => _sums[AfterWhite(0)];

    /// <summary>The first strip from an index on that is not white: what stands at the head of a page.</summary>
    public int AfterWhite(int from)
    {
        while (from < Count && Lane.Column.Strips[from].IsWhite)
            from++;
        return from;
    }

    /// <summary>The number of strips up to the last of the first few that is not white.</summary>
    public int EndOfContent(int count) => _endsOfContent[count];

    /// <summary>The measure of a lane, whether its strips stand in one column or run through several.</summary>
    public static LaneMeasure Of(Lane lane) => lane.Columns is { } columns ? new ColumnsMeasure(lane, columns) : new LaneMeasure(lane);

    /// <summary>The height of a piece at the head of its page, without the white at its end.</summary>
    public virtual double HeightOf(int from, int to)
    {
        var end = _endsOfContent[to];
        return end <= from ? 0 : (RepeatedHeadAt(from)?.Height ?? 0) + _sums[end] - _sums[from];
    }

    /// <summary>What stands again over a piece that goes on: the head of a table.</summary>
    public Strip? RepeatedHeadAt(int from) => from > 0 && from < Count ? Lane.Column.Strips[from].RepeatedHead : null;
}
