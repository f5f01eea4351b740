using System.Text;
using Huikan.Publications;
using Huikan.Writers.Archive;
using Huikan.Writers.Archive.Search;
using Xunit;

namespace Huikan.Writers.Tests.Archive.Search;

public sealed class SearchIndexTests
{
    [Fact]
    public void Two_Han_characters_are_found_in_every_document_that_has_them_together_and_in_no_other()
    {
        var random = new Random(2023);
        var index = IndexOf(Passages(random, 600));
        var documents = index.Documents().Select(texts => texts.Select(Squeezed).ToArray()).ToList();
        var pairs = documents.SelectMany(texts => texts).SelectMany(PairsOf).Distinct().ToList();

        Assert.True(pairs.Count > 1000);
        foreach (var pair in pairs.Append("龘靐"))
        {
            var holders = Enumerable.Range(0, documents.Count)
                .Where(n => documents[n].Any(text => text.Contains(pair, StringComparison.Ordinal)));
            Assert.Equal(holders, index.Find(pair));
        }
    }

    [Fact]
    public void A_single_Han_character_is_found_where_few_documents_have_it_and_called_too_common_where_many_do()
    {
        var passages = Enumerable.Range(0, 300).Select(n => n % 10 == 0 ? "柑橘" : "发展");
        var index = IndexOf(passages.Append("发柑"));

        Assert.Equal(31, index.Find("柑")!.Count);
        Assert.Null(index.Find("发"));
        Assert.Equal(270, index.Find("发展")!.Count);
        Assert.Empty(index.Find("龘")!);
    }

    [Fact]
    public void A_passage_is_one_document_in_all_its_languages()
    {
        var index = IndexOf(Sample.Publication);
        var chinese = index.Find("柑橘")!;
        var english = index.Find(EnglishStemmer.Stem("citrus"))!;

        Assert.NotEmpty(chinese);
        Assert.Equal(chinese, english);
    }

    [Fact]
    public void Notes_are_found_in_the_passage_that_calls_them_and_remarks_are_not()
    {
        var index = IndexOf(Sample.Publication);
        var document = Assert.Single(index.Find("架协")!);

        Assert.Contains("框架协议", index.Documents().ElementAt(document)[0], StringComparison.Ordinal);
        Assert.Empty(index.Find("核对")!);
    }

    [Fact]
    public void Speakers_and_places_are_found_by_pinyin_and_stand_as_conditions_of_their_speeches()
    {
        var index = IndexOf(Sample.Publication);
        var head = Assert.Single(index.Find("@speaker:yu-huiwen")!);

        Assert.Equal([head], index.Find("yhw"));
        Assert.Equal([head], index.Find("yuhuiwen"));
        Assert.Contains(head, index.Find("wz")!);
        Assert.Equal([head], index.Find("@place:wanzhou"));
    }

    [Fact]
    public void A_place_whose_name_is_no_pinyin_is_found_by_the_pinyin_that_its_file_gives()
    {
        var speech = Sample.Publication.Issues[1].Speeches[0] with
        {
            Place = new Place("hongkong", Sample.Say("香港特别行政区", "Hong Kong SAR"), Sample.Say("香港", "Hong Kong"), "Xiānggǎng"),
        };
        var index = IndexOf(Sample.Publication with { Issues = [Sample.Publication.Issues[1] with { Speeches = [speech] }] });

        Assert.Single(index.Find("xianggang")!);
        Assert.Single(index.Find("xg")!);
    }

    [Fact]
    public void A_new_issue_changes_no_text_of_those_before_it()
    {
        var before = Texts(Sample.Publication with { Issues = [Sample.Publication.Issues[1]] });
        var after = Texts(Sample.Publication);

        Assert.NotEmpty(before);
        Assert.All(before, text => Assert.Equal(text.Value, after[text.Key]));
    }

    [Fact]
    public void No_shard_is_larger_than_fifty_kilobytes_and_none_but_the_last_of_a_row_is_small()
    {
        var index = IndexOf(Passages(new Random(5), 20_000));
        var terms = index.Files.Where(file => file.Path.StartsWith("search/s/p/", StringComparison.Ordinal)).ToList();

        Assert.True(terms.Count > 5, $"{terms.Count} shards");
        Assert.All(index.Files, file => Assert.InRange(file.Content.Length, 1, 50_000));
        Assert.All(terms.SkipLast(1), file => Assert.InRange(file.Content.Length, 25_000, 50_000));
    }

    [Fact]
    public void A_long_text_is_cut_into_shards_and_none_of_its_passages_is_lost()
    {
        var passages = Passages(new Random(9), 3000).ToList();
        var index = IndexOf(passages);

        Assert.True(index.Files.Count(file => file.Path.StartsWith("search/s/t/2022-q4/", StringComparison.Ordinal)) > 5);
        Assert.Equal(passages, index.Documents().SelectMany(texts => texts).Where(passages.Contains));
    }

    [Fact]
    public void The_same_publication_gives_the_same_index_and_another_one_another_stamp()
    {
        using var first = new SearchIndex();
        using var second = new SearchIndex();
        using var other = new SearchIndex();
        var once = first.Write(Sample.Publication).ToList();
        var again = second.Write(Sample.Publication).ToList();
        _ = other.Write(Sample.Publication with { Issues = [Sample.Publication.Issues[0]] }).Count();

        Assert.Equal(once.Select(file => file.Path), again.Select(file => file.Path));
        Assert.All(once.Zip(again), pair => Assert.True(pair.First.Content.Span.SequenceEqual(pair.Second.Content.Span)));
        Assert.Equal(first.Stamp, second.Stamp);
        Assert.NotEqual(first.Stamp, other.Stamp);
    }

    private static IndexReader IndexOf(Publication publication)
    {
        using var index = new SearchIndex();
        return new IndexReader(index.Write(publication));
    }

    /// <summary>The index of one speech with passages in Chinese.</summary>
    private static IndexReader IndexOf(IEnumerable<string> passages)
    {
        var issue = Sample.Publication.Issues[1];
        var speech = issue.Speeches[0] with
        {
            Passages = [.. passages.Select((text, n) => Sample.Pair(issue.Id, "wushan", $"p{n + 1}", Sample.P(text), null))],
        };
        return IndexOf(Sample.Publication with { Issues = [issue with { Speeches = [speech] }] });
    }

    private static Dictionary<string, string> Texts(Publication publication) => IndexOf(publication).Files
        .Where(file => file.Path.StartsWith("search/s/t/2022-q4/", StringComparison.Ordinal))
        .ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Content.Span));

    /// <summary>Passages of frequent and rare characters, with marks, spaces, words and numbers between them.</summary>
    private static IEnumerable<string> Passages(Random random, int count)
    {
        string[] between = ["，", "“", "”", " ", "　", "\n", "GDP", "6.1", "é", "、", "a\u0301"];
        for (var n = 0; n < count; n++)
        {
            var text = new StringBuilder(n.ToString(System.Globalization.CultureInfo.InvariantCulture) + "、");
            for (var i = random.Next(5, 60); i > 0; i--)
            {
                // Squared twice, so that some characters are in most passages and others in one.
                var rank = Math.Pow(random.NextDouble(), 4);
                text.Append(random.Next(8) == 0 ? between[random.Next(between.Length)] : ((char)(0x4E00 + (int)(rank * 3000))).ToString());
            }

            yield return text.ToString();
        }
    }

    /// <summary>The text as the promise of the search says it: marks and spaces between Han characters are nothing.</summary>
    private static string Squeezed(string text) =>
        new([.. text.Where(character => character == '\n' || char.IsLetterOrDigit(character))]);

    private static IEnumerable<string> PairsOf(string text) =>
        Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(n => text.Substring(n, 2)).Where(pair => pair.All(IsHan));

    private static bool IsHan(char character) => character is >= '\u4E00' and <= '\u9FFF';
}
