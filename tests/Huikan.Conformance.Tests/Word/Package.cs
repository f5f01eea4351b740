using System.IO.Compression;
using System.Xml.Linq;

namespace Huikan.Conformance.Tests.Word;

/// <summary>A package as a ZIP file of XML, read without the library that wrote it (ECMA-376, part 2).</summary>
internal sealed class Package
{
    public const string ContentTypes = "[Content_Types].xml";

    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly Dictionary<string, byte[]> _entries;

    private Package(IReadOnlyList<string> names, Dictionary<string, byte[]> entries) => (Names, _entries) = (names, entries);

    /// <summary>The names of all entries as the file has them, in order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The parts: all entries but the content types and the relationships.</summary>
    public IEnumerable<string> Parts => Names.Where(name => name != ContentTypes && !IsRelationships(name));

    public static Package Read(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        var entries = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            entries[entry.FullName] = bytes.ToArray();
        }

        return new Package([.. zip.Entries.Select(entry => entry.FullName)], entries);
    }

    public static bool IsRelationships(string name) => name.EndsWith(".rels", StringComparison.Ordinal);

    /// <summary>Whether there is an entry of this name.</summary>
    public bool Has(string name) => _entries.ContainsKey(name);

    public XDocument Xml(string name) => XDocument.Load(new MemoryStream(_entries[name]), LoadOptions.PreserveWhitespace);

    /// <summary>The content type of a part: its own, or that of its extension; null where there is none.</summary>
    public string? TypeOf(string part)
    {
        var root = Xml(ContentTypes).Root!;
        return root.Elements(Types + "Override").FirstOrDefault(own => own.Attribute("PartName")!.Value == "/" + part)?.Attribute("ContentType")!.Value
            ?? root.Elements(Types + "Default")
                .FirstOrDefault(type => "." + type.Attribute("Extension")!.Value == Path.GetExtension(part))?.Attribute("ContentType")!.Value;
    }

    /// <summary>The parts that the content types name.</summary>
    public IEnumerable<string> Typed => Xml(ContentTypes).Root!.Elements(Types + "Override").Select(own => own.Attribute("PartName")!.Value[1..]);

    /// <summary>The part whose relationships an entry holds; empty for the package's own.</summary>
    public static string SourceOf(string relationships) =>
        relationships.Replace("_rels/", "", StringComparison.Ordinal)[..^".rels".Length];

    /// <summary>The relationships of a part, none where it has none.</summary>
    public IReadOnlyList<Relationship> RelationshipsOf(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var name = $"{part[..slash]}_rels/{part[slash..]}.rels";
        return !Has(name) ? [] :
        [
            .. Xml(name).Root!.Elements(Relations + "Relationship").Select(relationship => new Relationship(
                relationship.Attribute("Id")!.Value,
                relationship.Attribute("Type")!.Value,
                relationship.Attribute("TargetMode")?.Value == "External"
                    ? null
                    // Not "pack:", which the packaging library gives rules of its own once it is used.
                    : new Uri(new Uri($"file:///{part}"), relationship.Attribute("Target")!.Value).AbsolutePath[1..])),
        ];
    }

    /// <param name="Id">Its id, unique in its part.</param>
    /// <param name="Type">What it is.</param>
    /// <param name="Target">The part that it leads to; null for an address outside the package.</param>
    internal sealed record Relationship(string Id, string Type, string? Target);
}
