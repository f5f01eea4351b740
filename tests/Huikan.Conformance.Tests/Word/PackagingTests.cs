using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Huikan.Conformance.Tests.Specimen;

namespace Huikan.Conformance.Tests.Word;

/// <summary>The packaging rules (ECMA-376, part 2), and what in one part refers to another (part 1).</summary>
public sealed partial class PackagingTests(BuiltSpecimen specimen, BuiltIssue issue)
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    public static TheoryData<string> Files => [.. BuiltSpecimen.LayoutNames, IssueName];

    private const string IssueName = "issue";

    [Theory]
    [MemberData(nameof(Files))]
    public void Part_names_are_well_formed_and_no_two_are_equivalent(string file)
    {
        var package = Open(file);
        Assert.All(package.Names.Where(name => name != Package.ContentTypes), name => Assert.Matches(PartName(), name));
        Assert.Equal(package.Names.Count, package.Names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        // 6.2.2.3: no name is another's with segments added.
        Assert.DoesNotContain(package.Names, name => package.Names.Any(other => other.StartsWith(name + "/", StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_part_has_a_content_type_and_no_other_has(string file)
    {
        var package = Open(file);
        Assert.DoesNotContain(package.Names, name => name != Package.ContentTypes && package.TypeOf(name) is null);
        Assert.DoesNotContain(package.Typed, part => !package.Has(part));
        Assert.Equal(package.Typed.Distinct(StringComparer.OrdinalIgnoreCase), package.Typed);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Relationships_lead_to_parts_that_are_there_and_to_every_part(string file)
    {
        var package = Open(file);
        foreach (var name in package.Names.Where(Package.IsRelationships))
        {
            var source = Package.SourceOf(name);
            Assert.True(source.Length == 0 || package.Has(source), $"{name} belongs to no part.");
            var relationships = package.RelationshipsOf(source);
            Assert.NotEmpty(relationships);
            Assert.Equal(relationships.Select(r => r.Id).Distinct(StringComparer.Ordinal), relationships.Select(r => r.Id));
            Assert.All(relationships, r => XmlConvert.VerifyNCName(r.Id));
            Assert.Empty(relationships.Where(r => r.Target is { } target && !package.Has(target)).Select(r => $"{name}: {r.Target}"));
        }

        var reached = new HashSet<string>(StringComparer.Ordinal);
        Reach("");
        Assert.Empty(package.Parts.Except(reached));

        void Reach(string part)
        {
            foreach (var target in package.RelationshipsOf(part).Select(r => r.Target).OfType<string>().Where(reached.Add))
                Reach(target);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_a_part_refers_to_is_among_its_relationships_and_the_other_way_round(string file)
    {
        var package = Open(file);
        foreach (var part in package.Parts.Where(part => part.EndsWith(".xml", StringComparison.Ordinal)))
        {
            var asked = package.Xml(part).Descendants().Attributes().Where(a => a.Name.Namespace == R).Select(a => a.Value).ToHashSet(StringComparer.Ordinal);
            var relationships = package.RelationshipsOf(part);
            Assert.Empty(asked.Except(relationships.Select(r => r.Id)));
            // Styles, settings and their like are found by their type; these four by their id alone.
            string[] byId = ["/image", "/hyperlink", "/header", "/footer"];
            Assert.DoesNotContain(relationships, r => byId.Any(kind => r.Type.EndsWith(kind, StringComparison.Ordinal)) && !asked.Contains(r.Id));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Ids_are_unique_and_what_refers_to_them_finds_them(string file)
    {
        var package = Open(file);
        var body = package.Xml("word/document.xml");
        var notes = package.Xml("word/footnotes.xml");
        XDocument[] text = [body, notes, .. package.Parts.Where(IsRunning).Select(package.Xml)];
        var (styles, numbering) = (package.Xml("word/styles.xml"), package.Xml("word/numbering.xml"));

        AssertUnique(body.Descendants(W + "bookmarkStart").Attributes(W + "id"));
        AssertUnique(body.Descendants(W + "bookmarkStart").Attributes(W + "name"));
        AssertUnique(text.SelectMany(part => part.Descendants(Drawing + "docPr")).Attributes("id"));
        AssertUnique(styles.Descendants(W + "style").Attributes(W + "styleId"));
        AssertUnique(styles.Descendants(W + "style").Elements(W + "name").Attributes(W + "val"));
        AssertUnique(numbering.Descendants(W + "num").Attributes(W + "numId"));
        AssertUnique(numbering.Descendants(W + "abstractNum").Attributes(W + "abstractNumId"));
        AssertUnique(notes.Descendants(W + "footnote").Attributes(W + "id"));
        AssertUnique(body.Descendants(W + "sdtPr").Elements(W + "id").Attributes(W + "val"));

        Assert.Equal(
            Values(body.Descendants(W + "bookmarkStart").Attributes(W + "id")).Order(StringComparer.Ordinal),
            Values(body.Descendants(W + "bookmarkEnd").Attributes(W + "id")).Order(StringComparer.Ordinal));
        var bookmarks = Values(body.Descendants(W + "bookmarkStart").Attributes(W + "name")).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Values(text.SelectMany(part => part.Descendants(W + "hyperlink")).Attributes(W + "anchor")).Except(bookmarks));
        Assert.Empty(text.SelectMany(part => part.Descendants(W + "instrText"))
            .Select(code => code.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(code => code[0] is "REF" or "PAGEREF")
            .Select(code => code[1])
            .Except(bookmarks));

        var known = Values(styles.Descendants(W + "style").Attributes(W + "styleId")).ToHashSet(StringComparer.Ordinal);
        foreach (var kind in (string[])["pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"])
            Assert.Empty(Values(text.Append(styles).Append(numbering).SelectMany(part => part.Descendants(W + kind)).Attributes(W + "val")).Except(known));
        var lists = Values(numbering.Descendants(W + "num").Attributes(W + "numId")).ToHashSet(StringComparer.Ordinal);

        // List 0 is none: it takes the style's number from a paragraph (ECMA-376, 17.9.18).
        Assert.Empty(Values(text.Append(styles).SelectMany(part => part.Descendants(W + "numId")).Attributes(W + "val")).Except(lists).Except(["0"]));
        Assert.Empty(Values(body.Descendants(W + "footnoteReference").Attributes(W + "id"))
            .Except(Values(notes.Descendants(W + "footnote").Attributes(W + "id"))));
    }

    private Package Open(string file) => Package.Read(file == IssueName ? issue.Word : specimen.Word(file));

    private static bool IsRunning(string part) =>
        part.StartsWith("word/header", StringComparison.Ordinal) || part.StartsWith("word/footer", StringComparison.Ordinal);

    private static IEnumerable<string> Values(IEnumerable<XAttribute> attributes) => attributes.Select(attribute => attribute.Value);

    private static void AssertUnique(IEnumerable<XAttribute> ids)
    {
        // Word compares names of styles and bookmarks without regard to capitals.
        var values = Values(ids).ToList();
        Assert.Equal(values.Distinct(StringComparer.OrdinalIgnoreCase), values);
    }

    /// <summary>Segments of characters that addresses hold (6.2.2.2): none empty, none that ends in a full stop.</summary>
    [GeneratedRegex(@"\A([A-Za-z0-9._~!$&'()*+,;=:@-]*[A-Za-z0-9_~!$&'()*+,;=:@-]/)*[A-Za-z0-9._~!$&'()*+,;=:@-]*[A-Za-z0-9_~!$&'()*+,;=:@-]\z")]
    private static partial Regex PartName();
}
