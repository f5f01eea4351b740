using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Huikan.Publications;
using Table = Huikan.Publications.Table;

namespace Huikan.Conformance.Tests.Specimen;

/// <summary>The specimen's Word files and its archive, which hold all that its pages do.</summary>
public sealed class FileTests(BuiltSpecimen specimen)
{
    [Theory]
    [MemberData(nameof(BuiltSpecimen.Layouts), MemberType = typeof(BuiltSpecimen))]
    public void The_Open_XML_validator_finds_nothing(string layout)
    {
        using var document = WordprocessingDocument.Open(specimen.Word(layout), isEditable: false);

        var errors = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document);

        Assert.Empty(errors.Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Theory]
    [MemberData(nameof(BuiltSpecimen.Layouts), MemberType = typeof(BuiltSpecimen))]
    public void The_Word_file_holds_every_line_of_every_passage(string layout)
    {
        using var document = WordprocessingDocument.Open(specimen.Word(layout), isEditable: false);
        var paragraphs = document.MainDocumentPart!.Document!.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>();
        var text = string.Join('\n', paragraphs.Select(WordsOf));

        ReadBack.AssertHoldsEveryLine(specimen.Passages, [.. BuiltSpecimen.LanguagesOf(layout)], text);
    }

    [Fact]
    public void The_archive_holds_every_line_of_every_passage()
    {
        var text = string.Concat(SpeechPages().Select(page => page.Body!.TextContent));

        ReadBack.AssertHoldsEveryLine(specimen.Passages, specimen.Languages, text);
    }

    [Fact]
    public void The_archive_has_tables_figures_lists_and_notes_as_such()
    {
        var pages = SpeechPages().ToList();
        var renditions = specimen.RenditionsOf("side-by-side").ToList();
        var lists = Contents.BlocksOf<ListBlock>(renditions).ToList();

        Assert.Equal(
            Contents.BlocksOf<Table>(renditions).Sum(table => table.Columns.Length),
            pages.Sum(page => page.QuerySelectorAll(".passage table th").Length));
        Assert.Equal(
            Contents.BlocksOf<Table>(renditions).Sum(table => table.Columns.Length * table.Rows.Length),
            pages.Sum(page => page.QuerySelectorAll(".passage table td").Length));
        Assert.Equal(
            Contents.BlocksOf<Figure>(renditions).Select(figure => figure.Image.Path).Distinct().Count(),
            pages.Sum(page => page.QuerySelectorAll("figure img[alt]").Length));
        Assert.Equal(
            Contents.NotesOf(renditions).Count(),
            pages.Sum(page => page.QuerySelectorAll("ol.footnotes > li").Length));
        Assert.Equal(
            lists.Count(list => list.Start == 9),
            pages.Sum(page => page.QuerySelectorAll("ol[start='9']").Length));
    }

    [Fact]
    public void Captions_are_numbered_alike_in_Word_and_in_the_archive()
    {
        using var document = WordprocessingDocument.Open(specimen.Word("side-by-side"), isEditable: false);
        var word = document.MainDocumentPart!.Document!.Body!.InnerText;
        var archive = string.Concat(SpeechPages().Select(page => page.Body!.TextContent));

        foreach (var caption in (string[])["图2　高图的说明", "Figure\u00A02. Caption of the tall", "表1　一季度", "Table\u00A02. Investment"])
        {
            Assert.Contains(caption, archive, StringComparison.Ordinal);
            Assert.Contains(caption, WithoutCodes(word), StringComparison.Ordinal);
        }
    }

    /// <summary>The pages of both languages: the issue's own and those of its speeches.</summary>
    private IEnumerable<IDocument> SpeechPages()
    {
        var parser = new HtmlParser();
        var folder = Path.Combine(specimen.Archive, "2024-specimen");
        foreach (var id in specimen.Issue.Speeches.Select(speech => speech.Id).Prepend(""))
        {
            var page = parser.ParseDocument(File.ReadAllText(Path.Combine(folder, id, "index.html")));
            foreach (var mark in page.QuerySelectorAll("sup.footnote-reference, rt, rp"))
                mark.Remove();
            yield return page;
        }
    }

    private static string WordsOf(DocumentFormat.OpenXml.Wordprocessing.Paragraph paragraph) =>
        string.Concat(paragraph.Descendants().Select(element => element switch
        {
            DocumentFormat.OpenXml.Wordprocessing.Text text when text.Ancestors<RubyContent>().Any() => "",
            DocumentFormat.OpenXml.Wordprocessing.Text text => text.Text,
            Break => "\n",
            _ => "",
        }));

    private static string WithoutCodes(string text) =>
        System.Text.RegularExpressions.Regex.Replace(text, @" SEQ \S+ \\\* ARABIC(?: \\r [0-9]+)? ", "");
}
