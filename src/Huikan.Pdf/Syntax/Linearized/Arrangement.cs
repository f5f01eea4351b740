using System.Collections.Immutable;

namespace Huikan.Pdf.Syntax.Linearized;

/// <summary>The objects of a linearised file in the order they stand in.</summary>
/// <remarks>
/// Pages and the catalog are objects of their own, for readers find them by their offsets. Small objects are gathered in
/// object streams, but only those that the same pages need: a stream is fetched whole.
/// </remarks>
internal sealed record Arrangement
{
    /// <summary>Part 4.</summary>
    public required FileUnit Catalog { get; init; }

    /// <summary>Part 6: the first page, what it needs, the outline.</summary>
    public required ImmutableArray<FileUnit> FirstPage { get; init; }

    /// <summary>Those units of <see cref="FirstPage"/> that are the outline; they are the last.</summary>
    public required ImmutableArray<FileUnit> Outline { get; init; }

    /// <summary>Part 7, page by page from the second: the page itself, then what it alone needs.</summary>
    public required ImmutableArray<ImmutableArray<FileUnit>> OtherPages { get; init; }

    /// <summary>Part 8.</summary>
    public required ImmutableArray<FileUnit> Shared { get; init; }

    /// <summary>Part 9.</summary>
    public required ImmutableArray<FileUnit> Rest { get; init; }

    /// <summary>All that follows the first page.</summary>
    public IEnumerable<FileUnit> Behind => OtherPages.SelectMany(static page => page).Concat(Shared).Concat(Rest);

    /// <summary>Arranges the objects.</summary>
    /// <param name="defined">The objects in the order they were defined.</param>
    /// <param name="uses">The use of each, by its number.</param>
    /// <param name="parts">Which are the catalog and the pages.</param>
    /// <param name="objectsInStream">How many objects an object stream holds at most.</param>
    public static Arrangement Of(IReadOnlyList<HeldObject> defined, ObjectUse[] uses, FileParts parts, int objectsInStream)
    {
        var indexOfPage = new Dictionary<int, int>();
        for (var index = 0; index < parts.Pages.Count; index++) indexOfPage.Add(parts.Pages[index].Number, index);

        var pages = new FileUnit[parts.Pages.Count];
        FileUnit? catalog = null;
        var groups = new OrderedDictionary<(FilePart, int?), List<HeldObject>>();
        foreach (var held in defined)
        {
            var use = uses[held.Reference.Number];
            if (held.Reference == parts.Catalog) catalog = new FileUnit([held], use);
            else if (indexOfPage.TryGetValue(held.Reference.Number, out var page)) pages[page] = new FileUnit([held], use);
            else if (!use.IsNone) Group(groups, (use.Part, use.OnlyPage)).Add(held);
        }

        ImmutableArray<FileUnit> UnitsOf(FilePart part, int? page) =>
            groups.TryGetValue((part, page), out var group) ? [.. Gather(group, uses, objectsInStream)] : [];

        var outline = ImmutableArray.CreateRange(groups
            .Where(static group => group.Key.Item1 == FilePart.Outline)
            .SelectMany(group => Gather(group.Value, uses, objectsInStream)));
        return new Arrangement
        {
            Catalog = catalog ?? throw new InvalidOperationException("The catalog was not defined."),
            FirstPage = [pages[0], .. UnitsOf(FilePart.FirstPage, 0), .. UnitsOf(FilePart.FirstPage, null), .. outline],
            Outline = outline,
            OtherPages = [.. Enumerable.Range(1, pages.Length - 1).Select(page =>
                (ImmutableArray<FileUnit>)[pages[page], .. UnitsOf(FilePart.OtherPages, page)])],
            Shared = UnitsOf(FilePart.Shared, null),
            Rest = [.. groups
                .Where(static group => group.Key.Item1 == FilePart.Rest)
                .SelectMany(group => Gather(group.Value, uses, objectsInStream))],
        };
    }

    private static List<HeldObject> Group(OrderedDictionary<(FilePart, int?), List<HeldObject>> groups, (FilePart, int?) key)
    {
        if (!groups.TryGetValue(key, out var group)) groups.Add(key, group = []);
        return group;
    }

    /// <summary>Object streams first, for a page's fonts are named in them; then the streams.</summary>
    private static IEnumerable<FileUnit> Gather(List<HeldObject> objects, ObjectUse[] uses, int objectsInStream) =>
        objects.Where(static held => held.Stream is null).Chunk(objectsInStream)
            .Concat(objects.Where(static held => held.Stream is not null).Select(static held => new[] { held }))
            .Select(members => new FileUnit([.. members], ObjectUse.Of(members.Select(member => uses[member.Reference.Number]))));
}
