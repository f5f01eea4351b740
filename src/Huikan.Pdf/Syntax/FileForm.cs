namespace Huikan.Pdf.Syntax;

/// <summary>How the objects are laid down in the file.</summary>
internal enum FileForm
{
    /// <summary>Object streams, a cross-reference stream, Flate: the form that is published.</summary>
    Compact,

    /// <summary>As compact, with the first page and what it needs in front and hints of where the others lie (annex F).</summary>
    Linearized,

    /// <summary>One object after another, indented and not compressed, with a cross-reference table: the form tests read.</summary>
    Readable,
}
