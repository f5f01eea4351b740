namespace Huikan.Pdf.Graphics;

/// <summary>A picture read from a PNG or JPEG file, ready to embed. JPEG data and most PNG data pass through unchanged.</summary>
public sealed class ImageData
{
    // Beyond what a press resolves on a poster; at eight bytes a pixel still one array.
    internal const long LargestPixelCount = 1L << 27;

    internal ImageData(ImageSamples samples, ImageSamples? softMask = null, int orientation = 1)
    {
        Samples = samples;
        SoftMask = softMask;
        Orientation = orientation;
    }

    /// <summary>Pixels across, as the picture is seen: a camera's orientation mark is honoured.</summary>
    public int Width => IsTurned ? Samples.Height : Samples.Width;

    /// <summary>Pixels down, as the picture is seen.</summary>
    public int Height => IsTurned ? Samples.Width : Samples.Height;

    /// <summary>Whether it is in inks that no profile of its own explains, so that the document's output intent must.</summary>
    public bool IsBareCmyk => Samples is { Space: PdfColorSpace.Cmyk, Profile: null };

    internal ImageSamples Samples { get; }

    internal ImageSamples? SoftMask { get; }

    /// <summary>Exif's number from 1 (upright) to 8.</summary>
    internal int Orientation { get; }

    private bool IsTurned => Orientation >= 5;

    /// <summary>Reads a picture; the format is told from the first bytes.</summary>
    /// <param name="file">The file's bytes.</param>
    /// <param name="onWhite">Whether what is half transparent is laid on white, for a press that must not blend.</param>
    /// <exception cref="ImageFormatException">Neither PNG nor JPEG, damaged, larger than 2^27 pixels, or of a kind PDF cannot hold.</exception>
    public static ImageData Read(ReadOnlyMemory<byte> file, bool onWhite = false)
    {
        if (PngReader.Recognizes(file.Span)) return PngReader.Read(file, onWhite);
        if (JpegReader.Recognizes(file.Span)) return JpegReader.Read(file);
        throw new ImageFormatException("The file is neither PNG nor JPEG.");
    }

    internal static void CheckSize(long width, long height)
    {
        if (width <= 0 || height <= 0) throw new ImageFormatException("The picture has no pixels.");
        if (width > LargestPixelCount || width * height > LargestPixelCount)
            throw new ImageFormatException($"The picture of {width} by {height} pixels is too large.");
    }
}
