namespace Huikan.Writers.Archive;

/// <summary>A file of the archive.</summary>
/// <param name="Path">Relative to the archive's folder, with <c>/</c>: <c>2023-q1/wanzhou/index.html</c>.</param>
/// <param name="Content">Its bytes; text is UTF-8 without a byte order mark, lines end in a line feed.</param>
public sealed record ArchiveFile(string Path, ReadOnlyMemory<byte> Content);
