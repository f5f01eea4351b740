using Huikan.Editions.Styles;

namespace Huikan.Typesetting.Paragraphs;

/// <summary>How wide a paragraph's lines are.</summary>
/// <param name="Width">From the left edge to the right.</param>
/// <param name="FirstLineIndent">The first line begins so far inside; negative begins outside.</param>
public sealed record LineMeasure(Length Width, Length FirstLineIndent);
