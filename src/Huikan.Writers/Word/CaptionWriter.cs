using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using Huikan.Editions.Styles;
using Huikan.Publications;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>
/// The captions of tables and figures, with fields that count on when the document is edited: a sequence for each word
/// (图, Figure), which begins anew where the publication's numbers do.
/// </summary>
internal sealed class CaptionWriter
{
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    public W.Paragraph WriteTable(WordContext word, Table table, BlockSetting setting) =>
        Write(word, CaptionLabel.Of(table, setting.Language), table.Caption, setting);

    public W.Paragraph WriteFigure(WordContext word, Figure figure, BlockSetting setting) =>
        Write(word, CaptionLabel.Of(figure, setting.Language), figure.Caption, setting);

    private W.Paragraph Write(WordContext word, CaptionLabel? label, ImmutableArray<Inline> content, BlockSetting setting)
    {
        var style = word.Styles.Paragraph(StyleName.Caption, setting.Language);
        var text = TextSetting.In(style, setting.Part, setting.InFootnote);
        var caption = ParagraphWriter.Empty(style);
        ParagraphWriter.Indent(caption, style, setting.Indent);
        if (label is not null)
        {
            var number = label.Number.ToString(CultureInfo.InvariantCulture);
            IEnumerable<OpenXmlElement> counted =
            [
                InlineWriter.Run(word, label.Word + label.Space, text),
                .. Fields.Write(Sequence(label, number), number, () => word.Runs.Format(text, [])),
            ];
            // A note has no bookmarks: nothing leads into it.
            caption.Append(!setting.InFootnote && word.References.BookmarkOf(content) is { } bookmark
                ? word.Bookmarks.Around(bookmark, counted)
                : counted);
            caption.Append(InlineWriter.Run(word, label.Separator, text));
        }

        caption.Append(InlineWriter.Write(word, content, text));
        return caption;
    }

    /// <summary>The field's code; <c>\r</c> sets the number where it is not the one after the last (ECMA-376-1, 17.16.5.56).</summary>
    private string Sequence(CaptionLabel label, string number)
    {
        var follows = _last.GetValueOrDefault(label.Word) == label.Number - 1;
        _last[label.Word] = label.Number;
        return $"SEQ {label.Word} \\* ARABIC" + (follows ? "" : $" \\r {number}");
    }
}
