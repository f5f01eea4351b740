using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Huikan.Conformance.Tests.Pdf;
using Huikan.Conformance.Tests.Tools;
using UglyToad.PdfPig.Content;
using Ruby = Huikan.Publications.Ruby;

namespace Huikan.Conformance.Tests.Specimen;

/// <summary>Readings beside their words, in all three editions.</summary>
public sealed class RubyTests(BuiltSpecimen specimen)
{

    [Theory]
    [MemberData(nameof(BuiltSpecimen.Layouts), MemberType = typeof(BuiltSpecimen))]
    public void Every_pair_is_tagged_as_a_base_and_its_text_in_the_language_of_the_reading(string layout)
    {
        using var pdf = new TaggedPdf(specimen.Pdf(layout));
        var rubies = pdf.Nodes.Where(node => node.Role == "Ruby").ToList();

        Assert.All(rubies, ruby => Assert.Equal(["RB", "RT"], ruby.Children.Select(child => child.Role)));
        Assert.Equal(
            Pairs(layout),
            rubies.Select(ruby => $"{TextOf(ruby.Children.First())}|{TextOf(ruby.Children.Last())}").Order(StringComparer.Ordinal));
        Assert.Contains(rubies, ruby => ruby.Children.Last() is { Language: "zh-Latn-pinyin" });
    }

    [Theory]
    [MemberData(nameof(BuiltSpecimen.Layouts), MemberType = typeof(BuiltSpecimen))]
    public void Every_reading_stands_over_the_middle_of_its_words_inside_the_type_area(string layout)
    {
        using var pdf = new TaggedPdf(specimen.Pdf(layout));
        var rules = LayoutRules.Of(layout);
        foreach (var ruby in pdf.Nodes.Where(node => node.Role == "Ruby"))
        {
            var words = ruby.Children.First().Letters.ToList();
            var reading = ruby.Children.Last().Letters.ToList();
            var size = words.Max(letter => letter.Letter.PointSize);
            var name = $"{TextOf(ruby.Children.First())} on page {words[0].Page}";

            Assert.All(reading, letter => Assert.Equal(words[0].Page, letter.Page));
            Assert.All(reading, letter => Assert.Equal(0.45 * size, letter.Letter.PointSize, 0.01));
            Assert.Single(words.Select(letter => Math.Round(letter.Letter.StartBaseLine.Y, 1)).Distinct());
            Assert.InRange(reading[0].Letter.StartBaseLine.Y - words[0].Letter.StartBaseLine.Y, 0.75 * size, size);
            Assert.True(Math.Abs(Middle(reading) - Middle(words)) < 0.15 * size, $"{name}: {Middle(reading)} over {Middle(words)}");
            var (left, right) = rules.TypeArea(isRecto: words[0].Page % 2 == 1);
            Assert.True(reading[0].Letter.StartBaseLine.X > left - 0.5, name);
            Assert.True(reading[^1].Letter.EndBaseLine.X < right + 0.5, name);
        }
    }

    [Theory]
    [MemberData(nameof(BuiltSpecimen.Layouts), MemberType = typeof(BuiltSpecimen))]
    public void No_reading_meets_the_ink_of_another_line(string layout)
    {
        // Boxes of ink overlap by a hair before the ink does.
        const double hair = 0.65;
        using var pdf = new TaggedPdf(specimen.Pdf(layout));
        var readings = pdf.Nodes.Where(node => node.Role == "RT").SelectMany(node => node.Letters).ToHashSet();
        var all = pdf.Nodes.SelectMany(node => node.Parts.OfType<TagText>())
            .SelectMany(text => text.Letters.Select(letter => (text.Page, Letter: letter)))
            .Where(letter => !string.IsNullOrWhiteSpace(letter.Letter.Value))
            .ToList();

        foreach (var (page, reading) in readings.Where(letter => !string.IsNullOrWhiteSpace(letter.Letter.Value)))
        {
            var met = all.Where(other => other.Page == page
                && !readings.Contains(other)
                && other.Letter.StartBaseLine.Y > reading.StartBaseLine.Y
                && other.Letter.BoundingBox.Bottom < reading.BoundingBox.Top - hair
                && other.Letter.BoundingBox.Left < reading.BoundingBox.Right
                && other.Letter.BoundingBox.Right > reading.BoundingBox.Left);
            Assert.Empty(met.Select(other => $"{reading.Value} under {other.Letter.Value} on page {page}"));
        }
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void Poppler_reads_each_pair_as_words_and_reading(string layout)
    {
        var text = string.Concat(ExternalTool.Run("pdftotext", "-raw", specimen.Pdf(layout), "-").All.Where(c => !char.IsWhiteSpace(c)));

        foreach (var pair in Pairs(layout))
            Assert.Contains(string.Concat(pair.Where(c => c != '|' && !char.IsWhiteSpace(c))), text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(BuiltSpecimen.Layouts), MemberType = typeof(BuiltSpecimen))]
    public void Word_has_a_phonetic_guide_for_every_pair(string layout)
    {
        using var document = WordprocessingDocument.Open(specimen.Word(layout), isEditable: false);
        var main = document.MainDocumentPart!;
        var guides = main.Document!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Ruby>()
            .Concat(main.FootnotesPart!.Footnotes!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Ruby>());

        Assert.Equal(
            Pairs(layout),
            guides.Select(guide => $"{guide.GetFirstChild<RubyBase>()!.InnerText}|{guide.GetFirstChild<RubyContent>()!.InnerText}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_archive_has_a_reading_for_every_pair()
    {
        var pages = Directory.EnumerateFiles(specimen.Archive, "index.html", SearchOption.AllDirectories)
            .Select(file => new HtmlParser().ParseDocument(File.ReadAllText(file)));

        Assert.Equal(
            Pairs("side-by-side"),
            pages.SelectMany(page => page.QuerySelectorAll("rt"))
                .Select(reading => $"{reading.PreviousElementSibling!.PreviousSibling!.TextContent}|{reading.TextContent}")
                .Order(StringComparer.Ordinal));
    }

    /// <summary>What the author wrote, each pair as <c>words|reading</c>.</summary>
    private IEnumerable<string> Pairs(string layout)
    {
        var pairs = Contents.InlinesOf(specimen.RenditionsOf(layout)).OfType<Ruby>().SelectMany(ruby => ruby.Pairs)
            .Select(pair => $"{pair.Base}|{pair.Reading}").Order(StringComparer.Ordinal).ToList();
        Assert.True(pairs.Count > 10);
        return pairs;
    }

    private static double Middle(List<(int Page, Letter Letter)> letters) =>
        (letters.Min(letter => letter.Letter.StartBaseLine.X) + letters.Max(letter => letter.Letter.EndBaseLine.X)) / 2;

    private static string TextOf(TagNode node) => string.Concat(node.Letters.Select(letter => letter.Letter.Value));
}
