using Huikan.Editions.Styles;
using Huikan.Writers.Pdf.Imposing;

namespace Huikan.Writers.Pdf.Press;

/// <summary>What the printer is to get.</summary>
/// <param name="Scheme">How pages share sheets; null for a sheet to each page.</param>
/// <param name="PaperThickness">Of one leaf; inner leaves' pages move towards the back of the book by what lies around them.</param>
public sealed record PressOptions(ImpositionScheme? Scheme, Length PaperThickness)
{
    /// <summary>What 80 g/m² uncoated paper measures, about, in millimetres.</summary>
    public const double UsualPaper = 0.1;
}
