using Huikan.Typesetting.Paragraphs.Breaking;

namespace Huikan.Typesetting.Paragraphs;

/// <summary>Where characters stand on the line.</summary>
/// <param name="Left">In points from the line's edge, as the others.</param>
/// <param name="Middle">Of their own width, without the gap after them.</param>
/// <param name="Item">The item in the text's items; less than nought where nothing draws them.</param>
internal readonly record struct LineStretch(
    int Start, int End, double Left, double Middle, double Right, int Item, CharacterClass Class);
