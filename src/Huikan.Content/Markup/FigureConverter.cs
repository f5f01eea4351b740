using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Publications;
using Markdig.Syntax;
using Md = Markdig.Syntax;
using MdInlines = Markdig.Syntax.Inlines;
using SourceSpan = Huikan.Diagnostics.SourceSpan;

namespace Huikan.Content.Markup;

/// <summary>Turns an image that is alone in its paragraph into a figure; the image's title is the caption.</summary>
internal sealed class FigureConverter(TextContext context)
{
    /// <summary>The image that a paragraph consists of, or null.</summary>
    public static MdInlines.LinkInline? ImageOf(Md.ParagraphBlock paragraph) =>
        paragraph.Inline is { FirstChild: MdInlines.LinkInline { IsImage: true, NextSibling: null } image } ? image : null;

    public Figure? Convert(MdInlines.LinkInline image, SourceSpan span)
    {
        var alternative = AlternativeText(image);
        if (string.IsNullOrWhiteSpace(alternative))
        {
            context.Warn(
                "content/missing-alternative",
                span,
                new Wording("图片没有替代文字。", "The image has no alternative text."),
                new Wording("请在方括号里说明图上有什么：![说明](…)", "Say between the brackets what it shows: ![what it shows](…)"));
        }

        var answer = context.Images.Read(context.IssueFolder, Uri.UnescapeDataString(image.Url ?? ""));
        if (answer.Image is null)
        {
            context.Error(answer.Code, span, answer.Message, answer.Hint);
            return null;
        }

        return new Figure(answer.Image, alternative, Caption(image), span);
    }

    private ImmutableArray<Inline> Caption(MdInlines.LinkInline image)
    {
        if (string.IsNullOrWhiteSpace(image.Title))
            return [];
        var span = context.Span(image.TitleSpan);
        var lines = image.Title.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var content = lines.SelectMany((line, i) => i == 0
            ? new Inline[] { new Text(line, span) }
            : [new SoftBreak(span), new Text(line, span)]);
        return LineJoiner.Join([.. content], context.Language);
    }

    /// <summary>The words between the brackets, without their markup (CommonMark 0.31.2 §6.4).</summary>
    private static string AlternativeText(MdInlines.LinkInline image)
    {
        var words = image.Descendants<MdInlines.Inline>().Select(inline => inline switch
        {
            MdInlines.LiteralInline literal => literal.Content.ToString(),
            MdInlines.HtmlEntityInline entity => entity.Transcoded.ToString(),
            MdInlines.CodeInline code => code.Content,
            MdInlines.LineBreakInline => " ",
            _ => "",
        });
        return string.Concat(words).Trim();
    }
}
