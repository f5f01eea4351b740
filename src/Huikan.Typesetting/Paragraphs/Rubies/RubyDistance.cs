using Huikan.Editions.Styles;
using Huikan.Typesetting.Shaping;

namespace Huikan.Typesetting.Paragraphs.Rubies;

/// <summary>How far a reading stands from its words.</summary>
internal static class RubyDistance
{
    // The em square of Han over and under its baseline, where readings touch it (JLREQ 3.3.5).
    private const double HanOver = 0.88;
    private const double HanUnder = 0.12;

    // Latin, in ems of text faces: from ascenders and tone marks to descenders.
    private const double LatinOver = 0.76;
    private const double LatinUnder = 0.24;

    /// <summary>
    /// A little of the descenders of a Latin reading may reach into the square below, whose ink leaves it free; so much
    /// of them may not.
    /// </summary>
    private const double LatinReadingUnder = 0.15;

    /// <summary>From the words' baseline to the reading's, in points, downwards.</summary>
    public static double Of(RubyPosition position, ShapedItem words, ShapedItem reading)
    {
        var wordsEm = words.Span.Style.FontSize.Points;
        var readingEm = reading.Span.Style.FontSize.Points;
        return position == RubyPosition.Over
            ? -(wordsEm * (words.IsHan ? HanOver : LatinOver)) - readingEm * (reading.IsHan ? HanUnder : LatinReadingUnder)
            : wordsEm * (words.IsHan ? HanUnder : LatinUnder) + readingEm * (reading.IsHan ? HanOver : LatinOver);
    }
}
