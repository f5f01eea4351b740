using System.Collections.Immutable;
using Huikan.Typesetting;
using Huikan.Writers.Pdf.Press;

namespace Huikan.CommandLine.Building;

/// <summary>Something that a build wrote.</summary>
/// <param name="Path">The full path of the file, or of the archive's folder.</param>
/// <param name="Kind">The edition that it is.</param>
/// <param name="Files">How many files it is.</param>
/// <param name="Pages">How many pages it has, or null where they are not counted.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Elapsed">How long it took.</param>
internal sealed record BuiltFile(string Path, EditionKind Kind, int Files, int? Pages, long Bytes, TimeSpan Elapsed)
{
    /// <summary>What a printer would find in it; null for what is not for the press.</summary>
    public PreflightReport? Preflight { get; init; }

    /// <summary>The lines a page and characters a line that were set; null where the layout prescribes none.</summary>
    public TextGrid? Grid { get; init; }

    /// <summary>The pages to be explained; empty where nobody asked.</summary>
    public ImmutableArray<Page> Explained { get; init; } = [];
}

/// <summary>All that a build wrote.</summary>
internal sealed record BuildResult(ImmutableArray<BuiltFile> Files, TimeSpan Elapsed);
