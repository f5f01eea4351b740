using System.Collections.Immutable;

namespace Huikan.Writers.Archive;

/// <summary>The files that all pages share: the stylesheet, the script, the icon and whatever else the templates refer to.</summary>
/// <param name="Files">Their paths are relative to the archive's <c>assets</c> folder.</param>
public sealed record ArchiveAssets(ImmutableArray<ArchiveFile> Files);
