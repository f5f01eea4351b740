namespace Huikan.Pdf.Graphics;

/// <summary>One plane of picture samples as an image dictionary describes them (ISO 32000-1, 8.9.5).</summary>
internal sealed record ImageSamples
{
    public required int Width { get; init; }

    public required int Height { get; init; }

    public required PdfColorSpace Space { get; init; }

    public required int BitsPerComponent { get; init; }

    public required SampleCoding Coding { get; init; }

    public required ReadOnlyMemory<byte> Data { get; init; }

    /// <summary>Red, green and blue of each index, when the samples are indices.</summary>
    public byte[]? Palette { get; init; }

    /// <summary>Lowest and highest value of each component that is drawn as nothing (8.9.6.4).</summary>
    public int[]? ColorKey { get; init; }

    /// <summary>Whether full ink is written as 0, as Adobe's CMYK JPEGs do.</summary>
    public bool IsInverted { get; init; }

    /// <summary>The ICC profile that the file brings, which says what the components mean.</summary>
    public byte[]? Profile { get; init; }

    public int Components => Palette is not null ? 1 : Space switch
    {
        PdfColorSpace.Gray => 1,
        PdfColorSpace.Rgb => 3,
        _ => 4,
    };
}
