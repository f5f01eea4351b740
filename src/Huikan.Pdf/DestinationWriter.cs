using Huikan.Pdf.Syntax;

namespace Huikan.Pdf;

/// <summary>Writes destinations (ISO 32000-1, 12.3.2) and the tree of their names.</summary>
internal static class DestinationWriter
{
    public static PdfReference? WriteNames(PdfDocument document, FileWriter file)
    {
        if (document.Destinations.Count == 0) return null;
        return NameTree.Write(file, document.Destinations, static (entries, place) => WritePlace(entries, place));
    }

    public static void WritePlace(SyntaxWriter entries, LinkTarget.Place place) => entries.BeginArray()
        .Reference(place.Page.Reference)
        .Name("XYZ")
        .Number(place.At.X)
        .Number(place.Page.Height - place.At.Y)
        .Null() // keep the reader's magnification
        .EndArray();
}
