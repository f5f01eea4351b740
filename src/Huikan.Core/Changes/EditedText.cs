using System.Collections.Immutable;
using Huikan.Publications;

namespace Huikan.Changes;

/// <summary>What a text is to say in one language, after someone edited it outside its Markdown file.</summary>
/// <param name="Issue">The issue's id.</param>
/// <param name="Text">The speech's id, or <c>issue</c> for the issue's own text.</param>
/// <param name="Language">The language.</param>
/// <param name="Lines">Lines of the front matter that are to say something else, by their keys: <c>title</c>, <c>role</c>.</param>
/// <param name="Passages">
/// The whole text in its new order; null where only lines changed. A passage that is not among them goes.
/// </param>
public sealed record EditedText(
    string Issue,
    string Text,
    Language Language,
    ImmutableDictionary<string, string> Lines,
    ImmutableArray<EditedPassage>? Passages);

/// <summary>A passage of an edited text.</summary>
/// <param name="Name">The passage that it was, by the name in its <see cref="PassageId"/>, or that it translates for the first time; null for a new one.</param>
/// <param name="Blocks">
/// What it is to say. Several blocks: the passage was divided. Null: it is as it was, to the letter.
/// </param>
public sealed record EditedPassage(string? Name, ImmutableArray<Block>? Blocks);
