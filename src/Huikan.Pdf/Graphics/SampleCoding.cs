namespace Huikan.Pdf.Graphics;

/// <summary>How the samples of an image are coded before they reach the file.</summary>
internal enum SampleCoding
{
    /// <summary>Rows of samples as they are.</summary>
    Rows,

    /// <summary>The compressed rows of a PNG file, each with its filter: PDF reads these unchanged (predictor 15).</summary>
    Png,

    /// <summary>A JPEG file.</summary>
    Jpeg,
}
