using Huikan.Pdf.Graphics;
using Huikan.Pdf.Syntax;

namespace Huikan.Pdf.Conformance;

/// <summary>Writes the output intent (ISO 19005-2, 6.2.3; ISO 15930-7).</summary>
internal static class OutputIntentWriter
{
    public static PdfReference Write(PdfDocument document, FileWriter file)
    {
        var intent = document.OutputIntent;
        var components = intent.Space switch
        {
            PdfColorSpace.Gray => 1,
            PdfColorSpace.Cmyk => 4,
            _ => 3,
        };
        var profile = file.DefineStream(intent.IccProfile, StreamCoding.Flate, entries => entries.Key("N").Integer(components));
        return file.Define(entries =>
        {
            entries.BeginDictionary()
                .Key("Type").Name("OutputIntent")
                .Key("S").Name(document.Options.Profile == PdfProfile.Press ? "GTS_PDFX" : "GTS_PDFA1")
                .Key("OutputConditionIdentifier").Text(intent.Condition)
                .Key("Info").Text(intent.Description ?? intent.Condition);
            if (intent.Registry is { } registry) entries.Key("RegistryName").Text(registry);
            entries.Key("DestOutputProfile").Reference(profile).EndDictionary();
        });
    }
}
