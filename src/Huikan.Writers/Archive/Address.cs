namespace Huikan.Writers.Archive;

/// <summary>Paths of the archive: as files have them, and as links spell them.</summary>
internal static class Address
{
    /// <summary>
    /// Whether an id of the content tree can be a folder of the archive: letters, digits, <c>-</c>, <c>_</c> and inner dots.
    /// The tree is untrusted, and <c>01-...zh.md</c> would otherwise write outside the archive.
    /// </summary>
    public static bool IsSafeName(string name) =>
        name.Length > 0
        && name[0] != '.'
        && name[^1] != '.'
        && name.All(character => char.IsLetterOrDigit(character) || character is '-' or '_' or '.');

    /// <summary>Whether every part of a path with <c>/</c> stays where it is put.</summary>
    public static bool IsSafePath(string path) =>
        path.Length > 0 && !path.Contains('\\') && !path.Contains(':')
        && path.Split('/').All(part => part is not ("" or "." or ".."));

    /// <summary>The way from a folder, which ends in <c>/</c> or is empty, to the archive's top.</summary>
    public static string RootOf(string folder) => string.Concat(Enumerable.Repeat("../", folder.Count(character => character == '/')));

    /// <summary>A path as a link spells it.</summary>
    public static string Encode(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
