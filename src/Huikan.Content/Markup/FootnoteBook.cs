using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Publications;
using Md = Markdig.Extensions.Footnotes;

namespace Huikan.Content.Markup;

/// <summary>The footnotes of one text, numbered in the order in which the text calls them.</summary>
internal sealed class FootnoteBook(TextContext context)
{
    private readonly Dictionary<Md.Footnote, Footnote> _numbered = [];
    private bool _isInsideFootnote;

    /// <summary>Reads a footnote's blocks.</summary>
    public Func<Md.Footnote, ImmutableArray<Block>> Content { private get; set; } = _ => [];

    /// <summary>The footnote that a mark calls; null, with a diagnostic, inside another footnote.</summary>
    public Footnote? Refer(Md.Footnote written, SourceSpan mark)
    {
        if (_isInsideFootnote)
        {
            context.Error(
                "content/nested-footnote",
                mark,
                new Wording("脚注里不能再有脚注。", "A footnote cannot call another."),
                new Wording("请把内容并入一条脚注。", "Say both in one footnote."));
            return null;
        }

        if (_numbered.TryGetValue(written, out var known))
            return known;
        _isInsideFootnote = true;
        var content = Content(written);
        _isInsideFootnote = false;
        if (content.IsEmpty)
        {
            context.Error(
                "content/empty-footnote",
                SpanOf(written),
                new Wording("脚注没有内容。", "The footnote is empty."),
                new Wording("请写出内容，或删去脚注和它的标记。", "Write it, or delete it and its mark."));
            return null;
        }

        return _numbered[written] = new Footnote(_numbered.Count + 1, content, SpanOf(written));
    }

    /// <summary>Reports the footnotes that nothing calls, and labels that stand twice.</summary>
    public void Check(IEnumerable<Md.Footnote> written)
    {
        var labels = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var footnote in written.OrderBy(footnote => footnote.Span.Start))
        {
            var label = footnote.Label ?? "";
            if (!labels.Add(label))
            {
                context.Error(
                    "content/repeated-footnote",
                    SpanOf(footnote),
                    new Wording($"脚注“[{label}]”写了两次。", $"The footnote “[{label}]” is written twice."),
                    new Wording("请给其中一条另取标记。", "Give one of them another mark."));
            }
            else if (!_numbered.ContainsKey(footnote))
            {
                context.Warn(
                    "content/unused-footnote",
                    SpanOf(footnote),
                    new Wording($"正文没有引用脚注“[{label}]”。", $"Nothing calls the footnote “[{label}]”, so it does not print."),
                    new Wording($"请在正文中写“[{label}]”，或删去脚注。", $"Write “[{label}]” where it belongs, or delete the footnote."));
            }
        }
    }

    /// <summary>The footnote with its label, which Markdig's span leaves out.</summary>
    private SourceSpan SpanOf(Md.Footnote footnote)
    {
        var label = "[]:".Length + (footnote.Label?.Length ?? 0);
        return context.Span(footnote.Span with { Start = Math.Max(0, footnote.Span.Start - label) });
    }
}
