using Huikan.Editions.Styles;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>
/// A grid of characters, as official documents and manuscript paper have it: where <c>:root</c> sets its Chinese closer
/// or wider than solid, that is the pitch of the whole page, and Word is told of it as its document grid (字符网格). The
/// text does not lean on it: runs say their spacing themselves, because other programs give a character that is larger
/// than its cell two of them.
/// </summary>
internal static class CharacterGrid
{
    /// <summary>What Word counts the pitch in: 1/4096 of a point, more or less than the size of Normal (17.6.5).</summary>
    private const double PartsOfPoint = 4096;

    /// <summary>Word's grid of the page, or null where the characters stand solid.</summary>
    public static W.DocGrid? Of(WordContext word)
    {
        var spacing = word.Styles.Normal.Computed.LetterSpacing;
        return spacing == Length.Zero ? null : new W.DocGrid
        {
            Type = W.DocGridValues.LinesAndChars,
            LinePitch = Units.Twips(word.Edition.Stylesheet.GridLine),
            CharacterSpace = (int)Math.Round(spacing.Points * PartsOfPoint, MidpointRounding.AwayFromZero),
        };
    }
}
