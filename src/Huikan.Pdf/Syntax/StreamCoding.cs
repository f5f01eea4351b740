namespace Huikan.Pdf.Syntax;

/// <summary>Whether a stream's bytes are compressed on their way into the file.</summary>
internal enum StreamCoding
{
    Flate,

    /// <summary>The bytes are coded already, or must be found by programs that do not read PDF, as XMP must.</summary>
    AsGiven,
}
