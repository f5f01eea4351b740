namespace Huikan.Pdf.Graphics;

/// <summary>The bytes are not a picture this library can embed; the message says what is wrong with them.</summary>
public sealed class ImageFormatException : FormatException
{
    /// <summary>A refusal with its reason.</summary>
    public ImageFormatException(string message)
        : base(message)
    {
    }

    /// <summary>A refusal caused by damaged compression.</summary>
    public ImageFormatException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
