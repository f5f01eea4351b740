namespace Huikan.Pdf.Syntax.Linearized;

/// <summary>The parts of a linearised file that hold what the document says, in the order of the file (ISO 32000-1, F.3).</summary>
internal enum FilePart
{
    /// <summary>Part 6: the first page, and what it shares with others.</summary>
    FirstPage,

    /// <summary>Part 6 too: readers open the outline with the first page, as the catalog asks (PageMode).</summary>
    Outline,

    /// <summary>Part 7: each other page, and what it alone needs.</summary>
    OtherPages,

    /// <summary>Part 8: what several of the other pages need.</summary>
    Shared,

    /// <summary>Part 9: what no page needs to be seen.</summary>
    Rest,
}
