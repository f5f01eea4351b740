using System.Text;
using System.Text.Json;
using Huikan.Publications;
using Huikan.Writers.Exports.Json;
using Huikan.Writers.Tests.Archive;
using NJsonSchema;
using Xunit;

namespace Huikan.Writers.Tests.Exports;

public sealed class IssueJsonTests
{
    public static TheoryData<string> Publications => ["sample", "hostile", "one language"];

    [Theory]
    [MemberData(nameof(Publications))]
    public async Task Every_issue_is_what_the_schema_says(string name)
    {
        var schema = await JsonSchema.FromJsonAsync(Encoding.UTF8.GetString(IssueSchema.Read().Span), TestContext.Current.CancellationToken);

        foreach (var issue in Named(name).Issues)
        {
            var text = Encoding.UTF8.GetString(IssueJson.Write(Named(name), issue).Span);
            Assert.Empty(schema.Validate(text));
        }
    }

    [Fact]
    public async Task The_schema_refuses_what_it_does_not_know()
    {
        var schema = await JsonSchema.FromJsonAsync(Encoding.UTF8.GetString(IssueSchema.Read().Span), TestContext.Current.CancellationToken);
        var text = Encoding.UTF8.GetString(IssueJson.Write(Sample.Publication, Sample.Publication.Issues[0]).Span);

        Assert.NotEmpty(schema.Validate(text.Replace("\"kind\": \"quotation\"", "\"kind\": \"poem\"", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(text.Replace("\"renditions\"", "\"versions\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_passage_is_there_with_its_words_in_every_language_that_has_it()
    {
        var issue = Sample.Publication.Issues[0];
        using var json = JsonDocument.Parse(IssueJson.Write(Sample.Publication, issue));
        var speeches = json.RootElement.GetProperty("speeches");

        Assert.Equal(issue.Speeches.Length, speeches.GetArrayLength());
        foreach (var (speech, written) in issue.Speeches.Zip(speeches.EnumerateArray()))
        {
            foreach (var (passage, data) in speech.Passages.Zip(written.GetProperty("passages").EnumerateArray()))
            {
                Assert.Equal(passage.Id.Name, data.GetProperty("id").GetString());
                var renditions = data.GetProperty("renditions");
                Assert.Equal(passage.Renditions.Select(rendition => rendition.Language.Tag), renditions.EnumerateObject().Select(rendition => rendition.Name));
                foreach (var rendition in passage.Renditions)
                    Assert.Equal(passage.PlainText(rendition.Language), renditions.GetProperty(rendition.Language.Tag).GetProperty("text").GetString());
            }
        }
    }

    [Fact]
    public void Passages_have_their_permalinks_where_the_bulletin_has_a_place_on_the_web()
    {
        var publication = Sample.Publication with { BaseUrl = new Uri("https://example.org/b/") };
        using var json = JsonDocument.Parse(IssueJson.Write(publication, publication.Issues[0]));

        var passage = json.RootElement.GetProperty("speeches")[1].GetProperty("passages")[0];
        Assert.Equal("https://example.org/b/2023-q1/fuling/#p1", passage.GetProperty("address").GetString());
    }

    [Fact]
    public void A_remark_between_editors_is_not_there() => Assert.DoesNotContain(
        "核对数字", Encoding.UTF8.GetString(IssueJson.Write(Sample.Publication, Sample.Publication.Issues[0]).Span), StringComparison.Ordinal);

    private static Publication Named(string name) => name switch
    {
        "hostile" => Hostile.Publication,
        "one language" => Sample.Publication with { Languages = [Sample.Zh] },
        _ => Sample.Publication,
    };
}
