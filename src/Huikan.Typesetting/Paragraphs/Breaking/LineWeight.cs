namespace Huikan.Typesetting.Paragraphs.Breaking;

/// <summary>What is to be said of a line between two places.</summary>
/// <param name="Overfull">By how much it is too long, in points.</param>
/// <param name="Demerits">What it costs.</param>
/// <param name="Fitness">How tight it is: tight, decent, loose, very loose.</param>
/// <param name="LeastOfShorter">What every shorter line to the same place costs at least, where it is very loose.</param>
internal readonly record struct LineWeight(double Overfull, double Demerits, int Fitness, double LeastOfShorter)
{
    /// <summary>How many classes of tightness there are (Knuth and Plass, p. 1155).</summary>
    public const int Fitnesses = 4;

    public const int Decent = 1;
    public const int Loosest = 3;

    /// <summary>What a line costs that does not fit: more than any that does.</summary>
    public const double OverfullDemerits = 1e18;
}
