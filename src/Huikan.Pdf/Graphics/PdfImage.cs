namespace Huikan.Pdf.Graphics;

/// <summary>A picture of one document; drawn as often as needed, written once.</summary>
public sealed class PdfImage
{
    internal PdfImage(int index, ImageData data)
    {
        Index = index;
        Data = data;
    }

    /// <summary>Pixels across.</summary>
    public int Width => Data.Width;

    /// <summary>Pixels down.</summary>
    public int Height => Data.Height;

    internal int Index { get; }

    internal ImageData Data { get; }
}
