using Huikan.Editions;
using Huikan.Publications;
using Huikan.Writers.Html;

namespace Huikan.Writers.Archive.Finding;

/// <summary>Words of a passage with those around them, the words themselves marked.</summary>
internal static class Excerpt
{
    /// <summary>About a line of a page: a Chinese character is as wide as two Latin ones.</summary>
    private const int ChineseAround = 28;
    private const int LatinAround = 64;

    /// <param name="text">The passage's words.</param>
    /// <param name="start">Where the words begin; −1 where they are not in it, which gives the passage's opening.</param>
    /// <param name="length">How long they are.</param>
    /// <param name="language">The language of the text.</param>
    public static Markup Of(string text, int start, int length, Language language)
    {
        var around = language.IsChinese ? ChineseAround : LatinAround;
        if (start < 0)
            (start, length, around) = (0, 0, 2 * around);
        var from = start - around <= 0 ? 0 : Begin(text, start - around, start, language);
        var to = start + length + around >= text.Length ? text.Length : End(text, start + length, start + length + around, language);
        var ellipsis = language.IsChinese ? "……" : "…";
        var html = new HtmlBuilder();
        html.Text(from > 0 ? ellipsis : "").Text(Flat(text[from..start]));
        if (length > 0)
            html.Element("mark", Flat(text.Substring(start, length)));
        html.Text(Flat(text[(start + length)..to])).Text(to < text.Length ? ellipsis : "");
        return new Markup(html.ToString());
    }

    /// <summary>The first place from which no word is cut; the words themselves where there is none.</summary>
    private static int Begin(string text, int from, int start, Language language)
    {
        if (language.IsChinese)
        {
            // Neither a mark nor the rest of a figure opens it.
            while (from < start && (char.IsLowSurrogate(text[from]) || char.IsPunctuation(text[from]) || (IsFigure(text[from]) && IsFigure(text[from - 1]))))
                from++;
            return from;
        }

        var space = text.AsSpan(from, start - from).IndexOfAny(' ', '\n');
        return space < 0 ? from : from + space + 1;
    }

    private static int End(string text, int end, int to, Language language)
    {
        if (language.IsChinese)
        {
            while (to > end && (char.IsHighSurrogate(text[to - 1]) || text[to - 1] is '，' or '、' or '；' or ' ' || (IsFigure(text[to - 1]) && IsFigure(text[to]))))
                to--;
            return to;
        }

        var space = text.AsSpan(end, to - end).LastIndexOfAny(' ', '\n');
        return space < 0 ? to : end + space;
    }

    private static bool IsFigure(char character) => char.IsAsciiDigit(character) || character is '.' or '%' or '％' or ',';

    private static string Flat(string text) => text.Replace('\n', ' ');
}
