using System.Collections.Immutable;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Flow;

/// <summary>
/// Where the number of a page will stand that is not known yet. Its room does not depend on the number, so that nothing is
/// set twice: when the page is known, the slot gives way to its digits. Its place is their right end, on the baseline.
/// </summary>
/// <param name="Target">The anchor that stands on the page.</param>
/// <param name="Set">Sets a page's label, measured from the slot's place.</param>
internal sealed record PageNumberSlot(string Target, Func<string, ImmutableArray<PlacedItem>> Set, Owner Owner) : FrameItem(Owner);
