namespace Huikan.Pdf;

/// <summary>What the file promises.</summary>
public enum PdfProfile
{
    /// <summary>PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1): kept for decades, read by everyone.</summary>
    Archive,

    /// <summary>PDF/X-4 (ISO 15930-7): a printer needs nothing but the file. Boxes nest, colours are inks, nothing is to be clicked.</summary>
    Press,

    /// <summary>PDF 1.7 with whatever tags were given, and no promise.</summary>
    Plain,
}
