using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Publications;
using Markdig.Extensions.Footnotes;
using Md = Markdig.Syntax.Inlines;

namespace Huikan.Content.Markup;

/// <summary>Turns Markdig's inlines into ours, and refuses what no edition could show.</summary>
internal sealed class InlineConverter(TextContext context, FootnoteBook footnotes)
{
    /// <summary>Deeper emphasis is a slip of the keyboard; the bound keeps every later recursion shallow.</summary>
    public const int MaximumDepth = 32;

    private readonly RubyConverter _rubies = new(context);

    /// <summary>The content of a leaf block with its line ends resolved.</summary>
    public ImmutableArray<Inline> Convert(Md.ContainerInline? container) =>
        container is null ? [] : LineJoiner.Join(ConvertChildren(container, 0), context.Language);

    private ImmutableArray<Inline> ConvertChildren(Md.ContainerInline container, int depth)
    {
        if (depth > MaximumDepth)
        {
            context.Error(
                "content/too-deep",
                context.Span(container),
                new Wording("强调或链接嵌套过深。", "Emphasis or links are nested too deeply here."),
                new Wording("请减少嵌套。", "Nest them less."));
            return [];
        }

        var content = ImmutableArray.CreateBuilder<Inline>();
        foreach (var inline in container)
            Append(content, inline, depth);
        return content.DrainToImmutable();
    }

    private void Append(ImmutableArray<Inline>.Builder content, Md.Inline inline, int depth)
    {
        var span = context.Span(inline);
        switch (inline)
        {
            case FootnoteLink { IsBackLink: true }:
                break;
            case FootnoteLink mark:
                if (footnotes.Refer(mark.Footnote, span) is { } footnote)
                    content.Add(new FootnoteReference(footnote, span));
                break;
            case Md.LiteralInline literal:
                content.Add(new Text(literal.Content.ToString(), span));
                break;
            case Md.HtmlEntityInline entity:
                AppendEntity(content, entity, span);
                break;
            case Md.LineBreakInline { IsHard: true }:
                content.Add(new LineBreak(span));
                break;
            case Md.LineBreakInline:
                content.Add(new SoftBreak(span));
                break;
            case Md.CodeInline code:
                content.Add(new Code(code.Content, span));
                break;
            case Md.EmphasisInline { DelimiterCount: 2 } strong:
                content.Add(new Strong(ConvertChildren(strong, depth + 1), span));
                break;
            case Md.EmphasisInline emphasis:
                content.Add(new Emphasis(ConvertChildren(emphasis, depth + 1), span));
                break;
            case Md.LinkInline { IsImage: true }:
                RefuseImage(span);
                break;
            case Md.LinkInline link:
                WarnOfTitle(link, span);
                AppendLink(content, link.Url ?? "", ConvertChildren(link, depth + 1), span);
                break;
            case Md.AutolinkInline link:
                AppendLink(content, link.IsEmail ? $"mailto:{link.Url}" : link.Url, [new Text(link.Url, span)], span);
                break;
            case RubyInline ruby:
                _rubies.Append(content, ruby, span);
                break;
            case RubyMistakeInline mistake:
                RubyConverter.Report(context, mistake, span);
                content.Add(new Text("{", span));
                break;
            case RemarkInline { Comment: { } comment }:
                content.Add(new Remark(comment, span));
                break;
            case RemarkInline:
                context.Error(
                    "content/unclosed-remark",
                    span,
                    new Wording("批注没有结束。", "The remark is not closed in its paragraph."),
                    new Wording("请以“<<}”结束批注。", "Close it with “<<}”."));
                break;
            case EditMarkInline:
                context.Error(
                    "content/undecided-edit",
                    span,
                    new Wording("此处的修改建议尚未定夺。", "A suggested edit stands here undecided."),
                    new Wording("请采纳或删去；批注写成“{>>…<<}”。", "Accept or reject it; write a remark as “{>>…<<}”."));
                break;
            case AttributeInline attribute:
                RefuseAttribute(attribute, span);
                break;
            case UndefinedFootnoteInline mark:
                context.Error(
                    "content/undefined-footnote",
                    span,
                    new Wording($"没有名为“[{mark.Label}]”的脚注。", $"There is no footnote “[{mark.Label}]”."),
                    new Wording($"请在文末加上“[{mark.Label}]: …”。", $"Add “[{mark.Label}]: …” at the end of the text."));
                break;
            case Md.HtmlInline:
                Html.Refuse(context, span);
                break;
            case Md.ContainerInline container:
                content.AddRange(ConvertChildren(container, depth + 1));
                break;
            default:
                throw new UnreachableKindException(inline);
        }
    }

    private void AppendEntity(ImmutableArray<Inline>.Builder content, Md.HtmlEntityInline entity, SourceSpan span)
    {
        var characters = entity.Transcoded.ToString();
        if (Characters.FirstForbidden(characters) is { } index)
            Characters.Report(context.Diagnostics, span, characters[index]);
        else
            content.Add(new Text(characters, span));
    }

    private void AppendLink(ImmutableArray<Inline>.Builder content, string address, ImmutableArray<Inline> words, SourceSpan span)
    {
        if (words.IsEmpty)
        {
            context.Error(
                "content/empty-link",
                span,
                new Wording("链接没有文字。", "The link has no words."),
                new Wording("请写成“[文字](地址)”。", "Write “[words](address)”."));
            return;
        }

        if (LinkAddress.Read(address, context.TextId) is { } target)
        {
            content.Add(new Link(target, words, span));
            return;
        }

        content.AddRange(words);
        context.Error(
            "content/bad-link",
            span,
            new Wording($"不能链接到“{address}”。", $"“{address}” is nothing that a link may lead to."),
            new Wording(
                "可用的有 http、https、mailto 地址，“#p3”（本文段落）和“wanzhou#p3”（本期他文）。",
                "Use an http, https or mailto address, “#p3” for a passage of this text, or “wanzhou#p3” for one of this issue."));
    }

    private void WarnOfTitle(Md.LinkInline link, SourceSpan span)
    {
        if (string.IsNullOrEmpty(link.Title))
            return;
        context.Warn(
            "content/link-title",
            span,
            new Wording($"链接的标题“{link.Title}”不会出现。", $"The link's title “{link.Title}” does not appear anywhere."),
            new Wording("请写进链接的文字，或写成脚注。", "Say it in the link's words, or in a footnote."));
    }

    private void RefuseImage(SourceSpan span) => context.Error(
        "content/inline-image",
        span,
        new Wording("图片不能放在文字中间。", "An image cannot stand inside running text."),
        new Wording("请让图片自成一段，前后各空一行。", "Give it a paragraph of its own, with an empty line before and after."));

    private void RefuseAttribute(AttributeInline attribute, SourceSpan span) => context.Error(
        "content/bad-attribute",
        span,
        new Wording($"“{{{attribute.Content}}}”不能写在此处。", $"“{{{attribute.Content}}}” cannot stand here."),
        new Wording(
            "只能在段落、标题、图片或表题末尾写“{#名称}”；要写花括号本身，请用“\\{”。",
            "Only “{#name}” at the end of a paragraph, heading, figure or table caption is read; for a brace itself write “\\{”."));
}
