using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Huikan.Editions;
using Huikan.Writers.Word;
using Huikan.Writers.Word.Reading;

namespace Huikan.Writers.Tests.Word.Reading;

/// <summary>A Word document that a test edits as an editor would, and what is found in it.</summary>
internal sealed class EditedDocument(Edition edition, WordOptions? options = null)
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly byte[] _written = WordDocuments.Bytes(edition, options: options);
    private readonly Dictionary<string, Func<byte[], byte[]>> _edits = new(StringComparer.Ordinal);

    /// <summary>Edits the body.</summary>
    public EditedDocument Edit(Action<XElement> edit) => EditPart("word/document.xml", root => edit(root.Element(W + "body")!));

    public EditedDocument EditPart(string part, Action<XElement> edit)
    {
        _edits.Add(part, bytes =>
        {
            using var stream = new MemoryStream(bytes);
            var document = XDocument.Load(stream, LoadOptions.PreserveWhitespace);
            edit(document.Root!);
            return Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting));
        });
        return this;
    }

    /// <summary>Puts words in the place of others, which stand in one run.</summary>
    public EditedDocument Replace(string words, string others) => Edit(body =>
    {
        var text = body.Descendants(W + "t").First(t => t.Value.Contains(words, StringComparison.Ordinal));
        text.Value = text.Value.Replace(words, others, StringComparison.Ordinal);
    });

    public byte[] Bytes()
    {
        using var result = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(_written)))
        using (var to = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var stream = entry.Open();
                using var bytes = new MemoryStream();
                stream.CopyTo(bytes);
                var content = _edits.TryGetValue(entry.FullName, out var edit) ? edit(bytes.ToArray()) : bytes.ToArray();
                using var target = to.CreateEntry(entry.FullName).Open();
                target.Write(content);
            }
        }

        return result.ToArray();
    }

    public WordChanges Find() => WordImporter.Find(edition, new MemoryStream(_written), new MemoryStream(Bytes()));

    /// <summary>The paragraph with words.</summary>
    public static XElement ParagraphWith(XElement body, string words) =>
        body.Descendants(W + "p").Last(p => string.Concat(p.Descendants(W + "t").Select(t => t.Value)).Contains(words, StringComparison.Ordinal));

    public static XElement Run(string words, params object[] properties) => new(
        W + "r", new XElement(W + "rPr", properties), new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), words));
}
