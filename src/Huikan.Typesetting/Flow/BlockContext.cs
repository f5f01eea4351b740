using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Flow;

/// <summary>What a block is set in.</summary>
/// <param name="Language">The language of its words.</param>
/// <param name="TextStyle">The style of its paragraphs.</param>
/// <param name="Parent">The element that it becomes a part of.</param>
/// <param name="SubheadingLevel">The document's level of a text's own first-level heading.</param>
internal sealed record BlockContext(Language Language, StyleName TextStyle, StructureElement Parent, int SubheadingLevel);
