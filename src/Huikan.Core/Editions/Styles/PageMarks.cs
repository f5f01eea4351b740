namespace Huikan.Editions.Styles;

/// <summary>The printer's marks of <c>@page { marks: … }</c> (CSS Paged Media 3).</summary>
[Flags]
public enum PageMarks
{
    None = 0,

    /// <summary>Lines that say where to cut.</summary>
    Crop = 1,

    /// <summary>Crosses that show whether the inks lie on one another, and the colour bar that is measured with them.</summary>
    Cross = 2,
}
