using System.Xml.Linq;

namespace Huikan.Writers.Word.Reading;

/// <summary>The rows and cells of a table that are left when tracked changes are accepted.</summary>
internal static class TableRows
{
    private static readonly XNamespace W = WordNames.W;

    /// <summary>A table's rows; not one that was deleted with changes tracked.</summary>
    public static IEnumerable<XElement> Of(XElement table) => table.Elements()
        .SelectMany(element => element.Name == W + "sdt" ? element.Element(W + "sdtContent")?.Elements() ?? [] : [element])
        .Where(element => element.Name == W + "tr" && element.Element(W + "trPr")?.Element(W + "del") is null);

    /// <summary>A row's cells.</summary>
    public static IEnumerable<XElement> CellsOf(XElement row) => row.Elements()
        .SelectMany(element => element.Name == W + "sdt" ? element.Element(W + "sdtContent")?.Elements() ?? [] : [element])
        .Where(element => element.Name == W + "tc");

    /// <summary>The head of parallel columns names languages, the head of an author's table belongs to its passage.</summary>
    public static bool IsHead(XElement row) => row.Element(W + "trPr")?.Element(W + "tblHeader") is not null;
}
