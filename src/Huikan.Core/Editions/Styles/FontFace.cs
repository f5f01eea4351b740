using Huikan.Diagnostics;

namespace Huikan.Editions.Styles;

/// <summary>A face of <c>@font-face</c>.</summary>
/// <param name="Family">The family that styles name.</param>
/// <param name="Weight">From 1 to 1000.</param>
/// <param name="Italic">Whether it is the italic.</param>
/// <param name="Path">The font file's full path, inside the templates folder.</param>
/// <param name="Span">Where the stylesheet declares it.</param>
public sealed record FontFace(string Family, int Weight, bool Italic, string Path, SourceSpan Span);
