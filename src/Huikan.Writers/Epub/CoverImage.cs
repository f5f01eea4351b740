using System.Globalization;
using System.Text;
using Huikan.Publications;
using Huikan.Writers.Archive.Pages;
using Huikan.Writers.Html;

namespace Huikan.Writers.Epub;

/// <summary>The cover: the bulletin's name, the issue's number and date, and its title, as a drawing (SVG).</summary>
internal static class CoverImage
{
    public const string Name = "cover.svg";

    // The height is 1.6 times the width, which shops and shelves of reading systems are made for.
    private const int Width = 1600;
    private const int Height = 2560;
    private const int Margin = 160;

    private const string Vermilion = "#c8161d";

    /// <summary>What the cover says, for those who do not see it.</summary>
    public static string Describe(Book book) => string.Join(
        " ",
        book.Languages.Select(language =>
            $"{book.Publication.Title.In(language)} {Dates.SayNumber(book.Issue, language)} {Lines.Plain(book.Issue.Title, language)}"));

    public static ReadOnlyMemory<byte> Draw(Book book)
    {
        var svg = new HtmlBuilder().Open(
            "svg",
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("viewBox", FormattableString.Invariant($"0 0 {Width} {Height}")),
            ("width", Digits(Width)),
            ("height", Digits(Height))).Line();
        svg.Element("title", Describe(book)).Line();
        Box(svg, 0, 0, Width, Height, "#fffdfa");
        var y = 420;
        foreach (var language in book.Languages)
        {
            var isFirst = language == book.Language;
            y += isFirst ? 0 : 150;
            Line(svg, language, book.Publication.Title.In(language), Margin, y, isFirst ? (language.IsChinese ? 320 : 170) : 84, Vermilion, isFirst ? 700 : 400);
        }

        y += 110;
        Box(svg, Margin, y, Width - (2 * Margin), 16, Vermilion);
        Box(svg, Margin, y + 28, Width - (2 * Margin), 4, Vermilion);
        y += 160;
        foreach (var language in book.Languages)
        {
            Line(svg, language, $"{Dates.SayNumber(book.Issue, language)}　{Dates.Say(book.Issue.Date, language)}".Replace("　", language.IsChinese ? "　" : " · ", StringComparison.Ordinal), Margin, y, 60, "#625c54", 400);
            y += 90;
        }

        y += 240;
        foreach (var language in book.Languages)
        {
            var size = language == book.Language ? 132 : 84;
            foreach (var line in Fold(Lines.Plain(book.Issue.Title, language), (Width - (2 * Margin)) / (double)size))
            {
                Line(svg, language, line, Margin, y, size, "#1b1a18", language == book.Language ? 700 : 400);
                y += size * 3 / 2;
            }

            y += 90;
        }

        y = Height - Margin;
        Line(svg, book.Language, book.Publication.Publisher.In(book.Language), Margin, y, 60, "#625c54", 400);
        svg.Close("svg").Line();
        return Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + Xhtml.Of(svg.ToString()));
    }

    /// <summary>Lines no wider than <paramref name="room"/>, in em; they end at spaces, and inside a phrase that is itself too wide.</summary>
    private static IEnumerable<string> Fold(string text, double room)
    {
        var line = new StringBuilder();
        foreach (var phrase in text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && WidthOf(line + " " + phrase) > room)
            {
                yield return line.ToString();
                line.Clear();
            }

            if (line.Length > 0)
                line.Append(' ');
            foreach (var rune in phrase.EnumerateRunes())
            {
                if (line.Length > 0 && WidthOf(line + rune.ToString()) > room)
                {
                    yield return line.ToString();
                    line.Clear();
                }

                line.Append(rune.ToString());
            }
        }

        if (line.Length > 0)
            yield return line.ToString();
    }

    /// <summary>A guess that no font falls short of by much: a Chinese character is an em, a Latin letter some half of it.</summary>
    private static double WidthOf(string text) => text.EnumerateRunes().Sum(rune => rune.Value >= 0x2E80 ? 1 : 0.54);

    private static void Line(HtmlBuilder svg, Language language, string words, int x, int y, int size, string fill, int weight) => svg.Element(
        "text",
        words,
        ("x", Digits(x)),
        ("y", Digits(y)),
        ("font-family", language.IsChinese ? "'Source Han Serif SC', 'Noto Serif CJK SC', 'Songti SC', SimSun, serif" : "'Source Serif 4', Georgia, serif"),
        ("font-size", Digits(size)),
        ("font-weight", Digits(weight)),
        ("fill", fill)).Line();

    private static void Box(HtmlBuilder svg, int x, int y, int width, int height, string fill) => svg.Open(
        "rect", ("x", Digits(x)), ("y", Digits(y)), ("width", Digits(width)), ("height", Digits(height)), ("fill", fill)).Close("rect").Line();

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
