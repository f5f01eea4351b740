using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Huikan.Publications;
using Huikan.Writers.Exports.AkomaNtoso;
using Huikan.Writers.Tests.Archive;
using Xunit;

namespace Huikan.Writers.Tests.Exports;

public sealed class AkomaNtosoTests
{
    private static readonly XNamespace Akn = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    /// <summary>The OASIS schema imports the attributes of XML itself; these are those that it uses.</summary>
    private const string XmlAttributes = """
        <xs:schema targetNamespace="http://www.w3.org/XML/1998/namespace" xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:attribute name="lang" type="xs:language"/>
          <xs:attribute name="space" type="xs:NCName"/>
          <xs:attribute name="base" type="xs:anyURI"/>
          <xs:attribute name="id" type="xs:ID"/>
        </xs:schema>
        """;

    private static readonly Lazy<XmlSchemaSet> Schema = new(ReadSchema);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_expression_is_valid_by_the_schema_of_OASIS(bool isHostile)
    {
        var publication = isHostile ? Hostile.Publication : Sample.Publication;
        foreach (var issue in publication.Issues)
        {
            foreach (var language in publication.Languages)
            {
                var mistakes = new List<string>();
                Read(publication, issue, language).Validate(Schema.Value, (_, e) => mistakes.Add($"{e.Exception.LineNumber}: {e.Message}"));
                Assert.Empty(mistakes);
            }
        }
    }

    [Fact]
    public void The_schema_would_find_a_mistake()
    {
        var document = Read(Sample.Publication, Sample.Publication.Issues[0], Sample.Zh);
        document.Descendants(Akn + "speech").First().Attribute("by")!.Remove();
        var mistakes = 0;

        document.Validate(Schema.Value, (_, _) => mistakes++);

        Assert.NotEqual(0, mistakes);
    }

    [Fact]
    public void A_speech_names_its_speaker_and_office_and_both_are_in_the_references()
    {
        var document = Read(Sample.Publication, Sample.Publication.Issues[0], Sample.En);
        var speech = document.Descendants(Akn + "speech").First();

        Assert.Equal("#person__yu-huiwen", speech.Attribute("by")!.Value);
        Assert.Equal("#role__wanzhou", speech.Attribute("as")!.Value);
        Assert.Equal("Yu Huiwen", Named(document, "person__yu-huiwen").Attribute("showAs")!.Value);
        Assert.Equal(
            "Member of the Standing Committee of the Municipal Committee and Secretary of the Wanzhou District Committee",
            Named(document, "role__wanzhou").Attribute("showAs")!.Value);
    }

    [Fact]
    public void Languages_are_expressions_of_one_work_and_a_translation_names_its_original()
    {
        var chinese = Read(Sample.Publication, Sample.Publication.Issues[0], Sample.Zh);
        var english = Read(Sample.Publication, Sample.Publication.Issues[0], Sample.En);

        Assert.Equal(UriOf(chinese, "FRBRWork"), UriOf(english, "FRBRWork"));
        Assert.Equal("/akn/cn/debate/2023-04-23/1", UriOf(english, "FRBRWork"));
        Assert.Empty(chinese.Descendants(Akn + "FRBRtranslation"));
        var translation = Assert.Single(english.Descendants(Akn + "FRBRtranslation"));
        Assert.Equal(UriOf(chinese, "FRBRExpression"), translation.Attribute("href")!.Value);
        Assert.Equal("zh-Hans", translation.Attribute("fromLanguage")!.Value);
    }

    [Fact]
    public void Passages_have_the_same_names_in_every_language_also_where_one_is_not_translated()
    {
        var chinese = IdsOf(Read(Sample.Publication, Sample.Publication.Issues[0], Sample.Zh));
        var english = IdsOf(Read(Sample.Publication, Sample.Publication.Issues[0], Sample.En));

        Assert.Equal(chinese, english);
        Assert.Contains("wanzhou__p13", english);
        Assert.Equal(english.Count, english.Distinct().Count());
    }

    [Fact]
    public void A_reference_leads_to_a_place_in_the_document()
    {
        var document = Read(Sample.Publication, Sample.Publication.Issues[0], Sample.Zh);
        var ids = IdsOf(document).ToHashSet();

        var references = document.Descendants(Akn + "ref").Select(reference => reference.Attribute("href")!.Value).ToList();
        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.Contains(reference[1..], ids));
    }

    [Fact]
    public void No_space_comes_into_a_text_that_its_author_did_not_write()
    {
        var document = Read(Sample.Publication, Sample.Publication.Issues[0], Sample.Zh);
        var issue = Sample.Publication.Issues[0];

        foreach (var passage in issue.Speeches[1].Passages)
            Assert.Equal(passage.PlainText(Sample.Zh), Named(document, $"fuling__{passage.Id.Name}").Value);
    }

    private static string UriOf(XDocument document, string level) =>
        document.Descendants(Akn + level).Single().Element(Akn + "FRBRuri")!.Attribute("value")!.Value;

    private static List<string> IdsOf(XDocument document) =>
        [.. document.Descendants().Attributes("eId").Select(id => id.Value)];

    private static XElement Named(XDocument document, string id) =>
        document.Descendants().Single(element => element.Attribute("eId")?.Value == id);

    private static XDocument Read(Publication publication, Issue issue, Language language)
    {
        using var stream = new MemoryStream(AkomaNtosoWriter.Write(publication, issue, language).ToArray());
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo);
    }

    private static XmlSchemaSet ReadSchema()
    {
        var schemas = new XmlSchemaSet { XmlResolver = null };
        using var attributes = new StringReader(XmlAttributes);
        schemas.Add(null, XmlReader.Create(attributes));
        using var stream = typeof(AkomaNtosoTests).Assembly.GetManifestResourceStream("akomantoso30.xsd")!;
        schemas.Add(null, XmlReader.Create(stream));
        schemas.Compile();
        return schemas;
    }
}
