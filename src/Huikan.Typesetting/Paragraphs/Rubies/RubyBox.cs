using System.Collections.Immutable;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Frames;

namespace Huikan.Typesetting.Paragraphs.Rubies;

/// <summary>A reading, set, and the characters that it belongs to; they are as wide as each other.</summary>
/// <param name="Start">The first character of the words.</param>
/// <param name="End">Behind their last.</param>
/// <param name="Items">The reading, measured from the left edge of the words and the reading's own baseline.</param>
/// <param name="Position">On which side it stands.</param>
/// <param name="Offset">From the words' baseline to the reading's, in points, downwards.</param>
internal sealed record RubyBox(
    int Start, int End, ImmutableArray<PlacedItem> Items, RubyPosition Position, double Offset);
