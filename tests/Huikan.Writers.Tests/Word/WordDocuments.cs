using DocumentFormat.OpenXml.Packaging;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Writers.Word;

namespace Huikan.Writers.Tests.Word;

/// <summary>Writes editions and opens what was written.</summary>
internal static class WordDocuments
{
    public static byte[] Bytes(Edition edition, DiagnosticBag? diagnostics = null, IReadOnlyDictionary<string, string>? pages = null, WordOptions? options = null)
    {
        using var stream = new MemoryStream();
        WordWriter.Write(edition, stream, diagnostics ?? new DiagnosticBag(), pages, options);
        return stream.ToArray();
    }

    public static WordprocessingDocument Open(byte[] bytes) =>
        WordprocessingDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false);

    public static WordprocessingDocument Open(Edition edition) => Open(Bytes(edition));
}
