namespace Huikan.Writers.Pdf.Imposing;

/// <summary>How pages share sheets.</summary>
public enum ImpositionScheme
{
    /// <summary>Two pages beside each other on one side, in order: proofs, cut apart.</summary>
    TwoUp,

    /// <summary>Sheets folded once and laid in one another, stitched through the back.</summary>
    Booklet,

    /// <summary>Signatures of four pages, folded once, gathered behind one another.</summary>
    Signature4,

    /// <summary>Signatures of eight pages, folded twice.</summary>
    Signature8,

    /// <summary>Signatures of sixteen pages, folded three times.</summary>
    Signature16,
}
