namespace Huikan.Editions;

/// <summary>How the languages of parallel text stand to each other.</summary>
public enum Arrangement
{
    /// <summary>In two columns, each passage beside its translation.</summary>
    SideBySide,

    /// <summary>Each passage followed by its translation.</summary>
    Interleaved,

    /// <summary>Source language on the left page, translation on the right.</summary>
    Facing,

    /// <summary>The whole in one language, then the whole in the other: the parts of a newspaper.</summary>
    Successive,

    /// <summary>One language only: the first of the edition's languages.</summary>
    Single,
}
