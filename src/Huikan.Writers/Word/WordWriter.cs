using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Writers.Word.Tracking;

namespace Huikan.Writers.Word;

/// <summary>Writes an edition as a Word document (ISO/IEC 29500 transitional, <c>.docx</c>).</summary>
/// <remarks>
/// The steps: the body is written node by node (<see cref="BodyWriter"/>), and what it asks for on the way is
/// collected: styles (<see cref="StyleCatalogue"/>), lists, footnotes, running lines, images, links. Then each part
/// is written from what was collected, and the package is put together with fixed order and times
/// (<see cref="PackageWriter"/>), so that the same edition is always the same bytes.
/// </remarks>
public static class WordWriter
{
    /// <summary>Writes the document.</summary>
    /// <param name="edition">The edition; its stylesheet defines every style that it names.</param>
    /// <param name="output">Written from its present position; left open.</param>
    /// <param name="diagnostics">Told of whatever Word cannot show as the edition asks.</param>
    /// <param name="pageNumbers">
    /// The page on which each section begins, by its anchor, as the paged edition found it. The contents show these
    /// until Word counts for itself; without them an ellipsis stands for each number.
    /// </param>
    /// <param name="options">What else it is made with; nothing by default.</param>
    public static void Write(
        Edition edition,
        Stream output,
        DiagnosticBag diagnostics,
        IReadOnlyDictionary<string, string>? pageNumbers = null,
        WordOptions? options = null) => PackageWriter.Write(
        edition, output, diagnostics, pageNumbers ?? new Dictionary<string, string>(), options ?? new WordOptions());

    /// <summary>
    /// Writes the document with its differences from an earlier state as tracked changes: accepted, they leave the edition;
    /// rejected, the earlier one. Contents, running lines and page numbers are the new edition's alone.
    /// </summary>
    /// <param name="was">The earlier state, composed with the same templates and stylesheet.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="revision">Who made the changes, and when.</param>
    /// <param name="output">Written from its present position; left open.</param>
    /// <param name="diagnostics">Told of whatever Word cannot show as the edition asks.</param>
    /// <param name="options">What the document is made with beyond its edition.</param>
    public static void WriteRedline(
        Edition was, Edition edition, Revision revision, Stream output, DiagnosticBag diagnostics, WordOptions? options = null) =>
        PackageWriter.Write(
            edition, output, diagnostics, new Dictionary<string, string>(), options ?? new WordOptions(), (was, revision));
}
