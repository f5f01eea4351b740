using Huikan.Typesetting.Paragraphs.Rubies;

namespace Huikan.Typesetting.Flow;

/// <summary>
/// Room for ruby between the last line of one block and the first of the next, which were set without knowing each other.
/// Between the lines of one block <see cref="TextSetter"/> sees to it.
/// </summary>
internal static class RubyRoom
{
    /// <summary>How far a line may stand below its place to clear its ruby, in line heights: so little nobody sees.</summary>
    public const double MostLowered = 0.1;

    /// <summary>How far a strip that follows another has to move down, in points.</summary>
    /// <param name="between">White between the two, in points.</param>
    public static double Missing(Strip above, Strip below, double between = 0) =>
        above.IsWhite || below.IsWhite ? 0 : RubyClearance.Missing(above.Items, below.Items, above.Height + between);

    /// <summary>The strip with its items standing so much lower, as far as that does not show.</summary>
    public static Strip Lowered(Strip strip, double missing) =>
        missing <= 0 ? strip : strip.MovedDown(Math.Min(missing, MostLowered * strip.Height));

    /// <summary>Bands that follow each other with nothing between: each lane of the lower one as <see cref="Lowered"/> has it.</summary>
    public static Band Under(Band above, Band below)
    {
        if (above.Lanes.Length != below.Lanes.Length)
            return below;
        var lanes = below.Lanes;
        for (var i = 0; i < lanes.Length; i++)
        {
            var (upper, lower) = (above.Lanes[i], lanes[i]);
            if (!upper.X.Equals(lower.X) || upper.Column.Strips is not [.., var last] || lower.Column.Strips is not [var first, ..])
                continue;
            var missing = Missing(last, first, above.Height - upper.Column.FullHeight);
            if (missing > 0)
                lanes = lanes.SetItem(i, lower with { Column = lower.Column with { Strips = lower.Column.Strips.SetItem(0, Lowered(first, missing)) } });
        }

        return below with { Lanes = lanes };
    }
}
