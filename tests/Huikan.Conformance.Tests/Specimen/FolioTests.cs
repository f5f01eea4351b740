using System.Text.Json;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Huikan.Conformance.Tests.Tools;
using UglyToad.PdfPig;

namespace Huikan.Conformance.Tests.Specimen;

/// <summary>The specimen with front matter that counts i, ii and speeches that begin with 1 again, on a right page.</summary>
public sealed partial class FolioTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public FolioTests(BuiltSpecimen specimen)
    {
        BuiltSpecimen.Copy(specimen.Project, _folder["project"]);
        Rewrite("partials/masthead.xml.scriban", "<section style=\"masthead\"", "<section style=\"masthead\" folio=\"lower-roman\"");
        foreach (var template in (string[])["print.xml.scriban", "word.xml.scriban"])
            Rewrite(template, "anchor=\"{{ speech.id }}\">", "anchor=\"{{ speech.id }}\"{{ if for.first }} folio=\"decimal\" folio-start=\"1\"{{ end }}>");
        Rewrite("styles.css", ".speech-opening { break-before: page; }", ".speech-opening { break-before: recto; }");
        var built = HuikanProgram.Run(["build", "--project", _folder["project"], "--output", _folder["output"], "--edition", "pdf", "word"]);
        Assert.True(built.ExitCode == 0, built.All);
    }

    [Fact]
    public void Readers_show_the_numbers_that_are_printed()
    {
        var labels = LabelsOf(_folder["output/2024-specimen/2024-specimen.pdf"]);
        Assert.Equal(["i", "ii"], labels[..2]);
        // The speeches open on the first right page after the front matter.
        var first = labels.IndexOf("1");
        Assert.True(first is > 1 && first % 2 == 0);
        Assert.Equal(Enumerable.Range(1, labels.Count - first).Select(number => $"{number}"), labels[first..]);

        using var document = PdfDocument.Open(_folder["output/2024-specimen/2024-specimen.pdf"]);
        var printed = 0;
        foreach (var page in document.GetPages())
        {
            // The masthead's page and a blank carry no number.
            var foot = page.GetWords().Where(word => word.BoundingBox.Bottom < page.Height * 0.05).Select(word => word.Text).ToList();
            if (foot.Count == 0)
                continue;
            Assert.Equal([labels[page.Number - 1]], foot);
            printed++;
        }

        Assert.True(printed >= labels.Count - 2 && printed > 2);
    }

    [Fact]
    public void Contents_give_the_numbers_that_are_printed()
    {
        var path = _folder["output/2024-specimen/2024-specimen.pdf"];
        var labels = LabelsOf(path);
        var contents = ExternalTool.Run("pdftotext", "-f", "2", "-l", "2", "-layout", path, "-").Output;
        var numbers = ContentsNumber().Matches(contents).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(numbers);
        Assert.Equal("1", numbers[0]);
        Assert.All(numbers, number => Assert.Contains(number, labels));
    }

    [Fact]
    public void Word_counts_its_pages_the_same_way()
    {
        using var document = WordprocessingDocument.Open(_folder["output/2024-specimen/2024-specimen.docx"], isEditable: false);
        var sections = document.MainDocumentPart!.Document!.Body!.Descendants<SectionProperties>().ToList();
        var numbers = sections.Select(section => section.GetFirstChild<PageNumberType>()).ToList();
        Assert.Equal("lowerRoman", numbers[0]?.Format?.InnerText);
        var start = numbers.FindIndex(number => number?.Start is not null);
        Assert.Equal(("decimal", "oddPage"), (numbers[start]!.Format!.InnerText, sections[start].GetFirstChild<SectionType>()!.Val!.InnerText));
        Assert.All(numbers[..start], number => Assert.Equal("lowerRoman", number?.Format?.InnerText));
        Assert.All(numbers[(start + 1)..], Assert.Null);
    }

    public void Dispose() => _folder.Dispose();

    private void Rewrite(string template, string text, string other)
    {
        var path = _folder[$"project/templates/{template}"];
        var before = File.ReadAllText(path);
        Assert.Contains(text, before, StringComparison.Ordinal);
        File.WriteAllText(path, before.Replace(text, other, StringComparison.Ordinal));
    }

    /// <summary>The labels of all pages, as qpdf reads them.</summary>
    private static List<string> LabelsOf(string pdf)
    {
        using var json = JsonDocument.Parse(ExternalTool.Run("qpdf", "--json", "--json-key=pagelabels", "--json-key=pages", pdf).Output);
        var ranges = json.RootElement.GetProperty("pagelabels").EnumerateArray()
            .Select(range => (Index: range.GetProperty("index").GetInt32(), Label: range.GetProperty("label"))).ToList();
        return [.. Enumerable.Range(0, json.RootElement.GetProperty("pages").GetArrayLength()).Select(page =>
        {
            var (index, label) = ranges.Last(range => range.Index <= page);
            var number = page - index + (label.TryGetProperty("/St", out var start) ? start.GetInt32() : 1);
            return label.GetProperty("/S").GetString() == "/r" ? new string('i', number) : $"{number}";
        })];
    }

    [GeneratedRegex(@"\s{3,}([ivx\d]+)\s*$", RegexOptions.Multiline)]
    private static partial Regex ContentsNumber();
}
