namespace Huikan.Pdf.Graphics;

/// <summary>Why a thing on the page is not part of the document's content (ISO 32000-1, 14.8.2.2).</summary>
public enum ArtifactKind
{
    /// <summary>Made by paging, such as a folio in the margin.</summary>
    Pagination,

    /// <summary>A running head.</summary>
    Header,

    /// <summary>A running foot.</summary>
    Footer,

    /// <summary>Rules, frames and other typographic ornament.</summary>
    Layout,

    /// <summary>A tint or picture behind the content.</summary>
    Background,

    /// <summary>Cut marks and other production aids outside the trimmed page.</summary>
    Page,
}
