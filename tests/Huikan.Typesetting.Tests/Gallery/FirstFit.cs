using System.Collections.Immutable;
using System.Globalization;
using Huikan.Diagnostics;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Typesetting.Paragraphs;
using Huikan.Typesetting.Tests.Paragraphs;

namespace Huikan.Typesetting.Tests.Gallery;

/// <summary>Breaks as a typewriter does: each line takes what it can hold, and no rule is asked.</summary>
internal static class FirstFit
{
    /// <summary>Lines that end between any two characters of Chinese, between two words of English.</summary>
    public static ImmutableArray<Line> Set(string text, Language language, double width, double indent, Style style)
    {
        var content = ImmutableArray.CreateBuilder<Inline>();
        var rest = PiecesOf(text, language);
        while (rest.Length > 0)
        {
            var count = 1;
            var room = width - (content.Count == 0 ? indent : 0);
            while (count < rest.Length && WidthOf(string.Concat(rest[..(count + 1)]), language, style) <= room + 0.001)
                count++;
            if (content.Count > 0)
                content.Add(new LineBreak(SourceSpan.None));
            content.Add(new Text(string.Concat(rest[..count]).TrimEnd(), SourceSpan.None));
            rest = rest[count..];
        }

        // Every line but the last is as long as the measure, as it would be with the rules.
        var justified = style with { TextAlignLast = TextAlign.Justify };
        var lines = Setting.Set(content.ToImmutable(), language, width, indent, justified);
        return [.. lines.SkipLast(1), Setting.Set([content[^1]], language, width, 0, style)[^1]];
    }

    private static string[] PiecesOf(string text, Language language)
    {
        if (!language.IsChinese)
            return [.. text.Split(' ').Select(word => word + " ")];
        var pieces = new List<string>();
        for (var elements = StringInfo.GetTextElementEnumerator(text); elements.MoveNext();)
            pieces.Add(elements.GetTextElement());
        return [.. pieces];
    }

    private static double WidthOf(string text, Language language, Style style) =>
        Setting.Set(text.TrimEnd(), language, 10_000, 0, style)[0].Width;
}
