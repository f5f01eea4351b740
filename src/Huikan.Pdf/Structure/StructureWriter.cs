using Huikan.Pdf.Syntax;

namespace Huikan.Pdf.Structure;

/// <summary>
/// Writes the structure tree (ISO 32000-1, 14.7) in two steps: <see cref="Number"/> decides which elements stay and gives
/// out the keys of the parent tree, which pages and links state; <see cref="Write"/> lays the tree down.
/// </summary>
internal sealed class StructureWriter
{
    /// <summary>How many pages and links one node of the parent tree speaks of.</summary>
    private const int MostParents = 512;

    private readonly PdfDocument document;
    private readonly FileWriter file;
    private readonly HashSet<StructureElement> kept = [];
    private readonly Dictionary<object, int> parentKeys = [];
    private readonly List<object> parents = [];
    private PdfReference root;
    private PdfReference parentTree;

    private StructureWriter(PdfDocument document, FileWriter file)
    {
        this.document = document;
        this.file = file;
    }

    public static StructureWriter Number(PdfDocument document, FileWriter file)
    {
        var writer = new StructureWriter(document, file);
        foreach (var page in document.Pages)
        {
            if (page.Marks.Owners.Count > 0) writer.GiveKey(page);
            foreach (var link in page.Links)
            {
                link.Reference = file.Reserve();
                if (link.Owner is not null) writer.GiveKey(link);
            }
        }

        StructurePruning.Collect(document.StructureRoot, writer.kept);
        if (writer.kept.Count == 0) return writer;
        writer.root = file.Reserve();
        writer.parentTree = file.Reserve();
        writer.Reserve(document.StructureRoot);
        return writer;
    }

    /// <summary>The key under which the parent tree lists a page's content or a link; null when it has no part in the tree.</summary>
    public int? ParentKeyOf(object parent) => parentKeys.TryGetValue(parent, out var key) ? key : null;

    /// <summary>The structure tree root, or null when nothing has structure.</summary>
    public PdfReference? Write()
    {
        if (kept.Count == 0) return null;
        var identifiers = new List<KeyValuePair<string, PdfReference>>();
        var roles = new SortedSet<StructureRole>();
        Write(document.StructureRoot, root, identifiers, roles);
        WriteParentTree();
        PdfReference? identifierTree = identifiers.Count > 0
            ? NameTree.Write(file, identifiers, static (entries, element) => entries.Reference(element))
            : null;

        file.Define(root, entries =>
        {
            entries.BeginDictionary()
                .Key("Type").Name("StructTreeRoot")
                .Key("K").Reference(document.StructureRoot.Reference)
                .Key("ParentTree").Reference(parentTree)
                .Key("ParentTreeNextKey").Integer(parents.Count);
            if (identifierTree is { } tree) entries.Key("IDTree").Reference(tree);
            WriteRoleMap(entries, roles);
            entries.EndDictionary();
        });
        return root;
    }

    private void GiveKey(object parent)
    {
        parentKeys[parent] = parents.Count;
        parents.Add(parent);
    }

    private void Reserve(StructureElement element)
    {
        element.Reference = file.Reserve();
        foreach (var kid in element.Kids)
            if (kid is StructureKid.Element { Child: var child } && kept.Contains(child)) Reserve(child);
    }

    private void Write(
        StructureElement element, PdfReference parent, List<KeyValuePair<string, PdfReference>> identifiers, SortedSet<StructureRole> roles)
    {
        roles.Add(element.Role);
        if (element.Id is { } id) identifiers.Add(new(id, element.Reference));
        file.Define(element.Reference, entries => ElementWriter.Write(entries, element, parent, kept));
        foreach (var kid in element.Kids)
            if (kid is StructureKid.Element { Child: var child } && kept.Contains(child)) Write(child, element.Reference, identifiers, roles);
    }

    /// <summary>One node where it is small; else leaves under it, so that no reader takes in the whole for one page.</summary>
    private void WriteParentTree()
    {
        if (parents.Count <= MostParents)
        {
            file.Define(parentTree, entries => WriteParents(entries.BeginDictionary(), 0, parents.Count).EndDictionary());
            return;
        }

        var leaves = new List<PdfReference>();
        for (var first = 0; first < parents.Count; first += MostParents)
        {
            var (from, end) = (first, Math.Min(first + MostParents, parents.Count));
            leaves.Add(file.Define(entries => WriteParents(
                entries.BeginDictionary().Key("Limits").Numbers(from, end - 1), from, end).EndDictionary()));
        }

        file.Define(parentTree, entries => entries.BeginDictionary().Key("Kids").References(leaves).EndDictionary());
    }

    private SyntaxWriter WriteParents(SyntaxWriter entries, int from, int end)
    {
        entries.Key("Nums").BeginArray();
        for (var key = from; key < end; key++)
        {
            entries.Integer(key);
            if (parents[key] is PdfPage page) entries.References(page.Marks.Owners.Select(static owner => owner.Reference));
            else entries.Reference(((LinkAnnotation)parents[key]).Owner!.Reference);
        }

        return entries.EndArray();
    }

    /// <summary>Emphasis has no role of its own before PDF 2.0.</summary>
    private static void WriteRoleMap(SyntaxWriter entries, SortedSet<StructureRole> roles)
    {
        var mapped = roles.Where(static role => role is StructureRole.Em or StructureRole.Strong).ToList();
        if (mapped.Count == 0) return;
        entries.Key("RoleMap").BeginDictionary();
        foreach (var role in mapped) entries.Key(role.ToString()).Name(nameof(StructureRole.Span));
        entries.EndDictionary();
    }
}
