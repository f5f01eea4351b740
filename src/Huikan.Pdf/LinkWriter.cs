using System.Text;
using Huikan.Pdf.Syntax;

namespace Huikan.Pdf;

/// <summary>Writes link annotations (ISO 32000-1, 12.5.6.5).</summary>
internal static class LinkWriter
{
    public static void Write(SyntaxWriter entries, LinkAnnotation link, int? parentKey, bool isShown)
    {
        var page = link.Page;
        var bounds = link.Areas.Aggregate(static (all, area) => all.Union(area));
        entries.BeginDictionary()
            .Key("Type").Name("Annot")
            .Key("Subtype").Name("Link")
            .Key("Rect").Numbers(bounds.X, page.Height - bounds.Bottom, bounds.Right, page.Height - bounds.Y);
        if (link.Areas.Count > 1) WriteAreas(entries, link);
        entries.Key("P").Reference(page.Reference);
        WriteLook(entries, isShown);
        if (link.Description.Length > 0) entries.Key("Contents").Text(link.Description);
        WriteTarget(entries, link.Target);
        if (parentKey is { } key) entries.Key("StructParent").Integer(key);
        entries.EndDictionary();
    }

    private static void WriteLook(SyntaxWriter entries, bool isShown)
    {
        if (isShown)
        {
            entries.Key("F").Integer(0) // not Print: the line is for pointing at
                .Key("C").Numbers(0.1, 0.35, 0.75)
                .Key("BS").BeginDictionary().Key("S").Name("U").Key("W").Number(0.5).EndDictionary();
        }
        else
        {
            entries.Key("F").Integer(4) // Print, and none of the flags that hide (ISO 19005-2, 6.3.2)
                .Key("Border").Numbers(0, 0, 0);
        }
    }

    public static void WriteTarget(SyntaxWriter entries, LinkTarget target)
    {
        switch (target)
        {
            case LinkTarget.Named named:
                entries.Key("Dest").Text(named.Name);
                break;
            case LinkTarget.Place place:
                DestinationWriter.WritePlace(entries.Key("Dest"), place);
                break;
            case LinkTarget.Uri uri:
                entries.Key("A").BeginDictionary()
                    .Key("S").Name("URI")
                    .Key("URI").Text(Ascii(uri.Address))
                    .EndDictionary();
                break;
            default:
                throw new InvalidOperationException($"No way to write {target}.");
        }
    }

    /// <summary>The corners in the order readers expect, which is not the standard's: upper left, upper right, lower left, lower right.</summary>
    private static void WriteAreas(SyntaxWriter entries, LinkAnnotation link)
    {
        var height = link.Page.Height;
        entries.Key("QuadPoints").BeginArray();
        foreach (var area in link.Areas)
        {
            var (top, bottom) = (height - area.Y, height - area.Bottom);
            entries.Number(area.X).Number(top).Number(area.Right).Number(top)
                .Number(area.X).Number(bottom).Number(area.Right).Number(bottom);
        }

        entries.EndArray();
    }

    /// <summary>A URI is 7-bit ASCII (12.6.4.7); what lies beyond is percent-encoded UTF-8 (RFC 3987, 3.1).</summary>
    private static string Ascii(string address)
    {
        var ascii = new StringBuilder(address.Length);
        foreach (var value in Encoding.UTF8.GetBytes(address))
        {
            if (value is > 0x20 and < 0x7F) ascii.Append((char)value);
            else ascii.Append('%').Append("0123456789ABCDEF"[value >> 4]).Append("0123456789ABCDEF"[value & 15]);
        }

        return ascii.ToString();
    }
}
