using Markdig.Syntax.Inlines;

namespace Huikan.Content.Markup;

/// <summary>A footnote's mark, <c>[^1]</c>, for which there is no footnote.</summary>
internal sealed class UndefinedFootnoteInline(string label) : LeafInline
{
    public string Label => label;
}
