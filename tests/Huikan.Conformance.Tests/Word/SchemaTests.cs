using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Huikan.Conformance.Tests.Specimen;

namespace Huikan.Conformance.Tests.Word;

/// <summary>
/// Every part against the transitional schemas of ECMA-376, by .NET's own validator. The schemas are ECMA's and are not
/// kept here: <c>HUIKAN_OOXML_SCHEMAS</c> names a folder with <c>wml.xsd</c> and those that it refers to (part 4 of the
/// standard has them as an attachment). Where it is not set when the tests are built, these are not among them: a test
/// that is always skipped says nothing.
/// </summary>
public sealed class SchemaTests(BuiltSpecimen specimen, BuiltIssue issue)
{
    private const string Variable = "HUIKAN_OOXML_SCHEMAS";

    private static readonly XNamespace Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private static readonly string[] Schemas =
    [
        "wml.xsd", "dml-main.xsd", "dml-picture.xsd", "dml-wordprocessingDrawing.xsd",
        "shared-documentPropertiesCustom.xsd", "shared-documentPropertiesExtended.xsd",
    ];

    [Theory]
    [MemberData(nameof(BuiltSpecimen.Layouts), MemberType = typeof(BuiltSpecimen))]
    public void Every_part_of_every_layout_is_valid(string layout) => AssertValid(specimen.Word(layout));

    [Fact]
    public void Every_part_of_the_issue_is_valid() => AssertValid(issue.Word);

    [Fact]
    public void A_style_named_behind_other_properties_would_be_found()
    {
        var document = Package.Read(issue.Word).Xml("word/document.xml");
        var properties = document.Descendants().First(element => element.Name.LocalName == "pPr");
        properties.Add(new XElement(properties.Name.Namespace + "pStyle", new XAttribute(properties.Name.Namespace + "val", "Normal")));
        var findings = 0;
        document.Validate(Load(), (_, _) => findings++);
        Assert.NotEqual(0, findings);
    }

    private static XmlSchemaSet Load()
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        Assert.True(folder is not null, $"{Variable} names no folder with the schemas.");
        var schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        foreach (var name in Schemas)
            schemas.Add(null, Path.Combine(folder, name));
        schemas.Compile();
        return schemas;
    }

    private static void AssertValid(string file)
    {
        var schemas = Load();
        var known = schemas.Schemas().Cast<XmlSchema>().Select(schema => schema.TargetNamespace).OfType<string>().ToHashSet(StringComparer.Ordinal);

        var package = Package.Read(file);
        var findings = new List<string>();
        var seen = 0;
        foreach (var part in package.Parts.Where(part => part.EndsWith(".xml", StringComparison.Ordinal)))
        {
            var document = package.Xml(part);
            if (!known.Contains(document.Root!.Name.NamespaceName))
                continue;
            seen++;
            Understand(document.Root, known);
            document.Validate(schemas, (node, problem) => findings.Add($"{part}: {(node as XObject)?.Parent?.Name.LocalName}: {problem.Message}"));
        }

        Assert.Empty(findings);
        Assert.True(seen >= 7, $"Only {seen} parts were looked at.");
    }

    /// <summary>
    /// What a reader does before it validates (ECMA-376, part 3, 9.3): of alternatives the first whose namespaces it knows
    /// stays, and what may be ignored and is not known goes.
    /// </summary>
    private static void Understand(XElement root, HashSet<string> known)
    {
        foreach (var choices in root.Descendants(Compatibility + "AlternateContent").ToList())
        {
            var chosen = choices.Elements(Compatibility + "Choice").FirstOrDefault(choice => Names(choice, "Requires").All(known.Contains))
                ?? choices.Element(Compatibility + "Fallback");
            choices.ReplaceWith(chosen?.Nodes());
        }

        var ignorable = root.DescendantsAndSelf()
            .SelectMany(element => element.Attribute(Compatibility + "Ignorable") is null ? [] : Names(element, Compatibility + "Ignorable"))
            .Where(name => !known.Contains(name))
            .ToHashSet(StringComparer.Ordinal);
        root.Descendants().Where(element => ignorable.Contains(element.Name.NamespaceName)).ToList().ForEach(element => element.Remove());
        root.DescendantsAndSelf().Attributes()
            .Where(a => ignorable.Contains(a.Name.NamespaceName) || a.Name.Namespace == Compatibility)
            .ToList()
            .ForEach(a => a.Remove());
    }

    private static IEnumerable<string> Names(XElement element, XName attribute) =>
        (element.Attribute(attribute)?.Value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(prefix => element.GetNamespaceOfPrefix(prefix)?.NamespaceName ?? prefix);
}
