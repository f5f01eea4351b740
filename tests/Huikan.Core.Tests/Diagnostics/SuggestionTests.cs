using Huikan.Diagnostics;

namespace Huikan.Core.Tests.Diagnostics;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("titel", "title")]
    [InlineData("spaeker", "speaker")]
    [InlineData("Wanzhou", "wanzhou")]
    public void A_slip_of_the_hand_finds_the_word_that_was_meant(string written, string meant) =>
        Assert.Equal(meant, Suggestion.Nearest(written, ["title", "speaker", "wanzhou"]));

    [Fact]
    public void A_word_that_is_like_nothing_finds_nothing_and_the_hint_lists_what_there_is()
    {
        Assert.Null(Suggestion.Nearest("photograph", ["title", "role"]));
        Assert.Equal("Known here: title, role.", Suggestion.Hint("photograph", ["title", "role"]).English);
    }
}
