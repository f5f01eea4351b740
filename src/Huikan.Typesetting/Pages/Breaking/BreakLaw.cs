namespace Huikan.Typesetting.Pages.Breaking;

/// <summary>Where a page may end: what is not lawful is tried only where nothing lawful fits on a page.</summary>
internal enum BreakLaw
{
    /// <summary>Where the styles allow it.</summary>
    Lawful,

    /// <summary>Before any band, though the one before it keeps with it.</summary>
    BetweenBands,

    /// <summary>After any strip: a paragraph's first line may stand alone.</summary>
    Anywhere,

    /// <summary>After one strip of each lane, though it is taller than the page: the edition is refused.</summary>
    Overfull,
}
