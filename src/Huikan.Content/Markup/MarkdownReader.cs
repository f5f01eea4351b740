using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Publications;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Block = Huikan.Publications.Block;
using Md = Markdig.Syntax;
using MdInlines = Markdig.Syntax.Inlines;
using MdTables = Markdig.Extensions.Tables;

namespace Huikan.Content.Markup;

/// <summary>
/// Reads the body of a text into passages: one block, one passage. A remark alone in its paragraph belongs to the
/// passage before it, and a paragraph that begins with <c>表：</c> or <c>Table:</c> to the table below it.
/// </summary>
internal sealed class MarkdownReader
{
    private readonly TextContext _context;
    private readonly FootnoteBook _footnotes;
    private readonly InlineConverter _inlines;
    private readonly BlockConverter _blocks;

    private MarkdownReader(TextContext context)
    {
        _context = context;
        _footnotes = new FootnoteBook(context);
        _inlines = new InlineConverter(context, _footnotes);
        _blocks = new BlockConverter(context, _inlines);
        _footnotes.Content = footnote => _blocks.ConvertAll(footnote);
    }

    /// <summary>The passages, or null, with a diagnostic, where the body was refused as a whole.</summary>
    public static ImmutableArray<WrittenPassage>? Read(TextContext context)
    {
        var body = context.File.Text[context.BodyStart..];
        if (Characters.FirstForbidden(body) is { } forbidden)
        {
            Characters.Report(context.Diagnostics, context.File.Span(context.BodyStart + forbidden, 1), body[forbidden]);
            return null;
        }

        if (LongBlock.Find(body) is { } tooLong)
        {
            LongBlock.Report(context, tooLong);
            return null;
        }

        try
        {
            return new MarkdownReader(context).Read(MarkdownDialect.Parse(body));
        }
        catch (ArgumentException problem) when (problem.Message.Contains("too deeply nested", StringComparison.Ordinal))
        {
            // Markdig's own bound, which it has no type for.
            context.Error(
                "content/too-deep",
                context.File.Span(context.BodyStart, 0),
                new Wording("正文嵌套过深，无法读取。", "The text is nested too deeply to be read."),
                new Wording("请减少引文、列表或括号的嵌套。", "Nest quotations, lists and brackets less."));
            return null;
        }
    }

    private ImmutableArray<WrittenPassage> Read(Md.MarkdownDocument document)
    {
        var passages = ImmutableArray.CreateBuilder<WrittenPassage>();
        for (var i = 0; i < document.Count; i++)
        {
            var name = document[i] is Md.LeafBlock leaf ? PassageName.Take(leaf, _context) : null;
            var block = document[i] is Md.ParagraphBlock paragraph
                && i + 1 < document.Count
                && document[i + 1] is MdTables.Table table
                && TableCaption.IsCaption(paragraph)
                    ? ReadTable(paragraph, table, ref i)
                    : _blocks.Convert(document[i]);
            if (block is Paragraph { Content.IsEmpty: false } remarks && remarks.Content.All(inline => inline is Remark))
                JoinRemarks(passages, remarks);
            else if (block is not null)
                passages.Add(new WrittenPassage(name?.Name, name?.Span ?? block.Span, block));
            else if (document[i] is not (FootnoteGroup or Md.LinkReferenceDefinitionGroup))
                passages.Add(KeepPlace(document[i], name));
        }

        _footnotes.Check(MarkdownDialect.FootnotesOf(document));
        CheckDefinitions(document);
        return passages.DrainToImmutable();
    }

    /// <summary>What was refused still counts, so that one mistake does not make every later passage look unpaired.</summary>
    private WrittenPassage KeepPlace(Md.Block refused, PassageName? name)
    {
        var span = _context.Span(refused);
        if (name is not null)
        {
            _context.Error(
                "content/lone-name",
                name.Span,
                new Wording($"名称“{name.Name}”不属于任何一段。", $"The name “{name.Name}” belongs to no passage."),
                new Wording("请写在段落的末尾。", "Write it at the end of a passage."));
        }

        return new WrittenPassage(null, span, new Paragraph([], span));
    }

    private Table ReadTable(Md.ParagraphBlock caption, MdTables.Table table, ref int index)
    {
        index++;
        return _blocks.ConvertTable(table, TableCaption.WithoutLabel(_inlines.Convert(caption.Inline)));
    }

    private void JoinRemarks(ImmutableArray<WrittenPassage>.Builder passages, Paragraph remarks)
    {
        Block? joined = passages.Count == 0 ? null : passages[^1].Block switch
        {
            Paragraph paragraph => paragraph with { Content = [.. paragraph.Content, .. remarks.Content] },
            Heading heading => heading with { Content = [.. heading.Content, .. remarks.Content] },
            _ => null,
        };
        if (joined is not null)
        {
            passages[^1] = passages[^1] with { Block = joined };
            return;
        }

        _context.Error(
            "content/lone-remark",
            remarks.Span,
            new Wording("此批注不属于任何一段。", "The remark belongs to no paragraph."),
            new Wording("请把它写进所指的段落里。", "Write it inside the paragraph that it is about."));
    }

    /// <summary>
    /// A paragraph that begins <c>[编者注]:</c> is, to CommonMark, the definition of a link's address, and vanishes.
    /// </summary>
    private void CheckDefinitions(Md.MarkdownDocument document)
    {
        var used = document.Descendants<MdInlines.LinkInline>().Select(link => link.Reference).OfType<Md.LinkReferenceDefinition>().ToHashSet();
        foreach (var definition in document.Descendants<Md.LinkReferenceDefinition>())
        {
            if (definition is FootnoteLinkReferenceDefinition || used.Contains(definition))
                continue;
            _context.Error(
                "content/unused-definition",
                _context.Span(definition),
                new Wording(
                    $"此行被读作链接“[{definition.Label}]”的地址，而没有链接用到它。",
                    $"The line is read as the address of a link “[{definition.Label}]”, and no link uses it."),
                new Wording("若是正文，请在行首加“\\”。", "If it is text, begin it with “\\”."));
        }
    }
}
