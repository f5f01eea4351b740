namespace Huikan.Pdf.Structure;

/// <summary>
/// Decides which elements reach the file: those with content of their own or in a child. Empty cells stay, for without
/// them the rows of a table would not line up; so does a body of empty cells, for a head may not stand without one.
/// </summary>
internal static class StructurePruning
{
    public static void Collect(StructureElement root, HashSet<StructureElement> kept)
    {
        if (HasContent(root, kept)) KeepCells(root, kept);
    }

    private static bool HasContent(StructureElement element, HashSet<StructureElement> kept)
    {
        var has = false;
        foreach (var kid in element.Kids)
            has |= kid is not StructureKid.Element { Child: var child } || HasContent(child, kept);
        if (has) kept.Add(element);
        return has;
    }

    private static void KeepCells(StructureElement element, HashSet<StructureElement> kept)
    {
        foreach (var kid in element.Kids)
        {
            if (kid is not StructureKid.Element { Child: var child }) continue;
            if (child.Role is StructureRole.TBody or StructureRole.TR or StructureRole.TD or StructureRole.TH) kept.Add(child);
            if (kept.Contains(child)) KeepCells(child, kept);
        }
    }
}
