using System.Collections.Immutable;
using System.Xml.Linq;
using Huikan.Changes;
using Huikan.Editions;
using Huikan.Publications;
using Huikan.Writers.Word.Reading;

namespace Huikan.Writers.Word;

/// <summary>
/// What a document was made from: a fingerprint of each passage, in a part of custom XML (ECMA-376-1, 15.2.5) that Word
/// keeps through every edit. With it the way back can tell an editor's change from one that was made in the source since.
/// </summary>
internal sealed class SourceMarks
{
    private static readonly XNamespace Huikan = "https://huikan.org/ns/word-source";

    private readonly Dictionary<PassageKey, string> _fingerprints;

    private SourceMarks(Dictionary<PassageKey, string> fingerprints) => _fingerprints = fingerprints;

    /// <summary>The fingerprint that a passage had, or null where the document does not say.</summary>
    public string? Of(PassageKey passage) => _fingerprints.GetValueOrDefault(passage);

    /// <summary>The part's XML.</summary>
    public static XDocument Write(Edition edition, string? layout)
    {
        var texts = new EditionTexts(edition);
        var root = new XElement(
            Huikan + "source",
            new XAttribute("issue", edition.Issue.Id),
            layout is null ? null : new XAttribute("layout", layout),
            new XAttribute("arrangement", $"{edition.Arrangement}"),
            new XAttribute("languages", string.Join(' ', edition.Languages.Select(language => language.Tag))));
        foreach (var passage in EditionTexts.LinesOf(edition.Issue).Concat(texts.Texts.SelectMany(text => text.Passages)))
        {
            foreach (var rendition in passage.Renditions.Where(rendition => edition.Languages.Contains(rendition.Language)))
            {
                root.Add(new XElement(
                    Huikan + "passage",
                    new XAttribute("anchor", EditionAnchors.Of(passage)),
                    new XAttribute("lang", rendition.Language.Tag),
                    new XAttribute("fingerprint", Fingerprint.Of(rendition.Blocks))));
            }
        }

        return new XDocument(root);
    }

    /// <summary>The marks of a document; null where it has none.</summary>
    public static SourceMarks? Read(WordPackage package)
    {
        if (RootOf(package) is not { } root)
            return null;
        var fingerprints = new Dictionary<PassageKey, string>();
        foreach (var element in root.Elements(Huikan + "passage"))
        {
            if (element.Attribute("anchor")?.Value is { } anchor
                && element.Attribute("lang")?.Value is { } tag
                && element.Attribute("fingerprint")?.Value is { } fingerprint)
            {
                fingerprints.TryAdd(new PassageKey(anchor, new Language(tag)), fingerprint);
            }
        }

        return new SourceMarks(fingerprints);
    }

    /// <summary>The edition that a document shows; null where it does not say.</summary>
    public static WordOrigin? Origin(WordPackage package) =>
        RootOf(package) is { } root
        && root.Attribute("issue")?.Value is { } issue
        && Enum.TryParse<Arrangement>(root.Attribute("arrangement")?.Value, out var arrangement)
        && root.Attribute("languages")?.Value.Split(' ') is [_, ..] languages
            ? new WordOrigin(issue, root.Attribute("layout")?.Value, arrangement, [.. languages.Select(tag => new Language(tag))], TextsIn(root))
            : null;

    private static ImmutableHashSet<(string Text, Language Language)> TextsIn(XElement root) =>
    [
        .. root.Elements(Huikan + "passage")
            .Select(passage => (Anchor: passage.Attribute("anchor")?.Value, Language: passage.Attribute("lang")?.Value))
            .Where(passage => passage is { Anchor: not null, Language: not null })
            .Select(passage => (passage.Anchor!.Split('.')[0], new Language(passage.Language!))),
    ];

    private static XElement? RootOf(WordPackage package) => package.RelationshipsOf(package.Main).Values
        .Where(relationship => !relationship.IsExternal && relationship.Type.EndsWith("/customXml", StringComparison.Ordinal))
        .Select(relationship => package.Read(relationship.Target)?.Root)
        .FirstOrDefault(root => root?.Name == Huikan + "source");
}
