using System.Collections.Immutable;
using Huikan.Changes;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Writers.Word.Reading;

/// <summary>What an editor changed in a Word document.</summary>
/// <param name="Texts">What texts are to say, for those that are to say something else.</param>
/// <param name="Changes">The changed passages and lines, in the document's order.</param>
/// <param name="Refused">What has no place in the content.</param>
/// <param name="KnowsItsSource">Whether the document says what it was made from; other programs may drop that.</param>
public sealed record WordChanges(
    ImmutableArray<EditedText> Texts,
    ImmutableArray<WordChange> Changes,
    ImmutableArray<WordRefusal> Refused,
    bool KnowsItsSource);

/// <summary>A passage, or a line of front matter, that an editor changed.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Language">The language.</param>
/// <param name="Was">What it says in the content.</param>
/// <param name="Now">What it is to say; empty where it goes.</param>
/// <param name="Authors">Who changed it, as far as the document says.</param>
/// <param name="Page">The page in Word, from one; zero where it is not known.</param>
public sealed record WordChange(
    PassageId Passage,
    Language Language,
    ImmutableArray<Block> Was,
    ImmutableArray<Block> Now,
    ImmutableArray<string> Authors,
    int Page);

/// <summary>A change that has no place in the content.</summary>
/// <param name="Words">The words that were changed, as they stand in the document, or as they stood.</param>
/// <param name="Page">The page in Word, from one; zero where it is not known.</param>
/// <param name="Reason">Why it has no place.</param>
public sealed record WordRefusal(string Words, int Page, Wording Reason);
