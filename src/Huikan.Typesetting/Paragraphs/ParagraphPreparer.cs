using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Typesetting.Paragraphs.Breaking;
using Huikan.Typesetting.Paragraphs.Hyphenation;
using Huikan.Typesetting.Paragraphs.Rubies;
using Huikan.Typesetting.Paragraphs.Spacing;
using Huikan.Typesetting.Shaping;

namespace Huikan.Typesetting.Paragraphs;

/// <summary>Makes collected text ready for breaking: classes, breaks, faces, glyphs, cells, gaps.</summary>
internal static class ParagraphPreparer
{
    // One a thread, of the text that is being shaped: it grows to the longest and stays. A reading is shaped while the
    // text that it stands over is, with another.
    [ThreadStatic]
    private static ImmutableArray<ShapedGlyph>.Builder? t_glyphs;

    public static ShapedText Prepare(StyledText text, Style style, Language language, Itemizer itemizer)
    {
        var isChinese = language.IsChinese;
        var classes = Classify(text, isChinese);
        var breaks = new BreakKind[classes.Length];
        BreakOpportunities.Find(text.Characters, classes, isChinese, style.LineBreak, breaks);
        if (style.WordBreak == WordBreak.KeepAll)
            KeepTogether(classes, breaks);
        if (style.Hyphens == Hyphens.Auto && Hyphenator.For(language) is { } hyphenator)
            Hyphenate(text.Characters, hyphenator, classes, breaks);
        ForbidHyphens(text, style, breaks);
        WebAddresses.Break(text.Characters, breaks);
        text = LayoutControls.Remove(text, ref classes, ref breaks);

        var items = itemizer.Itemize(text, classes);
        var glyphs = t_glyphs ?? ImmutableArray.CreateBuilder<ShapedGlyph>(text.Characters.Length);
        t_glyphs = null;
        var ends = new int[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            var start = glyphs.Count;
            TextShaper.Shape(text.Characters, items[i], language, glyphs);
            ends[i] = glyphs.Count;
            itemizer.ReportMissing(text, items[i], glyphs, start);
        }

        var cells = CellBuilder.Build(text, items, glyphs, ends, classes, breaks);
        SpacingRules.Apply(cells, items, glyphs, style, isChinese);
        var rubies = RubySetter.Set(text, items, cells, glyphs, itemizer);
        var shaped = new ShapedText(
            style, language, text, items, glyphs.ToImmutable(), ImmutableCollectionsMarshal.AsImmutableArray(cells))
        {
            Rubies = rubies,
        };
        glyphs.Clear();
        t_glyphs = glyphs;
        return shaped;
    }

    private static CharacterClass[] Classify(StyledText text, bool isChinese)
    {
        var classes = new CharacterClass[text.Characters.Length];
        foreach (var span in text.Spans)
        {
            for (var i = span.Start; i < span.End;)
            {
                Rune.DecodeFromUtf16(text.Characters.AsSpan(i, span.End - i), out var rune, out var length);
                classes[i] = span.IsAttached ? CharacterClass.Attached : CharacterClasses.Of(rune, isChinese);
                if (length == 2)
                    classes[i + 1] = CharacterClass.Attached;
                i += length;
            }
        }

        return classes;
    }

    /// <summary>A line ends at a space or a mark; between two characters only where it cannot be helped.</summary>
    private static void KeepTogether(ReadOnlySpan<CharacterClass> classes, Span<BreakKind> breaks)
    {
        for (var i = 1; i < classes.Length; i++)
        {
            if (breaks[i] is BreakKind.Allowed or BreakKind.Discouraged && IsOfWord(classes[i - 1]) && IsOfWord(classes[i]))
                breaks[i] = BreakKind.Reluctant;
        }
    }

    private static bool IsOfWord(CharacterClass character) => character is CharacterClass.Ideograph
        or CharacterClass.Letter or CharacterClass.Number or CharacterClass.Prefix or CharacterClass.Postfix;

    /// <summary>Adds hyphens to every word but the paragraph's last, which would leave a piece of a word alone on a line.</summary>
    private static void Hyphenate(
        string text, Hyphenator hyphenator, ReadOnlySpan<CharacterClass> classes, Span<BreakKind> breaks)
    {
        Span<bool> mayPrecede = stackalloc bool[64];
        var lastWordStart = text.AsSpan().TrimEnd().LastIndexOfAny(' ', '\u00A0') + 1;
        for (var i = 0; i < lastWordStart;)
        {
            if (classes[i] != CharacterClass.Letter)
            {
                i++;
                continue;
            }

            var start = i;
            while (i < lastWordStart && classes[i] == CharacterClass.Letter)
                i++;
            if (!MayHyphenate(text, start, i))
                continue;
            var hyphens = mayPrecede[..(i - start)];
            hyphenator.Hyphenate(text.AsSpan(start, i - start), hyphens);
            for (var k = 0; k < hyphens.Length; k++)
            {
                if (hyphens[k])
                    breaks[start + k] = BreakKind.Hyphenated;
            }
        }
    }

    /// <summary>Words that the block, or their own style, forbids to divide: <c>.code { hyphens: none }</c>.</summary>
    private static void ForbidHyphens(StyledText text, Style style, Span<BreakKind> breaks)
    {
        if (style.Hyphens == Hyphens.None)
            breaks.Replace(BreakKind.Hyphenated, BreakKind.Never);
        foreach (var span in text.Spans)
        {
            if (span.Style.Hyphens == Hyphens.None)
                breaks[(span.Start + 1)..span.End].Replace(BreakKind.Hyphenated, BreakKind.Never);
        }
    }

    /// <summary>
    /// Not in names, acronyms, addresses, words that have a hyphen or a soft hyphen already, nor in the unit of a number
    /// (<c>53.68 million</c>), which a no-break space ties.
    /// </summary>
    private static bool MayHyphenate(string text, int start, int end)
    {
        if (end - start is < 5 or > 64)
            return false;
        if (start > 0 && text[start - 1] is '-' or '/' or '@' or '.' or '_' or '\u00AD' or '\u00A0')
            return false;
        if (end < text.Length && text[end] is '-' or '/' or '@' or '_' or '\u00AD')
            return false;
        if (end + 1 < text.Length && text[end] == '.' && char.IsLetterOrDigit(text[end + 1]))
            return false;
        return !char.IsUpper(text[start + 1]) && !(char.IsUpper(text[start]) && !OpensSentence(text, start));
    }

    /// <summary>A capital elsewhere is a name's, and names are not divided (Hart's Rules, 4.2): least of all <c>Linji-ang</c>.</summary>
    private static bool OpensSentence(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd("“‘(\"' \u00A0").TrimEnd("”’)");
        return before.IsEmpty || before[^1] is '.' or '!' or '?' or ':' or ';' or '\n';
    }
}
