using DocumentFormat.OpenXml;
using Huikan.Editions.Styles;
using Huikan.Publications;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>
/// Footnotes. Word numbers them through the document: two texts beside each other have their notes on one page, where
/// two notes of one number could not be told apart.
/// </summary>
internal sealed class FootnoteWriter(WordContext word)
{
    /// <summary>The ids that Word itself gives the two separators.</summary>
    private const int SeparatorId = -1;
    private const int ContinuationSeparatorId = 0;

    private readonly List<W.Footnote> _footnotes = [];
    private int _last;

    /// <summary>Adds a note and returns its id, which is also its number.</summary>
    public int Add(Footnote footnote, Language language)
    {
        var id = ++_last;
        var element = new W.Footnote { Id = id };
        // In its place before its blocks are written: what they ask for comes after it.
        _footnotes.Add(element);
        var setting = new BlockSetting(
            language, StyleName.Footnote, new HeadingRanks(6), word.Page.TypeWidth, word.Parts.FootnoteLinks, InFootnote: true);
        var blocks = BlockWriter.EndWithParagraph(BlockWriter.Write(word, footnote.Content, setting)).ToList();
        var style = word.Styles.Paragraph(StyleName.Footnote, language);
        if (blocks[0] is not W.Paragraph)
            blocks.Insert(0, ParagraphWriter.Empty(style));
        Mark((W.Paragraph)blocks[0], TextSetting.In(style, setting.Part, inFootnote: true));
        element.Append(blocks);
        RubyWriter.MakeRoom(element, word.Styles);
        return id;
    }

    /// <summary>Every note so far.</summary>
    public IReadOnlyList<W.Footnote> All => _footnotes;

    /// <summary>The note of an id.</summary>
    public W.Footnote Of(long id) => _footnotes.First(footnote => footnote.Id?.Value == id);

    /// <summary>Takes out a note that another has taken the place of.</summary>
    public void Remove(W.Footnote footnote) => _footnotes.Remove(footnote);

    public W.Footnotes Write()
    {
        var footnotes = new W.Footnotes(
            Separator(SeparatorId, W.FootnoteEndnoteValues.Separator, new W.SeparatorMark()),
            Separator(ContinuationSeparatorId, W.FootnoteEndnoteValues.ContinuationSeparator, new W.ContinuationSeparatorMark()));
        footnotes.Append(_footnotes);
        return footnotes;
    }

    /// <summary>The ids that the settings have to name.</summary>
    public static W.FootnoteDocumentWideProperties Settings() => new(
        new W.FootnoteSpecialReference { Id = SeparatorId },
        new W.FootnoteSpecialReference { Id = ContinuationSeparatorId });

    private void Mark(W.Paragraph first, TextSetting setting)
    {
        var mark = new W.Run(word.Runs.Format(setting, [StyleName.FootnoteMark]), new W.FootnoteReferenceMark());
        var space = InlineWriter.Run(word, " ", setting);
        first.ParagraphProperties!.InsertAfterSelf(mark);
        mark.InsertAfterSelf(space);
    }

    private static W.Footnote Separator(int id, W.FootnoteEndnoteValues type, OpenXmlElement mark) =>
        new(new W.Paragraph(
            new W.ParagraphProperties
            {
                SpacingBetweenLines = new W.SpacingBetweenLines
                {
                    Before = "0",
                    After = "0",
                    Line = "240",
                    LineRule = W.LineSpacingRuleValues.Auto,
                },
                Indentation = new W.Indentation { FirstLine = "0", FirstLineChars = 0 },
            },
            new W.Run(mark)))
        {
            Id = id,
            Type = type,
        };
}
