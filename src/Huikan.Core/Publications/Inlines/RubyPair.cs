using Huikan.Diagnostics;

namespace Huikan.Publications;

/// <summary>Characters and the reading that stands beside them. A line may end between two pairs, never inside one.</summary>
/// <param name="Base">The words themselves, which titles, search and the outline know alone; never empty.</param>
/// <param name="Reading">How they are read, or what they mean; never empty.</param>
/// <param name="ReadingLanguage">The language of the reading: <see cref="Language.Pinyin"/> where it is spelt so.</param>
/// <param name="Span">Where the author wrote the base.</param>
/// <param name="ReadingSpan">Where the author wrote the reading.</param>
public sealed record RubyPair(
    string Base, string Reading, Language ReadingLanguage, SourceSpan Span, SourceSpan ReadingSpan);
