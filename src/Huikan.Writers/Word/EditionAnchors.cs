using Huikan.Editions;
using Huikan.Publications;

namespace Huikan.Writers.Word;

/// <summary>The anchors that an edition shows: its sections' and its passages'.</summary>
internal static class EditionAnchors
{
    public static IReadOnlySet<string> Of(Edition edition)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        Collect(anchors, edition.Content);
        return anchors;
    }

    /// <summary>The anchor of a passage of a text: <c>wanzhou.p3</c>.</summary>
    public static string Of(Passage passage) => new PassageTarget(passage.Id.Text, passage.Id.Name).Anchor;

    private static void Collect(HashSet<string> anchors, IEnumerable<EditionNode> nodes)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case SectionNode section:
                    if (section.Anchor is { } anchor)
                        anchors.Add(anchor);
                    Collect(anchors, section.Content);
                    break;
                case BroadsheetNode broadsheet:
                    Collect(anchors, broadsheet.Banner);
                    Collect(anchors, broadsheet.Stories);
                    break;
                case StoryNode story:
                    if (story.Anchor is { } name)
                        anchors.Add(name);
                    Collect(anchors, story.Content);
                    break;
                case PassagesNode passages:
                    anchors.UnionWith(passages.Passages.Select(Of));
                    break;
            }
        }
    }
}
