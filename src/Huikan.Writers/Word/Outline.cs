using System.Collections.Immutable;
using Huikan.Editions;

namespace Huikan.Writers.Word;

/// <summary>The headings of the document's outline, from which Word makes its contents.</summary>
internal sealed class Outline
{
    private readonly Dictionary<LineNode, OutlineEntry> _byLine = new(ReferenceEqualityComparer.Instance);
    private readonly ImmutableArray<OutlineEntry>.Builder _entries = ImmutableArray.CreateBuilder<OutlineEntry>();

    private Outline()
    {
    }

    public IReadOnlyList<OutlineEntry> Entries => _entries;

    public static Outline Of(Edition edition)
    {
        var outline = new Outline();
        outline.Collect(edition.Content, []);
        return outline;
    }

    /// <summary>The entry of a heading, or null for a line that is not in the outline.</summary>
    public OutlineEntry? Find(LineNode line) => _byLine.GetValueOrDefault(line);

    private void Collect(IEnumerable<EditionNode> nodes, ImmutableArray<string> anchors)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case SectionNode section:
                    Collect(section.Content, section.Anchor is { } anchor ? anchors.Add(anchor) : anchors);
                    break;
                case RowNode row:
                    Collect(row.Cells, anchors);
                    break;
                case LineNode { InOutline: true, HeadingLevel: { } level } line when !_byLine.ContainsKey(line):
                    // Word hides bookmarks that begin with an underscore; these names are the ones it would make itself.
                    var entry = new OutlineEntry(line, level, anchors, $"_Toc{_entries.Count + 1:D9}");
                    _entries.Add(entry);
                    _byLine.Add(line, entry);
                    break;
            }
        }
    }
}

/// <summary>A heading of the outline.</summary>
/// <param name="Line">The heading.</param>
/// <param name="Level">From 1.</param>
/// <param name="Anchors">The anchors of the sections round it, outermost first.</param>
/// <param name="Bookmark">The bookmark that contents refer to.</param>
internal sealed record OutlineEntry(LineNode Line, int Level, ImmutableArray<string> Anchors, string Bookmark);
