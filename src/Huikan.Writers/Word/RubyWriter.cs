using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using Huikan.Editions.Styles;
using Huikan.Publications;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>Ruby as Word's phonetic guide (ISO/IEC 29500-1, 17.3.3.25): a run that holds a reading and its words.</summary>
internal static class RubyWriter
{
    // From the words' baseline to the reading's: the square of Han, and a little of the reading's descenders.
    private const double SquareInEms = 0.88;
    private const double DescentInEms = 0.15;

    /// <summary>One pair. Word knows no reading under the words, and sets it over them.</summary>
    public static W.Run Write(WordContext word, RubyPair pair, TextSetting setting, ImmutableArray<StyleName> classes)
    {
        var words = classes.Aggregate(setting.Block, (style, name) => word.Edition.Stylesheet.ResolveInline(style, name, setting.Language));
        var reading = word.Edition.Stylesheet.ResolveInline(words, StyleName.Ruby, setting.Language);
        var raise = words.FontSize * SquareInEms + reading.FontSize * DescentInEms;
        return new W.Run(
            word.Runs.Format(setting, classes),
            new W.Ruby(
                new W.RubyProperties(
                    new W.RubyAlign { Val = AlignOf(reading.RubyAlign, pair) },
                    new W.PhoneticGuideTextFontSize { Val = $"{Units.HalfPoints(reading.FontSize)}" },
                    new W.PhoneticGuideRaise { Val = (short)Units.HalfPoints(raise) },
                    new W.PhoneticGuideBaseTextSize { Val = $"{Units.HalfPoints(words.FontSize)}" },
                    new W.LanguageId { Val = ProofingLanguages.TagOf(setting.Language) }),
                new W.RubyContent(Run(ReadingFormat(word, pair, setting, classes, words, reading), pair.Reading)),
                new W.RubyBase(Run(word.Runs.Format(setting, classes), pair.Base))));
    }

    /// <summary>
    /// Lets the lines of every paragraph that holds ruby grow: Word cuts off what stands over an exact line height.
    /// </summary>
    public static void MakeRoom(OpenXmlElement root, StyleCatalogue styles)
    {
        foreach (var paragraph in root.Descendants<W.Ruby>().Select(ruby => ruby.Ancestors<W.Paragraph>().First()).Distinct())
        {
            var properties = paragraph.ParagraphProperties!;
            var id = properties.ParagraphStyleId?.Val?.Value;
            var style = styles.All.First(named => named.Id == id);
            var spacing = properties.SpacingBetweenLines ??= new W.SpacingBetweenLines();
            spacing.Line = $"{Units.Twips(style.Computed.LineHeight)}";
            spacing.LineRule = W.LineSpacingRuleValues.AtLeast;
        }
    }

    private static W.Run Run(W.RunProperties properties, string characters)
    {
        var run = new W.Run(properties);
        run.Append(RunText.Of(characters));
        return run;
    }

    /// <summary>What marks the words is not the reading's; and its letters are no words that a dictionary has.</summary>
    private static W.RunProperties ReadingFormat(
        WordContext word, RubyPair pair, TextSetting setting, ImmutableArray<StyleName> classes, Style words, Style reading)
    {
        var properties = word.Runs.Format(setting, classes.Add(StyleName.Ruby));
        // LibreOffice takes the size of a reading from the run alone, not from its style.
        properties.FontSize = new W.FontSize { Val = $"{Units.HalfPoints(reading.FontSize)}" };
        if (words.TextEmphasis != TextEmphasis.None)
        {
            properties.RemoveAllChildren<W.Emphasis>();
            properties.AddChild(new W.Emphasis { Val = W.EmphasisMarkValues.None });
        }

        if (words.TextDecoration != TextDecoration.None)
            properties.Underline = new W.Underline { Val = W.UnderlineValues.None };
        if (words.LetterSpacing != Length.Zero)
            properties.Spacing = new W.Spacing { Val = 0 };
        if (pair.ReadingLanguage != Language.Pinyin)
            return properties;
        properties.NoProof = new W.NoProof();
        // With the hint for Chinese, Word takes ǎ and ǐ from the Chinese face and the letters beside them from the Latin.
        if (properties.RunFonts is { } fonts)
        {
            fonts.Hint = null;
            if (!fonts.HasAttributes)
                fonts.Remove();
        }

        return properties;
    }

    /// <summary>Word spreads letters as it does characters, which tears Latin words apart: they, and what stands over them, are centred.</summary>
    private static W.RubyAlignValues AlignOf(RubyAlign align, RubyPair pair) => align switch
    {
        RubyAlign.Start => W.RubyAlignValues.Left,
        RubyAlign.Center => W.RubyAlignValues.Center,
        _ when pair.Base.Concat(pair.Reading).Any(char.IsAsciiLetter) => W.RubyAlignValues.Center,
        RubyAlign.SpaceBetween => W.RubyAlignValues.DistributeLetter,
        RubyAlign.SpaceAround => W.RubyAlignValues.DistributeSpace,
        _ => throw new UnreachableKindException(align),
    };
}
