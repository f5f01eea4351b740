using System.Collections.Immutable;
using Huikan.Changes;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Publications;

namespace Huikan.Writers.Word.Reading;

/// <summary>
/// Words in the column of a language that the passage has nothing in yet. A passage and its translation are one block
/// each, so that what comes is one.
/// </summary>
internal static class FirstTranslation
{
    /// <summary>The passage with its first translation; null, with a refusal, where the content has no place for it.</summary>
    public static EditedPassage? Of(
        EditionText text,
        Passage passage,
        Language language,
        ImmutableArray<ReadLeaf> words,
        Func<string, ImageResource?> imageOf,
        ChangeBook book)
    {
        if (LeafBlocks.Build(words, text.SubheadingLevel, imageOf) is not { } blocks)
        {
            Refuse(PassageChanges.CannotWrite);
            return null;
        }

        if (LikeSource(passage.Renditions[0].Blocks[0], blocks) is not { } block)
        {
            Refuse(new Wording(
                $"“{EditionAnchors.Of(passage)}”的原文是一段，译文却有 {blocks.Length} 段；请并成一段。",
                $"“{EditionAnchors.Of(passage)}” is one passage, and its translation is {blocks.Length}; join them."));
            return null;
        }

        book.Tell(passage, language, [], [block], words);
        return new EditedPassage(passage.Id.Name, [block]);

        void Refuse(Wording reason) => book.Refuse(words[0].Words, words[0].Page, reason);
    }

    /// <summary>Who fills an empty cell types paragraphs there, whatever stands in the one beside it.</summary>
    private static Block? LikeSource(Block source, ImmutableArray<Block> blocks) => (source, blocks) switch
    {
        (Heading heading, [Paragraph words]) => new Heading(heading.Level, words.Content, SourceSpan.None),
        (Quotation, _) when blocks.All(block => block is Paragraph) => new Quotation(blocks, SourceSpan.None),
        (ListBlock list, _) when blocks.Length == list.Items.Length && blocks.All(block => block is Paragraph) =>
            list with { Items = [.. blocks.Select(block => new ListItem([block], SourceSpan.None))], Span = SourceSpan.None },
        (_, [var only]) => only,
        _ => null,
    };
}
