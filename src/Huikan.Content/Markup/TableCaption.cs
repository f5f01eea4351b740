using System.Collections.Immutable;
using Huikan.Publications;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Inline = Huikan.Publications.Inline;

namespace Huikan.Content.Markup;

/// <summary>A table's caption is the paragraph directly above it that begins with <c>表：</c> or <c>Table:</c>, as in Pandoc.</summary>
internal static class TableCaption
{
    private static readonly ImmutableArray<string> _labels = ["表：", "表:", "Table:"];

    public static bool IsCaption(ParagraphBlock paragraph) =>
        paragraph.Inline?.FirstChild is LiteralInline first && LabelOf(first.Content.ToString()) is not null;

    /// <summary>The caption's words; the label only says that it is one.</summary>
    public static ImmutableArray<Inline> WithoutLabel(ImmutableArray<Inline> content)
    {
        if (content is not [Text first, ..] || LabelOf(first.Characters) is not { } label)
            return content;
        var rest = first.Characters[label.Length..].TrimStart();
        var skipped = Math.Min(first.Characters.Length - rest.Length, first.Span.Length);
        return rest.Length == 0
            ? content[1..]
            : content.SetItem(0, new Text(rest, first.Span with { Start = first.Span.Start + skipped, Length = first.Span.Length - skipped }));
    }

    private static string? LabelOf(string text) => _labels.FirstOrDefault(label => text.StartsWith(label, StringComparison.Ordinal));
}
