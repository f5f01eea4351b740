using Huikan.Pdf.Syntax;

namespace Huikan.Pdf.Graphics;

/// <summary>Writes image XObjects (ISO 32000-1, 8.9.5).</summary>
internal static class ImageWriter
{
    /// <param name="file">Where to.</param>
    /// <param name="reference">The image's object.</param>
    /// <param name="image">The picture.</param>
    /// <param name="profile">The ICC profile that says what its samples mean; null where the output intent does.</param>
    public static void Write(FileWriter file, PdfReference reference, ImageData image, PdfReference? profile)
    {
        PdfReference? mask = image.SoftMask is { } samples
            ? file.DefineStream(samples.Data, StreamCoding.Flate, entries => WriteEntries(entries, samples, null, null))
            : null;
        var coding = image.Samples.Coding == SampleCoding.Rows ? StreamCoding.Flate : StreamCoding.AsGiven;
        file.DefineStream(reference, image.Samples.Data, coding, entries => WriteEntries(entries, image.Samples, mask, profile));
    }

    private static void WriteEntries(SyntaxWriter entries, ImageSamples samples, PdfReference? softMask, PdfReference? profile)
    {
        entries.Key("Type").Name("XObject")
            .Key("Subtype").Name("Image")
            .Key("Width").Integer(samples.Width)
            .Key("Height").Integer(samples.Height);
        WriteColorSpace(entries.Key("ColorSpace"), samples, profile);
        entries.Key("BitsPerComponent").Integer(samples.BitsPerComponent);
        if (samples.IsInverted) entries.Key("Decode").Numbers(1, 0, 1, 0, 1, 0, 1, 0);
        if (softMask is { } mask) entries.Key("SMask").Reference(mask);
        if (samples.ColorKey is { } key) entries.Key("Mask").Numbers([.. key.Select(static value => (double)value)]);
        switch (samples.Coding)
        {
            case SampleCoding.Jpeg:
                entries.Key("Filter").Name("DCTDecode");
                break;
            case SampleCoding.Png:
                entries.Key("Filter").Name("FlateDecode")
                    .Key("DecodeParms").BeginDictionary()
                    .Key("Predictor").Integer(15)
                    .Key("Colors").Integer(samples.Components)
                    .Key("BitsPerComponent").Integer(samples.BitsPerComponent)
                    .Key("Columns").Integer(samples.Width)
                    .EndDictionary();
                break;
        }
    }

    private static void WriteColorSpace(SyntaxWriter entries, ImageSamples samples, PdfReference? profile)
    {
        if (samples.Palette is { } palette)
        {
            WriteSpace(entries.BeginArray().Name("Indexed"), PdfColorSpace.Rgb, profile);
            entries.Integer((palette.Length / 3) - 1).Bytes(palette).EndArray();
        }
        else
        {
            WriteSpace(entries, samples.Space, profile);
        }
    }

    private static void WriteSpace(SyntaxWriter entries, PdfColorSpace space, PdfReference? profile)
    {
        if (profile is { } stream) entries.BeginArray().Name("ICCBased").Reference(stream).EndArray();
        else entries.Name(DeviceName(space));
    }

    public static string DeviceName(PdfColorSpace space) => space switch
    {
        PdfColorSpace.Gray => "DeviceGray",
        PdfColorSpace.Rgb => "DeviceRGB",
        _ => "DeviceCMYK",
    };
}
