using Huikan.Editions.Styles;
using Huikan.Publications;

namespace Huikan.Typesetting.Shaping;

/// <summary>The characters of one pair of ruby.</summary>
/// <param name="Reading">What stands beside them.</param>
/// <param name="Style">The style of the reading.</param>
/// <param name="Language">The language of the reading.</param>
/// <param name="Shift">How far the words are raised, in points.</param>
internal sealed record RubySpan(int Start, int End, StyledText Reading, Style Style, Language Language, double Shift);
