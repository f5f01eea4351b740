namespace Huikan.Pdf.Syntax.Linearized;

/// <summary>Follows references from each page, from the outline and from the catalog, and notes who reaches what.</summary>
internal sealed class ObjectUses
{
    private readonly HeldObject?[] objects;
    private readonly ObjectUse[] uses;
    private readonly HashSet<int> pages;

    private ObjectUses(HeldObject?[] objects, FileParts parts)
    {
        this.objects = objects;
        uses = new ObjectUse[objects.Length];
        for (var number = 0; number < uses.Length; number++) uses[number] = new ObjectUse();
        pages = [.. parts.Pages.Select(static page => page.Number)];
    }

    /// <summary>The use of each object, by the number it was defined by.</summary>
    public static ObjectUse[] Find(HeldObject?[] objects, FileParts parts)
    {
        var found = new ObjectUses(objects, parts);
        for (var index = 0; index < parts.Pages.Count; index++)
        {
            var page = parts.Pages[index];
            found.uses[page.Number].Pages.Add(index);
            // Up the page tree everything would be reached from everywhere.
            found.Follow(found.ReferencesOf(page.Number).Where(number => number != parts.PageTree.Number), use => use.Pages.Add(index));
        }

        if (parts.Outline is { } outline) found.Follow([outline.Number], static use => use.ByOutline = true);
        IEnumerable<int> others = found.ReferencesOf(parts.Catalog.Number).Where(number => number != parts.Outline?.Number);
        if (parts.Information is { } information) others = others.Append(information.Number);
        found.Follow(others, static use => use.ByOthers = true);
        return found.uses;
    }

    /// <summary>Marks all that is reached without crossing into a page. By a stack of its own: outlines are long chains.</summary>
    private void Follow(IEnumerable<int> starts, Action<ObjectUse> mark)
    {
        var reached = new HashSet<int>();
        var waiting = new Stack<int>(starts);
        while (waiting.TryPop(out var number))
        {
            if (pages.Contains(number) || !reached.Add(number)) continue;
            mark(uses[number]);
            foreach (var next in ReferencesOf(number)) waiting.Push(next);
        }
    }

    private IEnumerable<int> ReferencesOf(int number) =>
        objects[number]?.References.Select(static place => place.Reference.Number) ?? [];
}
