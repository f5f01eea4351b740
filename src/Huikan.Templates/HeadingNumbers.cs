using System.Collections.Immutable;
using System.Globalization;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Templates.Scripting;

namespace Huikan.Templates;

/// <summary>
/// Writes out the numbers of headings whose styles ask for them (<c>list-style-type</c>). Paged editions need the words;
/// Word counts by itself and takes the edition as it is, so that a number never comes back as if an author had written it.
/// </summary>
public static class HeadingNumbers
{
    /// <summary>The edition with the numbers as the first words of its headings; itself where no style asks for numbers.</summary>
    /// <param name="edition">Its nodes in reading order, by which headings are counted, each language for itself.</param>
    public static Edition WriteOut(Edition edition)
    {
        var sheet = edition.Stylesheet;
        var asked = sheet.Names.Any(name => edition.Languages.Any(
            language => sheet.Resolve(name, language).HeadingNumber != HeadingNumber.None));
        return asked ? edition with { Content = new Counter(sheet).Number(edition.Content) } : edition;
    }

    private static string Write(HeadingNumber kind, int number) => kind switch
    {
        HeadingNumber.Ideographic => ChineseText.Numeral(number) + "、",
        HeadingNumber.ParenthesizedIdeographic => $"（{ChineseText.Numeral(number)}）",
        HeadingNumber.Decimal => string.Create(CultureInfo.InvariantCulture, $"{number}."),
        HeadingNumber.ParenthesizedDecimal => string.Create(CultureInfo.InvariantCulture, $"（{number}）"),
        _ => throw new UnreachableKindException(kind),
    };

    private sealed class Counter(Stylesheet sheet)
    {
        private readonly Dictionary<Language, int[]> _counts = [];

        public ImmutableArray<EditionNode> Number(ImmutableArray<EditionNode> nodes) => [.. nodes.Select(Number)];

        private EditionNode Number(EditionNode node) => node switch
        {
            SectionNode section => section with { Content = Number(section.Content) },
            LineNode { HeadingLevel: not null } line => line with { Content = Number(line.Content, line.Style, line.Language) },
            FacingNode facing => facing with { Verso = Number(facing.Verso), Recto = Number(facing.Recto) },
            BroadsheetNode sheet => sheet with { Stories = [.. sheet.Stories.Select(story => story with { Content = Number(story.Content) })] },
            PassagesNode passages => passages with { Passages = [.. passages.Passages.Select(passage => Number(passage, passages.Languages))] },
            _ => node,
        };

        private Passage Number(Passage passage, ImmutableArray<Language> languages) => passage with
        {
            Renditions =
            [
                .. passage.Renditions.Select(rendition => languages.Contains(rendition.Language)
                    ? rendition with { Blocks = [.. rendition.Blocks.Select(block => Number(block, rendition.Language))] }
                    : rendition),
            ],
        };

        /// <summary>Headings in lists and quotations are another text's and are not counted.</summary>
        private Block Number(Block block, Language language) => block is Heading heading
            ? heading with { Content = Number(heading.Content, StyleName.Subheading(heading.Level), language) }
            : block;

        private ImmutableArray<Inline> Number(ImmutableArray<Inline> words, StyleName name, Language language)
        {
            var kind = sheet.Resolve(name, language).HeadingNumber;
            if (kind == HeadingNumber.None || words.IsEmpty)
                return words;
            if (!_counts.TryGetValue(language, out var counts))
                _counts.Add(language, counts = new int[Enum.GetValues<HeadingNumber>().Length]);
            counts.AsSpan((int)kind + 1).Clear();

            // What the author has numbered is not numbered twice; the count goes on from there.
            if (TypedNumber.Read(PlainText.Of(words)) is { } typed)
            {
                if (typed.Kind == kind)
                    counts[(int)kind] = typed.Value;
                return words;
            }

            return words.Insert(0, new Text(Write(kind, ++counts[(int)kind]), words[0].Span));
        }
    }
}
