using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Huikan.Editions;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Tests.Word;

/// <summary>
/// Paragraphs and runs look as their named styles say, so that one change of a style in Word restyles all. What says more
/// than its style is listed here, each with its reason.
/// </summary>
public sealed class DirectFormattingTests
{
    /// <summary>What a paragraph says beyond its style; the style's name and the property.</summary>
    private static readonly HashSet<string> Paragraphs =
    [
        // A line of ruby has to grow with its reading, which Word would else cut off.
        "Body spacing", "List Bullet spacing", "Heading 2 spacing",
        // What stands in a list or a quotation is moved in by as much as that one, which no style of its own could say.
        "List Bullet ind", "List Number ind", "Body ind", "Table ind",
        // A break of thought is as wide as its measure allows: Word knows indents and no width.
        "Thematic Break ind",
        // A figure stays with its caption, and a caption above with its table; the caption's white is under figures.
        "Figure keepNext", "Caption keepNext", "Caption spacing",
        // White and rules that belong to boxes, which Word has none of: their paragraphs are nothing else.
        "Spacer spacing", "Spacer keepNext", "Spacer pBdr",
        // The alignment of a column is the author's.
        "Table Cell jc", "Table Head jc",
        // A row of the imprint or of a headline has no heading's style, and yet is a heading.
        "Imprint outlineLvl",
    ];

    /// <summary>What a run says beyond its styles. All but the first are the author's marks, where two of them meet.</summary>
    private static readonly HashSet<string> Runs =
    [
        // The hint is no formatting: it says which script a quotation mark belongs to.
        "rFonts hint",
        // Emphasis in strong words, with a face of its own: Word takes one character style a run.
        "i", "em", "b", "color", "rFonts",
        // LibreOffice takes the size of a reading from the run alone; and pinyin is in no dictionary.
        "sz", "szCs", "noProof",
    ];

    [Theory]
    [InlineData(Arrangement.SideBySide)]
    [InlineData(Arrangement.Interleaved)]
    [InlineData(Arrangement.Successive)]
    public void Paragraphs_say_no_more_than_their_styles(Arrangement arrangement)
    {
        using var document = WordDocuments.Open(Sample.Full(arrangement));
        var styles = document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<W.Style>()
            .ToDictionary(style => style.StyleId!.Value!, style => style.StyleName!.Val!.Value!, StringComparer.Ordinal);
        var said = TextOf(document).SelectMany(part => part.Descendants<W.ParagraphProperties>())
            .Where(properties => properties.Parent is W.Paragraph { Parent: not W.Footnote { Type: not null } })
            .SelectMany(properties => properties.ChildElements
                .Where(property => property is not (W.ParagraphStyleId or W.NumberingProperties or W.SectionProperties))
                .Select(property => $"{NameOf(styles[properties.ParagraphStyleId!.Val!.Value!])} {property.LocalName}"))
            .Distinct();
        Assert.Empty(said.Except(Paragraphs));
    }

    [Theory]
    [InlineData(Arrangement.SideBySide)]
    [InlineData(Arrangement.Interleaved)]
    public void Runs_say_no_more_than_their_styles(Arrangement arrangement)
    {
        using var document = WordDocuments.Open(Sample.Full(arrangement));
        var said = TextOf(document).SelectMany(part => part.Descendants<W.RunProperties>())
            .SelectMany(properties => properties.ChildElements.Where(property => property is not W.RunStyle))
            .Select(property => property is W.RunFonts { Ascii: null, EastAsia: null } ? "rFonts hint" : property.LocalName)
            .Distinct();
        Assert.Empty(said.Except(Runs));
    }

    [Fact]
    public void Tables_of_parallel_text_take_their_rule_from_a_table_style()
    {
        using var document = WordDocuments.Open(Sample.Small());
        var main = document.MainDocumentPart!;
        var table = main.Document!.Descendants<W.Table>().Single();
        var id = table.GetFirstChild<W.TableProperties>()!.TableStyle!.Val!.Value;
        Assert.Null(table.GetFirstChild<W.TableProperties>()!.TableBorders);
        var style = main.StyleDefinitionsPart!.Styles!.Elements<W.Style>().Single(style => style.StyleId == id);
        Assert.Equal("Parallel Table", style.StyleName!.Val!.Value);
        Assert.NotNull(style.StyleTableProperties!.TableBorders!.InsideVerticalBorder);
    }

    [Fact]
    public void Chinese_line_rules_are_said_by_the_style_that_all_others_are_based_on()
    {
        using var document = WordDocuments.Open(Sample.Full());
        var normal = document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<W.Style>().Single(style => style.Default?.Value == true && style.Type! == W.StyleValues.Paragraph)
            .StyleParagraphProperties!;
        Assert.True(normal.Kinsoku!.Val!.Value);
        Assert.NotNull(normal.OverflowPunctuation);
        Assert.True(normal.AutoSpaceDE!.Val!.Value);
        Assert.True(normal.AutoSpaceDN!.Val!.Value);
        Assert.All(
            document.MainDocumentPart.Document!.Descendants<W.SectionProperties>(),
            section => Assert.NotNull(section.GetFirstChild<W.DocGrid>()!.LinePitch));
    }

    private static IEnumerable<OpenXmlElement> TextOf(WordprocessingDocument document)
    {
        var main = document.MainDocumentPart!;
        return [main.Document!, main.FootnotesPart!.Footnotes!, .. main.HeaderParts.Select(part => part.Header!), .. main.FooterParts.Select(part => part.Footer!)];
    }

    /// <summary>A style's name without its language, capitals as in Word's list.</summary>
    private static string NameOf(string style) =>
        System.Globalization.CultureInfo.InvariantCulture.TextInfo.ToTitleCase(style.Split(" (")[0]);
}
