using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using Huikan.Diagnostics;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Xunit;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Tests.Word;

public sealed class RubyWriterTests
{
    [Fact]
    public void Each_pair_is_a_phonetic_guide_with_its_sizes_in_half_points()
    {
        var guides = Guides(Sample.Text("甲"), Sample.Ruby("漢字", "hàn", "zì"));
        Assert.Equal(["漢", "字"], guides.Select(guide => guide.GetFirstChild<W.RubyBase>()!.InnerText));
        Assert.Equal(["hàn", "zì"], guides.Select(guide => guide.GetFirstChild<W.RubyContent>()!.InnerText));
        var properties = guides[0].RubyProperties!;
        Assert.Equal("20", properties.PhoneticGuideBaseTextSize!.Val!.Value);
        Assert.Equal("10", properties.PhoneticGuideTextFontSize!.Val!.Value);
        Assert.Equal((short)19, properties.PhoneticGuideRaise!.Val!.Value);
        Assert.Equal("10", Assert.Single(guides[0].GetFirstChild<W.RubyContent>()!.Descendants<W.FontSize>()).Val!.Value);
        Assert.Equal("zh-CN", properties.LanguageId!.Val!.Value);
    }

    [Fact]
    public void Only_Han_over_Han_is_spread()
    {
        Assert.Equal(W.RubyAlignValues.Center, AlignOf(Sample.Ruby("漢字", "hàn zì")));
        Assert.Equal(W.RubyAlignValues.Center, AlignOf(Sample.Ruby("WHO", "世卫")));
        Assert.Equal(W.RubyAlignValues.DistributeSpace, AlignOf(Sample.Ruby("水", "自来水管网")));

        static W.RubyAlignValues AlignOf(Ruby ruby) => Assert.Single(Guides(ruby)).RubyProperties!.RubyAlign!.Val!.Value;
    }

    [Fact]
    public void Pinyin_is_not_proofread_and_stays_in_the_Latin_face()
    {
        var reading = Assert.Single(Guides(Sample.Ruby("漢", "hǎn"))).GetFirstChild<W.RubyContent>()!.Descendants<W.RunProperties>().Single();
        Assert.NotNull(reading.NoProof);
        Assert.Null(reading.RunFonts?.Hint);
    }

    [Fact]
    public void Lines_of_a_paragraph_with_ruby_may_grow_and_others_may_not()
    {
        using var document = Write(Sample.Para(Sample.Ruby("漢", "hàn")), Sample.Para(Sample.Text("甲")));
        var spacings = document.MainDocumentPart!.Document!.Descendants<W.Paragraph>()
            .Where(paragraph => paragraph.InnerText is "hàn漢" or "甲")
            .Select(paragraph => paragraph.ParagraphProperties!.SpacingBetweenLines)
            .ToList();
        Assert.Equal(W.LineSpacingRuleValues.AtLeast, spacings[0]!.LineRule!.Value);
        Assert.Equal("280", spacings[0]!.Line!.Value);
        Assert.Null(spacings[1]);
    }

    [Fact]
    public void Emphasis_dots_stay_with_the_words()
    {
        var stylesheet = SampleStylesheet.Make();
        stylesheet = stylesheet with
        {
            Rules = stylesheet.Rules.Add(new StyleRule(
                StyleName.Emphasis, null, [new ValueDeclaration("test", s => s with { TextEmphasis = TextEmphasis.Dot }, SourceSpan.None)])),
        };
        var edition = Sample.Of(Sample.Passage("wanzhou", "p1", [Sample.Para(new Emphasis([Sample.Ruby("漢", "hàn")], SourceSpan.None))], null));
        using var document = WordDocuments.Open(edition with { Stylesheet = stylesheet });
        var guide = Assert.Single(document.MainDocumentPart!.Document!.Descendants<W.Ruby>());
        var marks = guide.GetFirstChild<W.RubyContent>()!.Descendants<W.Emphasis>().Select(mark => mark.Val!.Value);
        Assert.Equal([W.EmphasisMarkValues.None], marks);
    }

    private static ImmutableArray<W.Ruby> Guides(params ImmutableArray<Inline> content)
    {
        using var document = Write(Sample.Para(content));
        return [.. document.MainDocumentPart!.Document!.Descendants<W.Ruby>()];
    }

    private static DocumentFormat.OpenXml.Packaging.WordprocessingDocument Write(params ImmutableArray<Paragraph> paragraphs) =>
        WordDocuments.Open(Sample.Of([.. paragraphs.Select((paragraph, i) => Sample.Passage("wanzhou", $"p{i + 1}", [paragraph], null))]));
}
