using System.Collections.Immutable;
using Huikan.Changes;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Writers.Word.Reading;

/// <summary>
/// Gives what is new in a document to the passage that it follows, and finds what was changed where nothing can be
/// changed: the words of templates and of data files.
/// </summary>
internal static class Adoption
{
    /// <summary>The edited document with new texts adopted, and what was refused.</summary>
    public static (ReadText Text, ImmutableArray<WordRefusal> Refused) Adopt(ReadText written, ReadText edited)
    {
        var was = Ownerless(written);
        var now = Ownerless(edited);
        var hunks = Difference.Between(was.Select(Says).ToList(), now.Select(Says).ToList());
        var leaves = edited.Leaves.ToBuilder();
        var added = hunks.SelectMany(hunk => now.GetRange(hunk.NowStart, hunk.NowLength)).Select(leaf => leaf.Index).ToHashSet();
        LostPassages.Find(written, leaves, added);
        var refused = ImmutableArray.CreateBuilder<WordRefusal>();
        foreach (var hunk in hunks)
        {
            foreach (var (index, leaf) in now.GetRange(hunk.NowStart, hunk.NowLength).Where(leaf => leaves[leaf.Index].Owner is null))
            {
                if (OwnerOf(leaves, index) is { } owner)
                    leaves[index] = leaves[index] with { Owner = owner };
                else
                    refused.Add(new WordRefusal(leaf.Words, leaf.Page, NotContent));
            }

            if (hunk.NowLength == 0)
                refused.AddRange(was.GetRange(hunk.WasStart, hunk.WasLength).Select(gone => new WordRefusal(gone.Leaf.Words, 0, NotContent)));
        }

        return (edited with { Leaves = leaves.ToImmutable() }, refused.ToImmutable());
    }

    private static Wording NotContent => new(
        "这段文字来自模板或数据文件，不在正文里。", "These words come from a template or a data file, not from a text.");

    private static List<(int Index, ReadLeaf Leaf)> Ownerless(ReadText text) =>
        [.. text.Leaves.Select((owned, index) => (index, owned)).Where(pair => pair.owned.Owner is null).Select(pair => (pair.index, pair.owned.Leaf))];

    private static string Says((int Index, ReadLeaf Leaf) leaf) => $"{leaf.Leaf.Kind}: {leaf.Leaf.Words}";

    /// <summary>The passage in the text's own language that stands right before it.</summary>
    private static PassageKey? OwnerOf(ImmutableArray<OwnedLeaf>.Builder leaves, int index)
    {
        var language = leaves[index].Language;
        string? anchor = null;
        for (var i = index - 1; i >= 0; i--)
        {
            if (leaves[i].Owner is not { } owner)
            {
                // Something of the template's stands between.
                if (anchor is null && language is null)
                    return null;
                continue;
            }

            anchor ??= owner.Anchor;
            if (language is null && owner.Anchor != anchor)
                return null;
            if (owner.Language == (language ?? LanguageOf(leaves[index].Leaf.Words, owner.Language)))
                return owner.IsLine ? null : owner;
        }

        return null;
    }

    /// <summary>The language of words by their script, in a document of Chinese and another language.</summary>
    private static Language LanguageOf(string words, Language usual)
    {
        var han = words.Count(character => character is >= '\u3400' and <= '\u9FFF');
        var letters = words.Count(char.IsAsciiLetter);
        return han * 4 > letters ? (usual.IsChinese ? usual : Language.Chinese) : (usual.IsChinese ? Language.English : usual);
    }
}
