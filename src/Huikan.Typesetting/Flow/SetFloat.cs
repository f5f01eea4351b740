using Huikan.Editions.Styles;

namespace Huikan.Typesetting.Flow;

/// <summary>A figure or table set at its measure that moves to the head or the foot of a page.</summary>
internal sealed class SetFloat
{
    /// <param name="set">Its strips, its margins as white around them.</param>
    /// <param name="placement">Where it goes.</param>
    /// <param name="left">From the left edge of the lane that calls it, in points.</param>
    public SetFloat(Column set, PageFloat placement, double left = 0)
    {
        (Content, Placement, Left) = (set.WithoutLeadingWhite(), placement, left);
        Height = Content.HeightOf(Content.Strips.Length);
        Gap = Math.Max(set.FullHeight - Content.FullHeight, Content.FullHeight - Height);
    }

    /// <summary>Its strips, from the first that is not white.</summary>
    public Column Content { get; }

    public PageFloat Placement { get; }

    public double Left { get; }

    /// <summary>The height without the white around it, in points.</summary>
    public double Height { get; }

    /// <summary>The white between it and the text, in points: the greater of its margins, whichever side the text is on.</summary>
    public double Gap { get; }

    /// <summary>The float called by a column that itself stands further right.</summary>
    public SetFloat MovedRight(double distance) => new(Content, Placement, Left + distance, Height, Gap);

    private SetFloat(Column content, PageFloat placement, double left, double height, double gap) =>
        (Content, Placement, Left, Height, Gap) = (content, placement, left, height, gap);
}
