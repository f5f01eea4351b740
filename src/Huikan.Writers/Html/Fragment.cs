using System.Text;

namespace Huikan.Writers.Html;

/// <summary>Names of places in a page: what <c>id</c> says and what follows <c>#</c> in an address.</summary>
internal static class Fragment
{
    /// <summary>
    /// The id of a passage. Letters of any script, digits, <c>-</c>, <c>_</c> and <c>.</c> stay; anything else becomes its code.
    /// A name that the page keeps for itself (<c>page-…</c>, <c>fn-…</c>, <c>fnref-…</c>) is moved out of the way.
    /// </summary>
    public static string Of(string name)
    {
        var id = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_' or '.')
                id.Append(rune.ToString());
            else
                id.Append('_').Append(rune.Value.ToString("x", System.Globalization.CultureInfo.InvariantCulture));
        }

        if (id.Length == 0 || IsReserved(name))
            id.Insert(0, "passage-");
        return id.ToString();
    }

    /// <summary>The reference to an id: <c>#</c> and the id as an address spells it.</summary>
    public static string Reference(string id) => "#" + Uri.EscapeDataString(id);

    private static bool IsReserved(string name) =>
        name.StartsWith("page-", StringComparison.Ordinal)
        || name.StartsWith("fn-", StringComparison.Ordinal)
        || name.StartsWith("fnref-", StringComparison.Ordinal)
        || name.StartsWith("passage-", StringComparison.Ordinal);
}
