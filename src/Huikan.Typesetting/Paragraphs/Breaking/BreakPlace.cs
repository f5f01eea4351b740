namespace Huikan.Typesetting.Paragraphs.Breaking;

/// <summary>A place where a line may end.</summary>
/// <param name="Cell">The first cell after it.</param>
/// <param name="IsCut">Whether no line may end there by rights.</param>
/// <param name="IsInAddress">Whether an address goes on over it.</param>
/// <param name="Demerits">What it costs to end a line there.</param>
/// <param name="StartChange">How much longer a line is because it starts there, in points.</param>
/// <param name="EndChange">How much longer a line is because it ends there, with its hyphen, in points.</param>
internal readonly record struct BreakPlace(
    int Cell, BreakKind Kind, bool IsCut, bool IsInAddress, double Demerits, double StartChange, double EndChange)
{
    public bool IsHyphenated => Kind == BreakKind.Hyphenated;
}
