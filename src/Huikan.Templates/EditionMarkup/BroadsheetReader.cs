using System.Collections.Immutable;
using Huikan.Editions;
using Huikan.Publications;

namespace Huikan.Templates.EditionMarkup;

/// <summary>Reads <c>broadsheet</c>: newspaper pages of one language, a banner and stories.</summary>
internal sealed class BroadsheetReader(
    LineReader lines,
    RunningReader running,
    StyleNames styles,
    Func<MarkupElement, MarkupElement, EditionNode?> readNode,
    Func<MarkupElement, string?> readAnchor)
{
    private static readonly string[] BannerNames = ["heading", "line", "row", "rule", "story", "running"];

    private static readonly string[] StoryNames =
        ["heading", "line", "row", "rule", "contents", "passages", "continued-on", "continued-from"];

    /// <summary>Newspaper pages share no page with anything else.</summary>
    public static void CheckAlone(MarkupElement root, ImmutableArray<EditionNode> content)
    {
        if (content.OfType<BroadsheetNode>().Count() is var sheets && sheets > 0 && sheets < content.Length)
            root.Mistake(
                "template/broadsheet",
                content.First(node => node is not BroadsheetNode).Span,
                new("有 <broadsheet> 的一本里，其余内容也要放进 <broadsheet>。", "Beside a <broadsheet> an edition holds nothing but others."),
                new("放在第一个 <story> 之前，作为报头。", "Put it before the first <story>, as part of the banner."));
    }

    public BroadsheetNode Read(MarkupElement element, Language first)
    {
        element.Allow("style", "lang");
        var language = lines.LanguageOf(element, first);
        var banner = ImmutableArray.CreateBuilder<EditionNode>();
        var stories = ImmutableArray.CreateBuilder<StoryNode>();
        var heads = ImmutableArray.CreateBuilder<RunningLine>();
        foreach (var child in element.Children())
        {
            if (child.Name == "running")
                heads.Add(running.Read(child, styles.Of(child)));
            else if (child.Name == "story")
                stories.Add(ReadStory(child));
            else if (!BannerNames.Contains(child.Name) || stories.Count > 0)
                child.Misplaced(element.Name, BannerNames);
            else if (readNode(element, child) is { } node)
                banner.Add(node);
        }

        if (stories.Count == 0)
            element.Mistake(
                "template/empty",
                element.Span,
                new("<broadsheet> 里至少要有一个 <story>。", "<broadsheet> needs at least one <story>."));
        return new BroadsheetNode(
            styles.Of(element), language, banner.ToImmutable(), stories.ToImmutable(), heads.ToImmutable(), element.Span);
    }

    private StoryNode ReadStory(MarkupElement element)
    {
        element.Allow("style", "anchor");
        var content = ImmutableArray.CreateBuilder<EditionNode>();
        JumpLine? on = null, from = null;
        foreach (var child in element.Children())
        {
            if (!StoryNames.Contains(child.Name))
                child.Misplaced(element.Name, StoryNames);
            else if (child.Name == "continued-on")
                on = ReadJump(child);
            else if (child.Name == "continued-from")
                from = ReadJump(child);
            else if (readNode(element, child) is { } node)
                content.Add(node);
            CheckPassages(child, content);
        }

        if (content.Count == 0)
            element.Mistake(
                "template/empty", element.Span, new("<story> 里没有内容。", "<story> holds nothing."));
        return new StoryNode(styles.Of(element), readAnchor(element), content.ToImmutable(), on, from, element.Span);
    }

    /// <summary>The columns of a story are those of its text, one after the other.</summary>
    private static void CheckPassages(MarkupElement child, ImmutableArray<EditionNode>.Builder content)
    {
        if (child.Name == "passages" && content is [.., PassagesNode { Arrangement: Arrangement.SideBySide or Arrangement.Facing }])
            child.Mistake(
                "template/broadsheet",
                child.SpanOf("arrangement"),
                new("<story> 的文字逐栏排，两种语言不能并列。", "A story’s text runs from column to column; languages cannot stand beside each other in it."),
                new("写 arrangement=\"single\" languages=\"zh-Hans\"。", "Write arrangement=\"single\" languages=\"zh-Hans\"."));
    }

    private JumpLine ReadJump(MarkupElement element)
    {
        element.Allow("style", "lang");
        return new JumpLine(styles.Of(element), running.ReadPart(element));
    }
}
