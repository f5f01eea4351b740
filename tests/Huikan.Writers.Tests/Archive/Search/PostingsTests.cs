using Huikan.Writers.Archive.Search;
using Xunit;

namespace Huikan.Writers.Tests.Archive.Search;

public sealed class PostingsTests
{
    [Theory]
    [InlineData(0.001)]
    [InlineData(0.02)]
    [InlineData(0.2)]
    [InlineData(0.9)]
    public void A_list_is_read_back_whole_however_dense_it_is(double share)
    {
        var random = new Random(1);
        var documents = Enumerable.Range(0, 50_000).Where(_ => random.NextDouble() < share).ToList();
        var postings = new Postings();
        foreach (var document in documents)
        {
            postings.Add(document);
            postings.Add(document);
        }

        Assert.Equal(documents.Count, postings.Count);
        Assert.Equal(documents, IndexReader.Decode(postings.Encode()));
        Assert.True(Convert.FromBase64String(postings.Encode()[1..]).Length <= 50_000 / 8);
    }

    [Fact]
    public void Documents_come_in_order()
    {
        var postings = new Postings();
        postings.Add(7);

        Assert.Throws<ArgumentOutOfRangeException>(() => postings.Add(6));
    }
}
