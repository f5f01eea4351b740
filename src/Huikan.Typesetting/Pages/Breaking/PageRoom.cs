using Huikan.Typesetting.Flow;

namespace Huikan.Typesetting.Pages.Breaking;

/// <summary>The type area of a page with floats at its head and foot; all lengths in points from its upper edge.</summary>
/// <param name="Height">Its height.</param>
/// <param name="GridLine">A line of the baseline grid, which text under a float keeps.</param>
/// <param name="Floats">The floats.</param>
internal sealed record PageRoom(double Height, double GridLine, PageFloats Floats)
{
    /// <summary>Where the text begins.</summary>
    public double TextTop { get; } = Floats.AtHead is [.., var last]
        ? BaselineGrid.RoundUp(Floats.HeightAtHead + last.Gap, GridLine)
        : 0;

    /// <summary>Where the floats at the foot begin, over notes of a height: on the grid, as if they stood in the text.</summary>
    public double FootTop(double notes)
    {
        var top = Height - notes - Floats.HeightAtFoot;
        return Math.Floor((top + LaneMeasure.Tolerance) / GridLine) * GridLine;
    }

    /// <summary>The greatest height of the notes under a text.</summary>
    public double LeftForNotes(double text) => WhiteUnder(text, 0) - (Floats.AtFoot.IsEmpty ? 0 : GridLine);

    /// <summary>What is empty under a text over notes of a height; negative where they do not fit.</summary>
    public double WhiteUnder(double text, double notes) => Floats.AtFoot is [var first, ..]
        ? FootTop(notes) - (text > 0 ? first.Gap : 0) - TextTop - text
        : Height - notes - (text > 0 || Floats.AtHead.IsEmpty ? TextTop : Floats.HeightAtHead) - text;
}
