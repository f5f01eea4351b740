using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using Huikan.Editions;
using Huikan.Publications;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>
/// Links that say no more than the number of a figure or a table, as <c>[图2](#growth)</c>: in Word they are cross-references
/// (REF) to a bookmark round that number, so that they count on with it. A link in the author's own words stays a hyperlink.
/// </summary>
internal sealed class CrossReferences
{
    private readonly Dictionary<(string Anchor, Language Language), (string Words, string Bookmark)> _byAnchor = [];
    private readonly Dictionary<ImmutableArray<Inline>, string> _byCaption = [];
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    private CrossReferences()
    {
    }

    /// <summary>The numbers that an edition shows.</summary>
    public static CrossReferences Of(Edition edition)
    {
        var references = new CrossReferences();
        references.Collect(edition.Content);
        return references;
    }

    /// <summary>The bookmark round the label of a caption; null where it has none.</summary>
    public string? BookmarkOf(ImmutableArray<Inline> caption) => _byCaption.GetValueOrDefault(caption);

    /// <summary>The bookmark that a link's words are the contents of; null where they are words of their own.</summary>
    public string? BookmarkOf(PassageTarget target, Language language, ImmutableArray<Inline> words)
    {
        if (words is not [Text { Characters: var said }]
            || !_byAnchor.TryGetValue((target.Anchor, language), out var label)
            || label.Words != said)
            return null;
        _asked.Add(label.Bookmark);
        return label.Bookmark;
    }

    /// <summary>Takes away the bookmarks that nothing refers to: Word makes them when it makes the reference.</summary>
    public void Trim(OpenXmlElement root)
    {
        var unasked = root.Descendants<W.BookmarkStart>()
            .Where(start => start.Name?.Value is { } name && _byCaption.ContainsValue(name) && !_asked.Contains(name))
            .ToList();
        var ids = unasked.Select(start => start.Id?.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var end in root.Descendants<W.BookmarkEnd>().Where(end => ids.Contains(end.Id?.Value)).ToList())
            end.Remove();
        foreach (var start in unasked)
            start.Remove();
    }

    private void Collect(IEnumerable<EditionNode> nodes)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case SectionNode section:
                    Collect(section.Content);
                    break;
                case BroadsheetNode broadsheet:
                    Collect(broadsheet.Stories);
                    break;
                case StoryNode story:
                    Collect(story.Content);
                    break;
                case PassagesNode passages:
                    foreach (var passage in passages.Passages)
                        Collect(passage, passages.Languages);
                    break;
            }
        }
    }

    private void Collect(Passage passage, ImmutableArray<Language> languages)
    {
        foreach (var language in languages)
        {
            var block = passage.In(language)?.Blocks.FirstOrDefault(block => block is Figure { Number: not null } or Table { Number: not null });
            var (label, caption) = block switch
            {
                Figure figure => (CaptionLabel.Of(figure, language), figure.Caption),
                Table table => (CaptionLabel.Of(table, language), table.Caption),
                _ => (null, []),
            };
            // Word hides bookmarks that begin with an underscore; these names are the ones it would make itself.
            var bookmark = $"_Ref{_byCaption.Count + 1:D9}";
            // Nobody writes the no-break space of the label.
            if (label is not null && _byAnchor.TryAdd((EditionAnchors.Of(passage), language), ($"{label.Word}{label.Space}{label.Number}".Replace('\u00A0', ' '), bookmark)))
                _byCaption.TryAdd(caption, bookmark);
        }
    }
}
