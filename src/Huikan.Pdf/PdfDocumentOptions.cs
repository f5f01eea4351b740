using System.Collections.Immutable;
using Huikan.Pdf.Conformance;

namespace Huikan.Pdf;

/// <summary>What is said about a document as a whole.</summary>
public sealed record PdfDocumentOptions
{
    /// <summary>The title readers show; the Archive and Press profiles require it.</summary>
    public required string Title { get; init; }

    /// <summary>The main language as a BCP 47 tag, such as <c>zh-Hans</c>; the Archive profile requires it.</summary>
    public required string Language { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>What it is about, in a sentence.</summary>
    public string? Subject { get; init; }

    /// <summary>Words to find it by, separated by commas.</summary>
    public string? Keywords { get; init; }

    /// <summary>The program the document was made in.</summary>
    public string Creator { get; init; } = "Huikan";

    /// <summary>The program that wrote the PDF.</summary>
    public string Producer { get; init; } = "Huikan";

    /// <summary>When the document was made; the writer has no clock.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>When it was last changed; when not given, <see cref="Created"/>.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>What the file promises; writing refuses what would break it.</summary>
    public PdfProfile Profile { get; init; } = PdfProfile.Archive;

    /// <summary>Whether links are underlined on screens, though not in print; otherwise only what is drawn shows them.</summary>
    public bool ShowsLinks { get; init; }

    /// <summary>
    /// Whether the file shows its first page before the rest has come over the network (ISO 32000-1, annex F). The whole
    /// file is then held in memory before it is written.
    /// </summary>
    public bool IsLinearized { get; init; }

    /// <summary>How pages are numbered in readers, in ascending order; empty numbers them from 1.</summary>
    public ImmutableArray<PageLabelRange> PageLabels { get; init; } = [];

    /// <summary>What device colours mean; when not given, sRGB, and for the press FOGRA39.</summary>
    public OutputIntent? OutputIntent { get; init; }
}
