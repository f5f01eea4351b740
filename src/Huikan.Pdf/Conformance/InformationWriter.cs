using Huikan.Pdf.Syntax;

namespace Huikan.Pdf.Conformance;

/// <summary>Writes the document information dictionary; <see cref="XmpWriter"/> says the same (ISO 19005-2, 6.6.2.3).</summary>
internal static class InformationWriter
{
    public static PdfReference Write(PdfDocumentOptions options, FileWriter file) => file.Define(entries =>
    {
        entries.BeginDictionary();
        WriteText(entries, "Title", options.Title);
        WriteText(entries, "Author", options.Author);
        WriteText(entries, "Subject", options.Subject);
        WriteText(entries, "Keywords", options.Keywords);
        WriteText(entries, "Creator", options.Creator);
        WriteText(entries, "Producer", options.Producer);
        entries.Key("CreationDate").Text(Date(options.Created))
            .Key("ModDate").Text(Date(options.Modified ?? options.Created));
        // PDF/X-4 wants to be told; nothing here overlaps that would need trapping.
        if (options.Profile == PdfProfile.Press) entries.Key("Trapped").Name("False");
        entries.EndDictionary();
    });

    private static void WriteText(SyntaxWriter entries, string key, string? text)
    {
        if (MetadataText.Clean(text) is { Length: > 0 } clean) entries.Key(key).Text(clean);
    }

    /// <summary>A date of ISO 32000-1, 7.9.4.</summary>
    private static string Date(DateTimeOffset date)
    {
        var offset = date.Offset.Duration();
        return FormattableString.Invariant(
            $"D:{date:yyyyMMddHHmmss}{(date.Offset < TimeSpan.Zero ? '-' : '+')}{offset.Hours:D2}'{offset.Minutes:D2}'");
    }
}
