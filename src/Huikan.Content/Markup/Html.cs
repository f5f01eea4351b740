using Huikan.Diagnostics;

namespace Huikan.Content.Markup;

/// <summary>Raw HTML means nothing to paper and Word, and could do harm on the web.</summary>
internal static class Html
{
    public static void Refuse(TextContext context, SourceSpan span) => context.Error(
        "content/raw-html",
        span,
        new Wording("正文中不能使用 HTML。", "HTML cannot stand in a text."),
        new Wording(
            "请改用 Markdown；批注写成“{>>…<<}”；要写“<”本身，请用“\\<”。",
            "Use Markdown; write a remark as “{>>…<<}”, and “<” itself as “\\<”."));
}
