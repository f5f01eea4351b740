using System.Collections.Immutable;
using System.Text;
using Huikan.Changes;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Publications;

namespace Huikan.Writers.Word.Reading;

/// <summary>Finds what an editor changed in lines of front matter: headlines, offices, the issue's title.</summary>
internal static class LineChanges
{
    /// <summary>What lines are to say, by their text and language, then by their keys.</summary>
    public static Dictionary<(string Text, Language Language), ImmutableDictionary<string, string>> Find(
        Edition edition,
        ReadPassages was,
        ReadPassages now,
        ChangeBook book)
    {
        var lines = new Dictionary<(string, Language), ImmutableDictionary<string, string>>();
        foreach (var passage in EditionTexts.LinesOf(edition.Issue))
        {
            foreach (var language in edition.Languages)
            {
                var key = new PassageKey(EditionAnchors.Of(passage), language);
                if (!was.Has(key) || passage.In(language) is not { } rendition)
                    continue;
                var (before, after) = (was.Of(key), now.Of(key));
                if (after.IsDefault || WordsOf(after).Length == 0)
                {
                    if (!book.IsYounger(key))
                        book.Refuse(WordsOf(before), 0, new Wording("标题和职务不能删去。", "A headline or an office cannot be deleted."));
                    continue;
                }

                var words = WordsOf(after);
                ImmutableArray<Block> blocks = [new Paragraph([new Text(words, SourceSpan.None)], SourceSpan.None)];
                if (words == WordsOf(before) || !book.IsMine(key, rendition.Blocks, blocks, after))
                    continue;
                lines[(passage.Id.Text, language)] = lines.GetValueOrDefault((passage.Id.Text, language), ImmutableDictionary<string, string>.Empty)
                    .SetItem(passage.Id.Name, words);
                book.Tell(passage, language, rendition.Blocks, blocks, after);
            }
        }

        return lines;
    }

    /// <summary>Plain words: front matter has no marks, and a line break in it is a space.</summary>
    private static string WordsOf(ImmutableArray<ReadLeaf> leaves)
    {
        var words = new StringBuilder();
        foreach (var piece in leaves.SelectMany(leaf => leaf.Pieces))
            words.Append(piece.Kind == PieceKind.LineBreak ? " " : piece.Kind == PieceKind.Character ? piece.Characters : "");
        return words.ToString().Trim();
    }
}
