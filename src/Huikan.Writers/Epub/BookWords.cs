using Huikan.Diagnostics;

namespace Huikan.Writers.Epub;

/// <summary>The words that the book adds to its texts.</summary>
internal static class BookWords
{
    public static Wording Contents => new("目录", "Contents");

    public static Wording Cover => new("封面", "Cover");

    public static Wording Landmarks => new("书中各处", "Landmarks");

    public static Wording Start => new("正文", "Start of the text");

    public static Wording Summary(bool hasUndescribed) => hasUndescribed
        ? new("正文有标题层级、目录和语言标记；部分图片没有文字说明。", "The text has headings in order, a table of contents and marks of language. Some images have no description.")
        : new("正文有标题层级、目录和语言标记；图片均有文字说明。", "The text has headings in order, a table of contents and marks of language. Every image has a description.");
}
