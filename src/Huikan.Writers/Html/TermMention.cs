using Huikan.Publications;

namespace Huikan.Writers.Html;

/// <summary>A term in a text.</summary>
/// <param name="Term">The term.</param>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="End">Where it has ended.</param>
internal readonly record struct TermMention(Term Term, int Start, int End);
