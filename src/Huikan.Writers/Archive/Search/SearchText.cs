using System.Collections.Immutable;
using Huikan.Publications;

namespace Huikan.Writers.Archive.Search;

/// <summary>What a search finds in a passage and what its results show: its words, then those of its notes, a line feed between blocks.</summary>
internal static class SearchText
{
    /// <summary>A passage's words in each language of the publication, null where it has none.</summary>
    public static ImmutableArray<string?> Of(Passage passage, ImmutableArray<Language> languages) =>
        [.. languages.Select(language => passage.In(language) is { } rendition ? Of(rendition) : null)];

    private static string Of(Rendition rendition)
    {
        var text = PlainText.Of(rendition.Blocks);
        foreach (var note in NotesOf(rendition.Blocks))
            text += (text.Length > 0 ? "\n" : "") + PlainText.Of(note.Content);
        return text;
    }

    /// <summary>The notes that the blocks call, each once.</summary>
    private static IEnumerable<Footnote> NotesOf(ImmutableArray<Block> blocks) =>
        blocks.SelectMany(NotesOf).DistinctBy(note => note.Number);

    private static IEnumerable<Footnote> NotesOf(Block block) => block switch
    {
        Paragraph paragraph => NotesOf(paragraph.Content),
        Heading heading => NotesOf(heading.Content),
        ListBlock list => list.Items.SelectMany(item => NotesOf(item.Content)),
        Quotation quotation => NotesOf(quotation.Content),
        Table table => NotesOf(table.Caption)
            .Concat(table.Rows.Prepend(table.Head).SelectMany(row => row.Cells).SelectMany(cell => NotesOf(cell.Content))),
        Figure figure => NotesOf(figure.Caption),
        ThematicBreak => [],
        _ => throw new UnreachableKindException(block),
    };

    private static IEnumerable<Footnote> NotesOf(ImmutableArray<Inline> content) => content.SelectMany(inline => inline switch
    {
        FootnoteReference reference => [reference.Footnote],
        Emphasis emphasis => NotesOf(emphasis.Content),
        Strong strong => NotesOf(strong.Content),
        Link link => NotesOf(link.Content),
        Text or Code or Ruby or LineBreak or Remark => [],
        _ => throw new UnreachableKindException(inline),
    });
}
