using Huikan.Pdf.Syntax;

namespace Huikan.Pdf.Structure;

/// <summary>Writes one structure element (ISO 32000-1, 14.7.2).</summary>
internal static class ElementWriter
{
    public static void Write(SyntaxWriter entries, StructureElement element, PdfReference parent, HashSet<StructureElement> kept)
    {
        var page = element.BoundingBox?.Page ?? FirstPageOf(element);
        entries.BeginDictionary()
            .Key("Type").Name("StructElem")
            .Key("S").Name(element.Role.ToString())
            .Key("P").Reference(parent);
        if (page is not null) entries.Key("Pg").Reference(page.Reference);
        WriteKids(entries, element, page, kept);
        if (element.Id is { } id) entries.Key("ID").Text(id);
        if (element.Title is { } title) entries.Key("T").Text(title);
        if (element.Language is { } language) entries.Key("Lang").Text(language);
        if (element.Alt is { } alt) entries.Key("Alt").Text(alt);
        if (element.ActualText is { } text) entries.Key("ActualText").Text(text);
        WriteAttributes(entries, element);
        entries.EndDictionary();
    }

    private static PdfPage? FirstPageOf(StructureElement element) =>
        element.Kids.OfType<StructureKid.Content>().FirstOrDefault()?.Page;

    private static void WriteKids(SyntaxWriter entries, StructureElement element, PdfPage? page, HashSet<StructureElement> kept)
    {
        entries.Key("K").BeginArray();
        foreach (var kid in element.Kids)
        {
            switch (kid)
            {
                case StructureKid.Element { Child: var child } when kept.Contains(child):
                    entries.Reference(child.Reference);
                    break;
                case StructureKid.Content content when content.Page == page:
                    entries.Integer(content.Number);
                    break;
                case StructureKid.Content content:
                    entries.BeginDictionary()
                        .Key("Type").Name("MCR")
                        .Key("Pg").Reference(content.Page.Reference)
                        .Key("MCID").Integer(content.Number)
                        .EndDictionary();
                    break;
                case StructureKid.Annotation { Link: var link }:
                    entries.BeginDictionary()
                        .Key("Type").Name("OBJR")
                        .Key("Pg").Reference(link.Page.Reference)
                        .Key("Obj").Reference(link.Reference)
                        .EndDictionary();
                    break;
            }
        }

        entries.EndArray();
    }

    private static void WriteAttributes(SyntaxWriter entries, StructureElement element)
    {
        var isCell = element.Scope is not null || element.ColumnSpan > 1 || element.RowSpan > 1;
        if (!isCell && element.ListNumbering is null && element.BoundingBox is null) return;

        entries.Key("A").BeginArray();
        if (isCell)
        {
            entries.BeginDictionary().Key("O").Name("Table");
            if (element.Scope is { } scope) entries.Key("Scope").Name(scope.ToString());
            if (element.ColumnSpan > 1) entries.Key("ColSpan").Integer(element.ColumnSpan);
            if (element.RowSpan > 1) entries.Key("RowSpan").Integer(element.RowSpan);
            entries.EndDictionary();
        }

        if (element.ListNumbering is { } numbering)
            entries.BeginDictionary().Key("O").Name("List").Key("ListNumbering").Name(numbering.ToString()).EndDictionary();

        if (element.BoundingBox is { Page: var page, Area: var area })
        {
            entries.BeginDictionary()
                .Key("O").Name("Layout")
                .Key("Placement").Name("Block")
                .Key("BBox").Numbers(area.X, page.Height - area.Bottom, area.Right, page.Height - area.Y)
                .EndDictionary();
        }

        entries.EndArray();
    }
}
