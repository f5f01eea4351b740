using System.Globalization;
using System.Text;
using System.Text.Json;
using Huikan.Writers.Archive.Search;
using Xunit;

namespace Huikan.Writers.Tests.Archive.Search;

/// <summary>The words of <c>words.json</c>, with which the browser's side is tested too.</summary>
public sealed class TextUnitsTests
{
    [Fact]
    public void Texts_are_read_as_the_browser_reads_queries()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(TestFile.Path("words.json")));
        foreach (var entry in file.RootElement.EnumerateArray())
        {
            // A lone surrogate is no text: what stands for it here is what the reader makes of it.
            var text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(UnescapedText(entry)));
            var units = entry.GetProperty("units").EnumerateArray().Select(unit => unit.GetString()!);

            Assert.Equal(units, Units.Of(text));
        }
    }

    [Fact]
    public void Any_text_at_all_is_read()
    {
        var random = new Random(1);
        for (var i = 0; i < 500; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(40)).Select(_ => (char)random.Next(0x10000))]);

            Assert.All(Units.Of(text), unit => Assert.NotEmpty(unit));
        }
    }

    private static string UnescapedText(JsonElement entry)
    {
        var raw = entry.GetProperty("text").GetRawText();
        return raw.Contains("\\ud800", StringComparison.Ordinal)
            ? "\uFFFD" + raw[^2]
            : entry.GetProperty("text").GetString()!;
    }

    /// <summary>Units as the file writes them: a Han character with the number of its run.</summary>
    private sealed class Units : IUnitReceiver
    {
        private readonly List<string> _units = [];

        public static List<string> Of(string text)
        {
            var units = new Units();
            new TextUnits(units).Read(text);
            return units._units;
        }

        public void Han(int codePoint, int run) =>
            _units.Add(new Rune(codePoint) + run.ToString(CultureInfo.InvariantCulture));

        public void Word(ReadOnlySpan<char> word) => _units.Add(word.ToString());
    }
}
