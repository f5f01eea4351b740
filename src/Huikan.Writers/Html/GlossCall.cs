using Huikan.Publications;

namespace Huikan.Writers.Html;

/// <summary>The place in a text that leads to the gloss of a term.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Language">The language of the text.</param>
/// <param name="Words">The term as the text has it there.</param>
internal readonly record struct GlossCall(string Id, Language Language, string Words);
