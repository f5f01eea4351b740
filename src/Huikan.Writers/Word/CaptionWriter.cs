using System.Collections.Immutable;
using Huikan.Editions.Styles;
using Huikan.Publications;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>The captions of tables and figures, numbered by Word in each language for itself.</summary>
internal sealed class CaptionWriter
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public W.Paragraph WriteTable(WordContext word, ImmutableArray<Inline> content, BlockSetting setting) =>
        Write(word, setting.Language.IsChinese ? "表" : "Table", content, setting);

    public W.Paragraph WriteFigure(WordContext word, ImmutableArray<Inline> content, BlockSetting setting) =>
        Write(word, setting.Language.IsChinese ? "图" : "Figure", content, setting);

    private W.Paragraph Write(WordContext word, string label, ImmutableArray<Inline> content, BlockSetting setting)
    {
        var number = _counts[label] = _counts.GetValueOrDefault(label) + 1;
        var style = word.Styles.Paragraph(StyleName.Caption, setting.Language);
        var text = TextSetting.In(style, setting.Part, setting.InFootnote);
        var caption = ParagraphWriter.Empty(style);
        ParagraphWriter.Indent(caption, style, setting.Indent);
        caption.Append(InlineWriter.Run(word, setting.Language.IsChinese ? label : label + "\u00A0", text));
        caption.Append(Fields.Write($"SEQ {label} \\* ARABIC", $"{number}", () => word.Runs.Format(text, [])));
        caption.Append(InlineWriter.Run(word, setting.Language.IsChinese ? "\u3000" : ". ", text));
        caption.Append(InlineWriter.Write(word, content, text));
        return caption;
    }
}
