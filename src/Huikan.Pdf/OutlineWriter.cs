using Huikan.Pdf.Syntax;

namespace Huikan.Pdf;

/// <summary>Writes the document outline (ISO 32000-1, 12.3.3): a list of lists, linked both ways.</summary>
internal static class OutlineWriter
{
    public static PdfReference? Write(PdfOutline outline, FileWriter file)
    {
        if (outline.Items.Count == 0) return null;
        var root = file.Reserve();
        Number(outline.Items, file);
        file.Define(root, entries => entries.BeginDictionary()
            .Key("Type").Name("Outlines")
            .Key("First").Reference(outline.Items[0].Reference)
            .Key("Last").Reference(outline.Items[^1].Reference)
            .Key("Count").Integer(VisibleCount(outline.Items))
            .EndDictionary());
        WriteItems(outline.Items, root, file);
        return root;
    }

    private static void Number(IReadOnlyList<PdfOutlineItem> items, FileWriter file)
    {
        foreach (var item in items)
        {
            item.Reference = file.Reserve();
            Number(item.Items, file);
        }
    }

    private static void WriteItems(IReadOnlyList<PdfOutlineItem> items, PdfReference parent, FileWriter file)
    {
        for (var index = 0; index < items.Count; index++)
        {
            var item = items[index];
            PdfReference? previous = index > 0 ? items[index - 1].Reference : null;
            PdfReference? next = index + 1 < items.Count ? items[index + 1].Reference : null;
            file.Define(item.Reference, entries => WriteItem(entries, item, parent, previous, next));
            WriteItems(item.Items, item.Reference, file);
        }
    }

    private static void WriteItem(SyntaxWriter entries, PdfOutlineItem item, PdfReference parent, PdfReference? previous, PdfReference? next)
    {
        entries.BeginDictionary().Key("Title").Text(item.Title).Key("Parent").Reference(parent);
        if (previous is { } before) entries.Key("Prev").Reference(before);
        if (next is { } after) entries.Key("Next").Reference(after);
        if (item.Items.Count > 0)
        {
            // Negative says that the item is closed (table 153).
            var count = VisibleCount(item.Items);
            entries.Key("First").Reference(item.Items[0].Reference)
                .Key("Last").Reference(item.Items[^1].Reference)
                .Key("Count").Integer(item.IsOpen ? count : -count);
        }

        LinkWriter.WriteTarget(entries, item.Target);
        entries.EndDictionary();
    }

    private static int VisibleCount(IReadOnlyList<PdfOutlineItem> items) =>
        items.Sum(static item => 1 + (item.IsOpen ? VisibleCount(item.Items) : 0));
}
