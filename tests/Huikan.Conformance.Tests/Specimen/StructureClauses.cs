using Huikan.Conformance.Tests.Pdf;

namespace Huikan.Conformance.Tests.Specimen;

/// <summary>
/// What ISO 14289-1 (PDF/UA-1) asks of a structure tree, as an independent validator tests it: told from the finished
/// file by another reader, not by the checks of the writer.
/// </summary>
internal static class StructureClauses
{
    /// <summary>Every fault with its clause; none in a sound file.</summary>
    public static IReadOnlyList<string> FaultsIn(TaggedPdf pdf) =>
        [.. pdf.Nodes.SelectMany(FaultsOf), .. FaultsOfHeadings(pdf.Nodes), .. FaultsOfTexts(pdf.Nodes)];

    private static IEnumerable<string> FaultsOf(TagNode node)
    {
        string[] kids = [.. node.Children.Select(child => child.Role)];
        foreach (var kid in kids.Where(kid => !MayHold(node.Role, kid)))
            yield return $"7.2: {kid} stands in {node.Role}.";
        if (MustHoldElementsOnly(node.Role) && node.Parts.Any(part => part is TagText))
            yield return $"7.2: {node.Role} holds content of its own.";
        if (node.Role == "Table")
        {
            foreach (var fault in FaultsOfTable(kids))
                yield return fault;
        }

        if (node.Role is "L" or "TOC" && kids.Skip(1).Contains("Caption"))
            yield return $"7.2: the caption of a {node.Role} does not stand first.";
        if (node.Role == "Figure" && string.IsNullOrWhiteSpace(node.AlternativeText))
            yield return "7.3: a figure has no alternative text.";
    }

    private static IEnumerable<string> FaultsOfTable(string[] parts)
    {
        if (parts.Count(part => part == "THead") > 1 || parts.Count(part => part == "TFoot") > 1)
            yield return "7.2: a table has more than one head or foot.";
        if (parts.Any(part => part is "THead" or "TFoot") && !parts.Contains("TBody"))
            yield return "7.2: a table has a head or foot but no body.";
        if (parts.Count(part => part == "Caption") > 1)
            yield return "7.2: a table has more than one caption.";
        if (parts.Contains("Caption") && parts[0] != "Caption" && parts[^1] != "Caption")
            yield return "7.2: the caption of a table stands in its middle.";
    }

    /// <summary>ISO 14289-1, 7.4.2: levels of headings do not skip on the way down.</summary>
    private static IEnumerable<string> FaultsOfHeadings(IEnumerable<TagNode> nodes)
    {
        var last = 0;
        foreach (var level in nodes.Where(node => node.Role is ['H', >= '1' and <= '6']).Select(node => node.Role[1] - '0'))
        {
            if (level > last + 1)
                yield return $"7.4.2: H{level} follows H{last}.";
            last = level;
        }
    }

    /// <summary>ISO 14289-1, 7.21.7: glyphs stand for characters, and not for what is none. And each text has a language (7.2).</summary>
    private static IEnumerable<string> FaultsOfTexts(IEnumerable<TagNode> nodes)
    {
        foreach (var node in nodes.Where(node => node.Parts.Any(part => part is TagText)))
        {
            if (string.IsNullOrEmpty(node.Language))
                yield return $"7.2: {node.Role} has no language.";
            var text = string.Concat(node.Parts.OfType<TagText>().SelectMany(part => part.Letters).Select(letter => letter.Value));
            if (text.AsSpan().IndexOfAny('\0', '\uFEFF', '\uFFFE') >= 0)
                yield return $"7.21.7: {node.Role} holds what is no character.";
        }
    }

    private static bool MayHold(string parent, string kid) => (parent, kid) switch
    {
        ("Table", var part) => part is "TR" or "THead" or "TBody" or "TFoot" or "Caption",
        ("THead" or "TBody" or "TFoot", var row) => row == "TR",
        ("TR", var cell) => cell is "TH" or "TD",
        ("L", var item) => item is "L" or "LI" or "Caption",
        ("LI", var part) => part is "Lbl" or "LBody",
        ("TOC", var item) => item is "TOC" or "TOCI" or "Caption",
        (_, "THead" or "TBody" or "TFoot" or "TR" or "TH" or "TD" or "LI" or "LBody" or "TOCI") => false,
        _ => true,
    };

    private static bool MustHoldElementsOnly(string role) =>
        role is "Document" or "Table" or "THead" or "TBody" or "TFoot" or "TR" or "L" or "LI" or "TOC";
}
