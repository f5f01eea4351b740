using System.Text.RegularExpressions;
using Huikan.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Huikan.Diagnostics.SourceSpan;

namespace Huikan.Content.Markup;

/// <summary>The name that an author gives a passage: <c>{#name}</c> at the end of its block.</summary>
/// <param name="Name">Letters, digits, hyphens.</param>
/// <param name="Span">Where it is written.</param>
internal sealed partial record PassageName(string Name, SourceSpan Span)
{
    /// <summary>Takes the name off the end of a block; null where there is none, or none that can be used.</summary>
    public static PassageName? Take(LeafBlock block, TextContext context)
    {
        // A table directly below takes its lines out of the paragraph, and leaves the line end.
        var last = block.Inline?.LastChild is LineBreakInline end ? end.PreviousSibling : block.Inline?.LastChild;
        if (last is not AttributeInline { Content: ['#', ..] } attribute)
            return null;
        attribute.Remove();
        TrimEnd(block.Inline!);
        var span = context.Span(attribute);
        var name = attribute.Content[1..];
        if (Form().IsMatch(name))
            return new PassageName(name, span);
        context.Error(
            "content/bad-name",
            span,
            new Wording($"“{name}”不能用作段落名称。", $"“{name}” cannot be a passage's name."),
            new Wording(
                "请用小写字母开头，其后为字母、数字或连字符：{#spring-tea}",
                "Begin with a small letter and go on with letters, digits or hyphens: {#spring-tea}"));
        return null;
    }

    /// <summary>The space or line end before the braces goes with them.</summary>
    private static void TrimEnd(ContainerInline content)
    {
        while (content.LastChild is LineBreakInline end)
            end.Remove();
        if (content.LastChild is not LiteralInline last)
            return;
        var before = last.Content.Length;
        last.Content.TrimEnd();
        last.Span.End -= before - last.Content.Length;
        if (last.Content.IsEmpty)
            last.Remove();
    }

    [GeneratedRegex(@"^[a-z][a-z0-9]*(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
