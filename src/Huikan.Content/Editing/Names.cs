using System.Text.RegularExpressions;
using Huikan.Changes;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Content.Editing;

/// <summary>The names that authors give passages: <c>{#spring-tea}</c>.</summary>
internal static partial class Names
{
    /// <summary>The name, in its braces, in a stretch of a file; null where there is none.</summary>
    public static string? In(SourceFile file, Extent extent) =>
        Name().Match(file.Text, extent.Start, extent.End - extent.Start) is { Success: true } match ? match.Value : null;

    /// <summary>Whether a block of this kind has a place for a name.</summary>
    public static bool CanStandAt(Block block) =>
        block is Paragraph or Heading or Figure or Table { Caption.IsEmpty: false };

    /// <summary>A printed block with its name: at the end, or at the end of a table's caption.</summary>
    public static string Append(string printed, Block block, string name)
    {
        var end = block is Table { Caption.IsEmpty: false } ? printed.IndexOf('\n') : printed.Length;
        return $"{printed[..end]} {name}{printed[end..]}";
    }

    /// <summary>The Markdown of a passage that its language has not had, with the name that the source gives it, if any.</summary>
    public static string Give(string printed, EditedPassage passage) =>
        passage is { Name: { } name, Blocks: [var block] } && !Ordinal().IsMatch(name) && CanStandAt(block)
            ? Append(printed, block, $"{{#{name}}}")
            : printed;

    [GeneratedRegex(@"\Ap[0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\{[ \t]*#[a-z][a-z0-9-]*[ \t]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
