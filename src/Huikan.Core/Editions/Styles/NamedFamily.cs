using Huikan.Diagnostics;

namespace Huikan.Editions.Styles;

/// <summary>
/// A family that styles may name and the project has no file of (<c>src: local("…")</c>): Word takes it from the machine
/// it runs on, and on paper the next family of the style stands in.
/// </summary>
/// <param name="Family">The family's name.</param>
/// <param name="Span">Where the stylesheet declares it.</param>
public sealed record NamedFamily(string Family, SourceSpan Span);
