using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace Huikan.Content.Markup;

/// <summary>The Markdown that speeches are written in: CommonMark with pipe tables, footnotes, names, ruby and remarks.</summary>
internal static class MarkdownDialect
{
    private static readonly object _footnotesKey = new();
    private static readonly MarkdownPipeline _pipeline = Build();

    /// <summary>Parses a body.</summary>
    /// <exception cref="ArgumentException">Its blocks or inlines are nested deeper than Markdig goes.</exception>
    public static MarkdownDocument Parse(string body) => Markdown.Parse(body, _pipeline);

    /// <summary>Every footnote as written, those included that Markdig takes out because nothing refers to them.</summary>
    public static IEnumerable<Footnote> FootnotesOf(MarkdownDocument document) =>
        document.GetData(_footnotesKey) as List<Footnote> ?? [];

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true };
        builder.InlineParsers.Replace<EmphasisInlineParser>(new ChineseEmphasisParser());
        builder.InlineParsers.Insert(0, new FootnoteMarkParser());

        // The last to be asked of those that begin with a brace: names, edits and remarks may hold a “|”.
        builder.InlineParsers.Insert(0, new RubyParser());
        builder.InlineParsers.Insert(0, new AttributeParser());
        builder.InlineParsers.Insert(0, new EditMarkParser());
        builder.InlineParsers.Insert(0, new RemarkParser());
        var footnotes = new FootnoteParser();
        footnotes.Closed += Collect;
        builder.BlockParsers.Insert(0, footnotes);
        builder.Extensions.Add(new PipeTableExtension());
        return builder.Build();
    }

    private static void Collect(BlockProcessor processor, Block block)
    {
        if (block is not Footnote footnote)
            return;
        if (processor.Document.GetData(_footnotesKey) is not List<Footnote> footnotes)
            processor.Document.SetData(_footnotesKey, footnotes = []);
        footnotes.Add(footnote);
    }
}
