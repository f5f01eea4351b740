using Huikan.Diagnostics;

namespace Huikan.Publications;

/// <summary>A name that an issue or a speech once had, so that its old addresses go on leading to it.</summary>
/// <param name="Id">An issue's id, or a speech's: <c>wanxian</c> in its own issue, <c>2022-q4/wanxian</c> in another.</param>
/// <param name="Span">Where the author wrote it.</param>
public readonly record struct FormerName(string Id, SourceSpan Span);
