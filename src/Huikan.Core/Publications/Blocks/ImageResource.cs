namespace Huikan.Publications;

/// <summary>An image file of the content tree, read and measured.</summary>
/// <param name="Path">Relative to the folder, with <c>/</c>: <c>figures/map.png</c>.</param>
/// <param name="MediaType"><c>image/png</c> or <c>image/jpeg</c>.</param>
/// <param name="Bytes">The file as it is.</param>
/// <param name="PixelWidth">Width in pixels, of the picture as it is seen.</param>
/// <param name="PixelHeight">Height in pixels, likewise.</param>
/// <param name="DotsPerInch">The resolution that the file states; 96 where it states none.</param>
public sealed record ImageResource(
    string Path,
    string MediaType,
    ReadOnlyMemory<byte> Bytes,
    int PixelWidth,
    int PixelHeight,
    double DotsPerInch)
{
    /// <summary>Whether the file holds the picture lying on its side, with a camera's mark that says so.</summary>
    public bool IsTurned { get; init; }

    public bool Equals(ImageResource? other) =>
        other is not null && Path == other.Path && Bytes.Span.SequenceEqual(other.Bytes.Span);

    public override int GetHashCode() => HashCode.Combine(Path, Bytes.Length);
}
