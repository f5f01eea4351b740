namespace Huikan.Writers.Html;

/// <summary>A word of a text as terms are compared by.</summary>
/// <param name="Form">The word without its endings; a Chinese character or a punctuation mark as it is.</param>
/// <param name="Start">Where it begins in the text, in UTF-16 units.</param>
/// <param name="End">Where it has ended.</param>
internal readonly record struct TermWord(string Form, int Start, int End);
