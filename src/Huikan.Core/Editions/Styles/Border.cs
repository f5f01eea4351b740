namespace Huikan.Editions.Styles;

/// <summary>One side's border; its width takes space only where its line is not <see cref="BorderLine.None"/>.</summary>
public readonly record struct Border(Length Width, BorderLine Line, Color Color)
{
    public static Border None => default;

    /// <summary>The space that it takes.</summary>
    public Length Space => Line == BorderLine.None ? Length.Zero : Width;
}
