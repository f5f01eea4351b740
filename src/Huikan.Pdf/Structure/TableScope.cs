namespace Huikan.Pdf.Structure;

/// <summary>Which cells a header cell heads.</summary>
public enum TableScope
{
    /// <summary>Those below it.</summary>
    Column,

    /// <summary>Those beside it.</summary>
    Row,

    /// <summary>Both.</summary>
    Both,
}
