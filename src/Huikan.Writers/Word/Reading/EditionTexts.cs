using System.Collections.Immutable;
using System.Globalization;
using Huikan.Editions;
using Huikan.Publications;

namespace Huikan.Writers.Word.Reading;

/// <summary>The passages and lines that an edition shows, by the bookmarks that stand for them in Word.</summary>
internal sealed class EditionTexts
{
    private readonly Dictionary<string, PassageKey> _passages = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _anchors = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _ordinals = new(StringComparer.Ordinal);
    private readonly ImmutableArray<EditionText>.Builder _texts = ImmutableArray.CreateBuilder<EditionText>();

    public EditionTexts(Edition edition)
    {
        Collect(edition, edition.Content);
        foreach (var anchor in EditionAnchors.Of(edition))
            _anchors.TryAdd(BookmarkName.Of(anchor), anchor);
        foreach (var line in LinesOf(edition.Issue))
            AddPassage(edition, line, edition.Languages);
        foreach (var text in _texts)
            AddOrdinals(text);
    }

    /// <summary>The texts, in the edition's order.</summary>
    public IReadOnlyList<EditionText> Texts => _texts;

    /// <summary>The passages and lines, by bookmark.</summary>
    public IReadOnlyDictionary<string, PassageKey> Passages => _passages;

    /// <summary>
    /// The anchor that a passage had before its author named it, <c>wanzhou.p3</c>: a document that is older knows it by
    /// that. Null for a passage that has no name of its own.
    /// </summary>
    public string? OrdinalOf(string anchor) => _ordinals.GetValueOrDefault(anchor);

    /// <summary>The anchors of everything that links lead to, by bookmark.</summary>
    public IReadOnlyDictionary<string, string> Anchors => _anchors;

    /// <summary>The bookmark of a passage in a language: the first language's has the passage's own name.</summary>
    public static string BookmarkOf(Passage passage, Language language, Language first) =>
        BookmarkOf(EditionAnchors.Of(passage), language, first);

    private static string BookmarkOf(string anchor, Language language, Language first) =>
        BookmarkName.Of(language == first ? anchor : $"{anchor}.{language.Primary}");

    /// <summary>The lines of front matter that editions show.</summary>
    public static IEnumerable<Passage> LinesOf(Issue issue) =>
        new[] { issue.Title, issue.Subtitle, issue.NoteHeading, issue.Credit }
            .Concat(issue.Speeches.SelectMany(speech => new[] { speech.Title, speech.Role }))
            .OfType<Passage>();

    /// <summary>The bookmarks of the lines of front matter, by their words as templates place them.</summary>
    public static IReadOnlyDictionary<Inline, string> FrontMatterOf(Edition edition)
    {
        var bookmarks = new Dictionary<Inline, string>(ReferenceEqualityComparer.Instance);
        foreach (var line in LinesOf(edition.Issue))
        {
            foreach (var rendition in line.Renditions)
            {
                if (rendition.Line is [var words])
                    bookmarks.TryAdd(words, BookmarkOf(line, rendition.Language, edition.Languages[0]));
            }
        }

        return bookmarks;
    }

    private void Collect(Edition edition, IEnumerable<EditionNode> nodes)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case SectionNode section:
                    Collect(edition, section.Content);
                    break;
                case FacingNode facing:
                    Collect(edition, facing.Verso.Concat(facing.Recto));
                    break;
                case PassagesNode passages:
                    var languages = passages.Arrangement == Arrangement.Single ? passages.Languages[..1] : passages.Languages;
                    _texts.Add(new EditionText(passages.Text, passages.Passages, languages, passages.SubheadingLevel));
                    foreach (var passage in passages.Passages)
                        AddPassage(edition, passage, passages.Languages);
                    break;
            }
        }
    }

    private void AddOrdinals(EditionText text)
    {
        for (var i = 0; i < text.Passages.Length; i++)
        {
            var anchor = EditionAnchors.Of(text.Passages[i]);
            var ordinal = string.Create(CultureInfo.InvariantCulture, $"{text.Passages[i].Id.Text}.p{i + 1}");
            if (anchor == ordinal)
                continue;
            _ordinals.TryAdd(anchor, ordinal);
            foreach (var language in text.Languages)
                _passages.TryAdd(BookmarkOf(ordinal, language, text.Languages[0]), new PassageKey(anchor, language));
        }
    }

    private void AddPassage(Edition edition, Passage passage, ImmutableArray<Language> languages)
    {
        foreach (var language in languages)
            _passages.TryAdd(BookmarkOf(passage, language, languages[0]), new PassageKey(EditionAnchors.Of(passage), language));
    }
}

/// <summary>A text that an edition shows.</summary>
/// <param name="Text">The speech's id, or <c>issue</c>.</param>
/// <param name="Passages">Its passages.</param>
/// <param name="Languages">The languages that are shown.</param>
/// <param name="SubheadingLevel">The document's heading level of a text's own level-1 heading.</param>
internal sealed record EditionText(
    string Text, ImmutableArray<Passage> Passages, ImmutableArray<Language> Languages, int SubheadingLevel);
