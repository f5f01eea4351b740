using System.Text;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Paragraphs.Breaking;
using Xunit;

namespace Huikan.Typesetting.Tests.Paragraphs.Breaking;

/// <summary>What holds of any text; what lines become of which is in the documents under <c>Specs</c>.</summary>
public class BreakOpportunitiesTests
{
    private const string Alphabet = "万州 a1-–—…，。“”’/.%¥\u0301\u200D\u200B\u00AD\u00A0\n\t·々ァ한👍\U0001F1E8\U0001F3FD\uD800";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_text_is_broken_inside_a_character_or_before_its_marks(bool isChinese)
    {
        var random = new Random(14);
        for (var round = 0; round < 2000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, 12).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            var before = Find(text, isChinese, (LineBreakStrictness)random.Next(3));
            Assert.Equal(BreakKind.Never, before[0]);
            for (var i = 1; i < text.Length; i++)
            {
                if (char.IsSurrogatePair(text[i - 1], text[i]))
                    Assert.Equal(BreakKind.Never, before[i]);
                if (text[i] == '\u0301' && char.IsLetterOrDigit(text[i - 1]))
                    Assert.Equal(BreakKind.Never, before[i]);
                if (text[i - 1] == '\n')
                    Assert.Equal(BreakKind.Mandatory, before[i]);
                if (text[i] is '，' or '。' && text[i - 1] is not ('\n' or '\u200B' or ' '))
                    Assert.NotEqual(BreakKind.Allowed, before[i]);
            }
        }
    }

    [Fact]
    public void A_soft_hyphen_is_where_a_hyphen_is_drawn() =>
        Assert.Equal(BreakKind.Hyphenated, Find("co\u00ADoperate", isChinese: false, LineBreakStrictness.Normal)[3]);

    private static BreakKind[] Find(string text, bool isChinese, LineBreakStrictness strictness)
    {
        var kinds = new CharacterClass[text.Length];
        for (var i = 0; i < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
            kinds[i] = CharacterClasses.Of(rune, isChinese);
            if (length == 2)
                kinds[i + 1] = CharacterClass.Attached;
            i += length;
        }

        var before = new BreakKind[text.Length];
        BreakOpportunities.Find(text, kinds, isChinese, strictness, before);
        return before;
    }
}
