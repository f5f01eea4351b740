using Huikan.Pdf.Syntax;

namespace Huikan.Pdf;

/// <summary>
/// Writes the tree of pages (ISO 32000-1, 7.7.3): one node for few pages; for many, nodes under nodes, so that a reader
/// that wants page 4000 need not read through the names of all.
/// </summary>
internal static class PageTreeWriter
{
    private const int MostKids = 64;

    /// <summary>Writes the nodes.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="root">The uppermost node.</param>
    /// <param name="pages">The pages, in order.</param>
    /// <param name="isFlat">Whether one node holds all: in a linearised file the nodes between would belong to every page.</param>
    /// <returns>The node that each page hangs under.</returns>
    public static PdfReference[] Write(FileWriter file, PdfReference root, IReadOnlyList<PdfPage> pages, bool isFlat)
    {
        List<Node> level = [.. pages.Select(static page => new Node(page.Reference, 1, []))];
        var leaves = level;
        var inner = new List<Node>();
        while (level.Count > MostKids && !isFlat)
        {
            level = [.. level.Chunk(MostKids).Select(kids => Over(kids, file.Reserve()))];
            inner.InsertRange(0, level);
        }

        inner.Insert(0, Over([.. level], root));
        foreach (var node in inner)
            file.Define(node.Reference, entries => Write(entries, node));
        return [.. leaves.Select(static leaf => leaf.Parent!.Reference)];
    }

    private static Node Over(Node[] kids, PdfReference reference)
    {
        var node = new Node(reference, kids.Sum(static kid => kid.Count), kids);
        foreach (var kid in kids) kid.Parent = node;
        return node;
    }

    private static void Write(SyntaxWriter entries, Node node)
    {
        entries.BeginDictionary().Key("Type").Name("Pages");
        if (node.Parent is { } parent) entries.Key("Parent").Reference(parent.Reference);
        entries.Key("Kids").References(node.Kids.Select(static kid => kid.Reference))
            .Key("Count").Integer(node.Count)
            .EndDictionary();
    }

    private sealed record Node(PdfReference Reference, int Count, Node[] Kids)
    {
        public Node? Parent { get; set; }
    }
}
