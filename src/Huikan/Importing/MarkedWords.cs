using System.Collections.Immutable;
using System.Text;
using Huikan.Changes;
using Huikan.Publications;

namespace Huikan.CommandLine.Importing;

/// <summary>What blocks say, taken apart into words, with their marks as Markdown writes them.</summary>
internal static class MarkedWords
{
    /// <summary>Latin words whole, every other character by itself; a paragraph's end is a pilcrow.</summary>
    public static ImmutableArray<string> Of(ImmutableArray<Block> blocks)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var leaf in Leaves.Of(blocks))
        {
            if (words.Count > 0)
                words.Add(" ¶ ");
            words.AddRange(Words.Of(Marked(leaf)));
        }

        return words.DrainToImmutable();
    }

    private static string Marked(ImmutableArray<Inline> content)
    {
        var text = new StringBuilder();
        foreach (var inline in content)
        {
            text.Append(inline switch
            {
                Text words => words.Characters,
                Code code => $"`{code.Characters}`",
                Strong strong => $"**{Marked(strong.Content)}**",
                Emphasis emphasis => $"*{Marked(emphasis.Content)}*",
                Link { Target: WebTarget web } link => $"[{Marked(link.Content)}]({web.Address})",
                Link { Target: PassageTarget passage } link => $"[{Marked(link.Content)}](#{passage.Anchor})",
                LineBreak => " ⏎ ",
                FootnoteReference reference => $"[^ {string.Concat(Of(reference.Footnote.Content))}]",
                Ruby ruby => string.Concat(ruby.Pairs.Select(pair => $"{{{pair.Base}|{pair.Reading}}}")),
                Remark remark => $"{{>>{remark.Comment}<<}}",
                _ => throw new UnreachableKindException(inline),
            });
        }

        return text.ToString();
    }
}
