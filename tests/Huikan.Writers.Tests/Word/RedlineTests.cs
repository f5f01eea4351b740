using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Validation;
using Huikan.Changes;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Publications;
using Huikan.Writers.Word;
using Huikan.Writers.Word.Reading;
using Huikan.Writers.Word.Tracking;
using Xunit;

namespace Huikan.Writers.Tests.Word;

/// <summary>Two editions as one document with tracked changes.</summary>
public sealed class RedlineTests
{
    private static readonly Revision Revision = new("李华", new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero));

    [Fact]
    public void The_same_edition_twice_has_no_changes()
    {
        var document = Redline(Sample.Full(), Sample.Full());
        using var package = WordDocuments.Open(document);
        var xml = package.MainDocumentPart!.Document!.OuterXml + package.MainDocumentPart.FootnotesPart!.Footnotes!.OuterXml;
        Assert.DoesNotContain("w:ins ", xml);
        Assert.DoesNotContain("w:del ", xml);
        Assert.DoesNotContain("pPrChange", xml);
    }

    [Fact]
    public void A_changed_word_is_one_insertion_and_one_deletion()
    {
        var was = Sample.Of(Sample.Passage("wanzhou", "p1", [Sample.Para(Sample.Text("工业投资增长很快。"))], [Sample.Para(Sample.Text("Investment grew fast."))]));
        var now = Sample.Of(Sample.Passage("wanzhou", "p1", [Sample.Para(Sample.Text("工业投资增长较快。"))], [Sample.Para(Sample.Text("Investment grew quickly."))]));
        using var package = WordDocuments.Open(Redline(was, now));
        var body = package.MainDocumentPart!.Document!.Body!;
        Assert.Equal(["较", "quickly."], body.Descendants<DocumentFormat.OpenXml.Wordprocessing.InsertedRun>().Select(run => run.InnerText).Where(text => text.Length > 0));
        Assert.Equal(["很", "fast."], body.Descendants<DocumentFormat.OpenXml.Wordprocessing.DeletedRun>().Select(run => run.InnerText).Where(text => text.Length > 0));
    }

    [Fact]
    public void Words_that_only_look_otherwise_stay()
    {
        var was = Sample.Of(Sample.Passage("wanzhou", "p1", [Sample.Para(Sample.Text("工业投资增长。"))], null));
        var now = Sample.Of(Sample.Passage("wanzhou", "p1", [Sample.Para(Sample.Text("工业"), new Strong([Sample.Text("投资")], SourceSpan.None), Sample.Text("增长。"))], null));
        using var package = WordDocuments.Open(Redline(was, now));
        var body = package.MainDocumentPart!.Document!.Body!;
        var change = Assert.Single(body.Descendants<DocumentFormat.OpenXml.Wordprocessing.RunPropertiesChange>());
        Assert.Equal("投资", change.Ancestors<DocumentFormat.OpenXml.Wordprocessing.Run>().First().InnerText);
        Assert.Equal("李华", change.Author);
        Assert.Empty(body.Descendants<DocumentFormat.OpenXml.Wordprocessing.DeletedRun>());
    }

    [Fact]
    public void A_paragraph_that_stands_elsewhere_has_moved()
    {
        Passage Of(int i) => Sample.Passage("wanzhou", $"p{i}", [Sample.Para(Sample.Text($"这是第{i}段，说的是第{i}件大事情。{new string("甲乙丙丁"[i], 9)}"))], null);
        using var package = WordDocuments.Open(Redline(
            Single([Of(0), Of(1), Of(2), Of(3)]), Single([Of(0), Of(2), Of(1), Of(3)])));
        var body = package.MainDocumentPart!.Document!.Body!;
        var from = Assert.Single(body.Descendants<DocumentFormat.OpenXml.Wordprocessing.MoveFromRangeStart>());
        var to = Assert.Single(body.Descendants<DocumentFormat.OpenXml.Wordprocessing.MoveToRangeStart>());
        Assert.Equal(from.Name, to.Name);
        Assert.Equal(from.Parent!.InnerText, to.Parent!.InnerText);
        Assert.Empty(body.Descendants<DocumentFormat.OpenXml.Wordprocessing.DeletedRun>());

        static Edition Single(ImmutableArray<Passage> passages) => RedlineTests.Of(Arrangement.Single, passages);
    }

    [Fact]
    public void Words_at_a_paragraphs_end_and_a_paragraph_after_it_come_as_one_stretch()
    {
        var was = RedlineTests.Of(Arrangement.Single, [Sample.Passage("wanzhou", "p1", [Sample.Para(Sample.Text("工业投资增长。")), Sample.Para(Sample.Text("城市建设加快。"))], null)]);
        var now = RedlineTests.Of(Arrangement.Single, [Sample.Passage("wanzhou", "p1", [Sample.Para(Sample.Text("工业投资增长。又说一句。")), Sample.Para(Sample.Text("新的一段讲教育事业。")), Sample.Para(Sample.Text("城市建设加快。"))], null)]);
        var document = Redline(was, now);
        using var package = WordDocuments.Open(document);
        var paragraphs = package.MainDocumentPart!.Document!.Body!.Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().ToList();
        var first = paragraphs.FindIndex(paragraph => paragraph.InnerText.StartsWith("工业", StringComparison.Ordinal));
        Assert.Equal([true, false, false], paragraphs.Skip(first).Take(3).Select(EndComes));
        AssertSame(WordDocuments.Bytes(now), TrackedChanges.Accepted(document), 0);
        AssertSame(WordDocuments.Bytes(was), TrackedChanges.Rejected(document), 0);

        static bool EndComes(DocumentFormat.OpenXml.Wordprocessing.Paragraph paragraph) =>
            paragraph.ParagraphProperties?.ParagraphMarkRunProperties?.GetFirstChild<DocumentFormat.OpenXml.Wordprocessing.Inserted>() is not null;
    }

    [Fact]
    public void An_item_that_went_is_of_the_list_that_stays()
    {
        var was = Sample.Of(Sample.Passage("wanzhou", "p1", [List("抓项目", "抓服务", "抓创新")], null));
        var now = Sample.Of(Sample.Passage("wanzhou", "p1", [List("抓项目", "抓创新")], null));
        using var package = WordDocuments.Open(Redline(was, now));
        var items = package.MainDocumentPart!.Document!.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.NumberingId>().ToList();
        Assert.Equal(3, items.Count);
        Assert.Single(items.Select(item => item.Val!.Value).Distinct());

        static ListBlock List(params string[] items) =>
            new(1, [.. items.Select(item => new ListItem([Sample.Para(Sample.Text(item))], SourceSpan.None))], SourceSpan.None);
    }

    [Theory]
    [InlineData(Arrangement.SideBySide)]
    [InlineData(Arrangement.Interleaved)]
    [InlineData(Arrangement.Single)]
    public void Accepting_gives_the_new_edition_and_rejecting_the_old(Arrangement arrangement)
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var random = new Random(seed);
            var was = Edition(random, arrangement);
            var now = Edition(random, arrangement);
            var document = Redline(was, now);
            AssertSame(WordDocuments.Bytes(now), TrackedChanges.Accepted(document), seed);
            AssertSame(WordDocuments.Bytes(was), TrackedChanges.Rejected(document), seed);
            Assert.Equal(document, Redline(was, now));
            if (seed < 3)
                AssertValid(document);
        }
    }

    [Theory]
    [InlineData(Arrangement.SideBySide)]
    [InlineData(Arrangement.Interleaved)]
    [InlineData(Arrangement.Single)]
    public void Whatever_is_edited_can_be_accepted_and_rejected(Arrangement arrangement)
    {
        for (var seed = 100; seed < 140; seed++)
        {
            var random = new Random(seed);
            var passages = Sample.EveryBlock("wanzhou");
            var was = Of(arrangement, passages);
            var now = Of(arrangement, new Edits(random).Of(passages));
            if (random.Next(2) == 0)
                (was, now) = (now, was);
            var document = Redline(was, now);
            AssertSame(WordDocuments.Bytes(now), TrackedChanges.Accepted(document), seed);
            AssertSame(WordDocuments.Bytes(was), TrackedChanges.Rejected(document), seed);
            if (seed % 8 == 0)
                AssertValid(document);
        }
    }

    private static Edition Of(Arrangement arrangement, ImmutableArray<Passage> passages)
    {
        var edition = Sample.Of(passages);
        return Sample.Edition(arrangement, edition.Issue.Speeches, edition.Stylesheet, arrangement == Arrangement.Single ? [Language.Chinese] : null);
    }

    [Fact]
    public void Our_own_reader_takes_changes_as_accepted()
    {
        for (var seed = 0; seed < 6; seed++)
        {
            var random = new Random(seed);
            var was = Edition(random, Arrangement.SideBySide);
            var now = Edition(random, Arrangement.SideBySide);
            using var written = new MemoryStream(WordDocuments.Bytes(now));
            using var edited = new MemoryStream(Redline(was, now));
            var changes = WordImporter.Find(now, written, edited);
            Assert.Empty(changes.Changes);
            Assert.Empty(changes.Refused);
        }
    }

    private static void AssertSame(byte[] expected, string actual, int seed) =>
        Assert.True(TrackedChanges.Accepted(expected) == actual, $"Seed {seed}: {FirstDifference(TrackedChanges.Accepted(expected), actual)}");

    private static string FirstDifference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var i = 0;
        while (i < left.Length && i < right.Length && left[i] == right[i])
            i++;
        return $"line {i}\n{Short(left.ElementAtOrDefault(i), At())}\n{Short(right.ElementAtOrDefault(i), At())}";

        int At()
        {
            var (a, b) = (left.ElementAtOrDefault(i) ?? "", right.ElementAtOrDefault(i) ?? "");
            return a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Count();
        }
    }

    private static string Short(string? line, int at) => line is null ? "(none)" : line[Math.Max(0, at - 60)..Math.Min(line.Length, at + 120)];

    private static void AssertValid(byte[] document)
    {
        foreach (var version in (FileFormatVersions[])[FileFormatVersions.Office2013, FileFormatVersions.Office2019, FileFormatVersions.Microsoft365])
        {
            using var package = WordDocuments.Open(document);
            Assert.Equal("", string.Join('\n', new OpenXmlValidator(version).Validate(package).Select(e => $"{e.Path?.XPath}: {e.Description}").Take(10)));
        }
    }

    private static byte[] Redline(Edition was, Edition now)
    {
        using var stream = new MemoryStream();
        WordWriter.WriteRedline(was, now, Revision, stream, new DiagnosticBag());
        return stream.ToArray();
    }

    /// <summary>Some passages of every kind, in any order, with words left out.</summary>
    private static Edition Edition(Random random, Arrangement arrangement)
    {
        var pool = Sample.EveryBlock("wanzhou").Where(_ => random.Next(4) > 0).ToList();
        if (random.Next(2) == 0)
            pool = [.. pool.OrderBy(_ => random.Next())];
        var passages = pool.Select((passage, i) => new Passage(
            new PassageId("2023-q1", "wanzhou", $"p{i + 1}"),
            [.. passage.Renditions.Select(rendition => random.Next(3) == 0 ? rendition with { Blocks = Shortened(random, rendition.Blocks) } : rendition)]));
        return Of(arrangement, [.. passages]);
    }

    private static ImmutableArray<Block> Shortened(Random random, ImmutableArray<Block> blocks) =>
        Leaves.Replace(blocks, Leaves.Of(blocks).Select(leaf =>
        {
            var pieces = PieceText.PiecesOf(leaf);
            var start = random.Next(pieces.Length + 1);
            var end = random.Next(start, Math.Min(pieces.Length, start + 12) + 1);
            return pieces.Length < 8 ? leaf : PieceText.Of([.. pieces[..start], .. pieces[end..]]);
        }).ToList());
}
