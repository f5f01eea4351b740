using System.Collections.Immutable;

namespace Huikan.Typesetting.Flow;

/// <summary>An edition set at its measure, before it is cut into pages.</summary>
internal sealed record Flow(ImmutableArray<FlowItem> Items, ImmutableArray<OutlineEntry> Outline);
