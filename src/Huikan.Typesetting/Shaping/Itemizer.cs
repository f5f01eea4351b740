using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Huikan.Diagnostics;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Typesetting.Fonts;
using Huikan.Typesetting.Paragraphs.Breaking;

namespace Huikan.Typesetting.Shaping;

/// <summary>Cuts a text where its face changes.</summary>
internal sealed class Itemizer(FontStacks stacks, Language language, DiagnosticBag diagnostics)
{
    private readonly bool _isChinese = language.IsChinese;

    /// <summary>What cuts text of another language.</summary>
    public Itemizer In(Language other) => other == language ? this : new Itemizer(stacks, other, diagnostics);

    /// <summary>The items in order. Line ends belong to none; nor do characters that no face has.</summary>
    /// <param name="classes">The class of every UTF-16 unit of the text.</param>
    public ImmutableArray<ShapedItem> Itemize(StyledText text, ReadOnlySpan<CharacterClass> classes)
    {
        var items = ImmutableArray.CreateBuilder<ShapedItem>();
        foreach (var span in text.Spans)
        {
            var stack = stacks.Of(span.Style);
            Font? current = null;
            var isHan = false;
            var start = span.Start;
            for (var i = span.Start; i < span.End;)
            {
                Rune.DecodeFromUtf16(text.Characters.AsSpan(i, span.End - i), out var rune, out var length);
                var (font, han) = classes[i] switch
                {
                    CharacterClass.LineFeed => (null, false),
                    // What joins or hangs on a character is drawn by that character's face.
                    CharacterClass.Attached when !span.IsAttached && current is not null => (current, isHan),
                    _ => FontFor(rune, stack, text, i),
                };
                if (font != current || han != isHan)
                {
                    Close(i);
                    (current, isHan, start) = (font, han, i);
                }

                i += length;
            }

            Close(span.End);

            void Close(int end)
            {
                if (current is not null && end > start)
                    items.Add(new ShapedItem(start, end, current, span, isHan));
            }
        }

        return items.DrainToImmutable();
    }

    /// <summary>
    /// Reports what shaping found no glyph for: a mark stays with the face of its character, and only shaping tells
    /// whether the two have a glyph together.
    /// </summary>
    /// <param name="from">The first of the item's glyphs, which are the last that there are.</param>
    public void ReportMissing(StyledText text, ShapedItem item, ImmutableArray<ShapedGlyph>.Builder glyphs, int from)
    {
        for (var i = from; i < glyphs.Count; i++)
        {
            if (glyphs[i].Id != 0)
                continue;
            var end = glyphs.Skip(i).Select(glyph => glyph.Cluster).FirstOrDefault(cluster => cluster > glyphs[i].Cluster, item.End);
            for (var index = glyphs[i].Cluster; index < end;)
            {
                Rune.DecodeFromUtf16(text.Characters.AsSpan(index, end - index), out var rune, out var length);
                if (!item.Font.Has(rune))
                    ReportMissing(text, index, rune);
                index += length;
            }
        }
    }

    private (Font? Font, bool IsHan) FontFor(Rune rune, FontStack stack, StyledText text, int index)
    {
        var isFullWidth = CharacterClasses.IsFullWidth(rune)
            || (_isChinese && CharacterClasses.IsAmbiguous(rune) && !IsApostrophe(text.Characters, index));
        if (stack.For(rune, isFullWidth) is { } font)
            return (font, isFullWidth && font.HasHan);
        if (stack.FallbackFor(rune) is { } fallback)
        {
            diagnostics.Warning(
                "typeset/fallback-font",
                text.SourceOf(index, index + 1),
                new Wording(
                    $"样式的字体没有“{rune}”（{NameOf(rune)}），改用 {fallback.PostScriptName}。",
                    $"No face of the style has “{rune}” ({NameOf(rune)}); it is set in {fallback.PostScriptName}."));
            return (fallback, isFullWidth && fallback.HasHan);
        }

        // What prints nothing needs no glyph.
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format)
            return (stack.First, false);
        ReportMissing(text, index, rune);
        return (stack.First, false);
    }

    private void ReportMissing(StyledText text, int index, Rune rune) => diagnostics.Error(
        "typeset/missing-glyph",
        text.SourceOf(index, index + 1),
        new Wording(
            $"没有字体能显示“{rune}”（{NameOf(rune)}）。",
            $"No font has “{rune}” ({NameOf(rune)})."),
        new Wording(
            "请改用别的字，或在样式表的 @font-face 中加入有此字的字体。",
            "Write it otherwise, or add a font that has it to the stylesheet's @font-face rules."));

    /// <summary>Within a Latin word the closing quotation mark is an apostrophe, in Chinese text too: <c>Wanzhou’s</c>.</summary>
    private static bool IsApostrophe(string text, int index) =>
        text[index] == '’' && index > 0 && index + 1 < text.Length
        && char.IsAsciiLetter(text[index - 1]) && char.IsAsciiLetter(text[index + 1]);

    private static string NameOf(Rune rune) => string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
}
