namespace Huikan.Editions.Styles;

/// <summary>The paper of <c>@page</c>: trim size and margins.</summary>
/// <param name="Width">Trim width.</param>
/// <param name="Height">Trim height.</param>
/// <param name="Margin">From the trim to the type area.</param>
public sealed record PageStyle(Length Width, Length Height, Edges<Length> Margin)
{
    /// <summary>How far ink may run beyond the trim on the press.</summary>
    public Length Bleed { get; init; } = Length.Millimetres(3);

    /// <summary>What stands outside the bleed on the press.</summary>
    public PageMarks Marks { get; init; }

    /// <summary>The width of the type area.</summary>
    public Length TypeWidth => Width - Margin.Left - Margin.Right;

    /// <summary>The height of the type area.</summary>
    public Length TypeHeight => Height - Margin.Top - Margin.Bottom;
}
