using System.Text;
using Huikan.Diagnostics;

namespace Huikan.Content.Data;

/// <summary>
/// Names that become folders of the archive: letters, digits and inner hyphens or underscores, without capitals, since
/// some disks take <c>A</c> and <c>a</c> for the same.
/// </summary>
internal static class AddressName
{
    /// <summary>A name of more characters may be more bytes than a disk takes (255 in most file systems).</summary>
    private const int MaximumLength = 80;

    public static bool IsGood(string name) =>
        name.Length is > 0 and <= MaximumLength
        && char.IsLetterOrDigit(name[0])
        && char.IsLetterOrDigit(name[^1])
        && name.All(character => (char.IsLetterOrDigit(character) && !char.IsUpper(character)) || character is '-' or '_');

    /// <summary>Reports a key that cannot be an address.</summary>
    public static void Check(string key, SourceSpan span, DiagnosticBag diagnostics)
    {
        if (IsGood(key))
            return;
        diagnostics.Error(
            "content/bad-key",
            span,
            new Wording($"“{key}”不能用作键：它要成为网页地址的一部分。", $"“{key}” cannot be a key: it becomes part of an address."),
            new Wording(
                $"请用小写字母、数字和连字符，至多{MaximumLength}个，例如：yu-huiwen",
                $"Use small letters, digits and hyphens, {MaximumLength} at most, for example: yu-huiwen"));
    }

    /// <summary>The name that words give of themselves: “Editor’s note” is <c>editors-note</c>, “5+10+X” <c>5-10-x</c>; empty where there is nothing to make it of.</summary>
    public static string Of(string words)
    {
        var name = new StringBuilder();
        foreach (var character in words)
        {
            if (char.IsLetterOrDigit(character))
                name.Append(char.ToLowerInvariant(character));
            else if (character is not ('’' or '\'' or '‘') && name.Length > 0 && name[^1] != '-')
                name.Append('-');
        }

        var whole = name.ToString().TrimEnd('-');
        if (whole.Length <= MaximumLength)
            return whole;

        // Cut where a word ends, so that the address says what it can.
        var end = whole.LastIndexOf('-', MaximumLength);
        return (end > 0 ? whole[..end] : whole[..MaximumLength]).TrimEnd('-');
    }
}
