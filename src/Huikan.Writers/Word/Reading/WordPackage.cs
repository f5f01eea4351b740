using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Huikan.Diagnostics;

namespace Huikan.Writers.Word.Reading;

/// <summary>
/// The parts of a Word document (ECMA-376-2, Open Packaging Conventions), read as a stranger's: whatever the file is, it
/// is read in bounded time and memory, nothing outside it is opened, and what could run or load something is refused.
/// </summary>
internal sealed class WordPackage : IDisposable
{
    /// <summary>The longest of our own bulletins has some fifty parts and one for each picture.</summary>
    private const int MostParts = 10_000;

    /// <summary>Bytes of one part of XML: a compendium of five thousand pages has some sixty million.</summary>
    private const long MostBytes = 128L << 20;

    /// <summary>Elements within elements. Word itself writes some forty for a table in a table with tracked changes.</summary>
    private const int MostDepth = 256;

    /// <summary>
    /// Elements and attributes of one part, each of which takes some eighty bytes once it is read: that compendium has some
    /// three million.
    /// </summary>
    private const int MostNodes = 8_000_000;

    private const string OfficeDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
    private const string MainContent = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);
    private long _bytesLeft = 2 * MostBytes;

    private WordPackage(ZipArchive zip) => _zip = zip;

    /// <summary>The name of the part with the document itself.</summary>
    public string Main { get; private set; } = "";

    /// <summary>Opens a package and looks it over.</summary>
    /// <param name="stream">Seekable; stays open.</param>
    /// <exception cref="WordFileException">It is none, or must not be read.</exception>
    public static WordPackage Open(Stream stream)
    {
        Span<byte> signature = stackalloc byte[4];
        stream.Position = 0;
        var read = stream.ReadAtLeast(signature, 4, throwOnEndOfStream: false);
        stream.Position = 0;
        if (read == 4 && signature.SequenceEqual((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw new WordFileException(
                "word/old-or-locked",
                new Wording("这是 Word 97—2003 的文件，或设有密码。", "This is a file of Word 97–2003, or it has a password."),
                new Wording("请去掉密码，另存为 .docx。", "Take the password off and save it as .docx."));
        }

        WordPackage package;
        try
        {
            package = new WordPackage(new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true));
            package.LookOver();
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or EndOfStreamException)
        {
            throw Damaged(exception.Message);
        }

        return package;
    }

    public void Dispose() => _zip.Dispose();

    /// <summary>Whether there is a part of this name.</summary>
    public bool Has(string name) => _parts.ContainsKey(name);

    /// <summary>A part of XML; null where there is none.</summary>
    /// <exception cref="WordFileException">It is no XML, too large, too deep, or has a document type.</exception>
    public XDocument? Read(string name)
    {
        if (!_parts.TryGetValue(name, out var entry))
            return null;
        try
        {
            // Twice: elements that nest without end, or are without number, must not grow into a tree first.
            using (var first = Open(entry))
                CheckShape(first, name);
            using var second = Open(entry);
            return XDocument.Load(second);
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException or EndOfStreamException)
        {
            throw Damaged($"{name}: {exception.Message}");
        }
    }

    /// <summary>The relationships of a part, by their ids: type, target, and whether it lies outside the file.</summary>
    public Dictionary<string, (string Type, string Target, bool IsExternal)> RelationshipsOf(string part)
    {
        var slash = part.LastIndexOf('/');
        var found = Read($"{part[..(slash + 1)]}_rels/{part[(slash + 1)..]}.rels");
        var relationships = new Dictionary<string, (string, string, bool)>(StringComparer.Ordinal);
        foreach (var element in found?.Root?.Elements(Relationships + "Relationship") ?? [])
        {
            if (element.Attribute("Id")?.Value is not { } id || element.Attribute("Target")?.Value is not { } target)
                continue;
            var external = element.Attribute("TargetMode")?.Value == "External";
            relationships.TryAdd(id, (element.Attribute("Type")?.Value ?? "", external ? target : Resolve(part, target), external));
        }

        return relationships;
    }

    /// <summary>The bytes of a part, no more than the bound; null where there is none.</summary>
    public byte[]? ReadBytes(string name)
    {
        if (!_parts.TryGetValue(name, out var entry))
            return null;
        using var stream = OpenBounded(entry);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static WordFileException Damaged(string detail) => new(
        "word/damaged",
        new Wording($"文件已损坏，或不是 Word 文件：{detail}", $"The file is damaged or no Word file: {detail}"),
        new Wording("请在 Word 里打开它，另存为 .docx。", "Open it in Word and save it as .docx."));

    private static WordFileException TooLarge(string name) => new(
        "word/too-large",
        new Wording($"{name} 太大，不予读取。", $"{name} is too large to be read."));

    private void LookOver()
    {
        if (_zip.Entries.Count > MostParts)
            throw TooLarge("[Content_Types].xml");
        foreach (var entry in _zip.Entries)
        {
            if (!_parts.TryAdd(entry.FullName, entry))
                throw Damaged($"two parts are called {entry.FullName}");
        }

        var types = Read("[Content_Types].xml") ?? throw Damaged("[Content_Types].xml is missing");
        Main = RelationshipsOf("").Values.FirstOrDefault(r => r.Type == OfficeDocument && !r.IsExternal).Target ?? "";
        if (!Has(Main))
        {
            var strict = RelationshipsOf("").Values.Any(r => r.Type.StartsWith("http://purl.oclc.org/ooxml/", StringComparison.Ordinal));
            throw strict
                ? new WordFileException(
                    "word/strict",
                    new Wording("这是“Strict Open XML”文件。", "This is a “Strict Open XML” document."),
                    new Wording("请在 Word 里另存为普通的 .docx。", "Save it in Word as an ordinary .docx."))
                : Damaged("it has no document");
        }

        RefuseMacros(types);
        RefuseTemplates();
    }

    private void RefuseMacros(XDocument types)
    {
        var content = (types.Root!.Elements(Types + "Override")
                .FirstOrDefault(o => string.Equals(o.Attribute("PartName")?.Value.TrimStart('/'), Main, StringComparison.OrdinalIgnoreCase))
            ?? types.Root.Elements(Types + "Default")
                .FirstOrDefault(d => Main.EndsWith("." + d.Attribute("Extension")?.Value, StringComparison.OrdinalIgnoreCase)))
            ?.Attribute("ContentType")?.Value;
        var hasMacros = types.Root.Descendants().Any(t => t.Attribute("ContentType")?.Value.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) == true);
        if (content == MainContent && !hasMacros)
            return;
        throw hasMacros || content?.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) == true
            ? new WordFileException(
                "word/macros",
                new Wording("文件带有宏，不予读取。", "The file has macros and is not read."),
                new Wording("请另存为不带宏的 .docx。", "Save it as .docx, without macros."))
            : Damaged($"its document is {content ?? "of no known kind"}");
    }

    private void RefuseTemplates()
    {
        var settings = RelationshipsOf(Main).Values.FirstOrDefault(r => r.Type.EndsWith("/settings", StringComparison.Ordinal)).Target;
        if (settings is null || !RelationshipsOf(settings).Values.Any(r => r.IsExternal && r.Type.EndsWith("/attachedTemplate", StringComparison.Ordinal) && !IsLocal(r.Target)))
            return;
        throw new WordFileException(
            "word/remote-template",
            new Wording("文件附着一个网上的模板，不予读取。", "The file is attached to a template on the net and is not read."),
            new Wording("请在 Word 的“模板和加载项”里去掉它。", "Take it off in Word's “Templates and Add-ins”."));
    }

    /// <summary>Whether a template lies on the editor's own disk, as every document's may; it is not opened.</summary>
    private static bool IsLocal(string target) =>
        !target.StartsWith(@"\\", StringComparison.Ordinal)
        && (!Uri.TryCreate(target, UriKind.Absolute, out var uri) || (uri.IsFile && uri.Host.Length == 0));

    private static string Resolve(string part, string target)
    {
        if (target.StartsWith('/'))
            return target[1..];
        var folders = part.Split('/')[..^1].ToList();
        foreach (var step in target.Split('/'))
        {
            if (step == ".." && folders.Count > 0)
                folders.RemoveAt(folders.Count - 1);
            else if (step is not ("." or ".."))
                folders.Add(step);
        }

        return string.Join('/', folders);
    }

    private XmlReader Open(ZipArchiveEntry entry) => XmlReader.Create(OpenBounded(entry), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = true,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = MostBytes,
    });

    /// <summary>What a part says of its own length may be a lie, so the bytes that come out of it are counted.</summary>
    private BoundedStream OpenBounded(ZipArchiveEntry entry) => new(entry.Open(), Math.Min(MostBytes, _bytesLeft), count =>
    {
        _bytesLeft -= count;
        return TooLarge(entry.FullName);
    });

    private static void CheckShape(XmlReader reader, string name)
    {
        var nodes = 0L;
        while (reader.Read())
        {
            nodes += 1 + reader.AttributeCount;
            if (nodes > MostNodes)
                throw TooLarge(name);
            if (reader.Depth > MostDepth)
            {
                throw new WordFileException(
                    "word/too-deep",
                    new Wording($"{name} 嵌套超过 {MostDepth} 层。", $"{name} is nested more than {MostDepth} deep."));
            }
        }
    }
}
