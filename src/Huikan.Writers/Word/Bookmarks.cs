using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>Sets bookmarks, each name once, with ids that are counted.</summary>
internal sealed class Bookmarks
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Bookmarks the words from the first paragraph of the elements to the last.</summary>
    /// <param name="name">The bookmark's name; nothing is done where it is set already.</param>
    /// <param name="elements">Paragraphs and tables, at least one paragraph among them.</param>
    public void Set(string name, IReadOnlyList<OpenXmlElement> elements)
    {
        var paragraphs = elements.SelectMany(Paragraphs).ToList();
        if (paragraphs.Count == 0 || !_names.Add(name))
            return;
        var id = $"{_names.Count}";
        var first = paragraphs[0];
        var start = new W.BookmarkStart { Id = id, Name = name };
        if (first.ParagraphProperties is { } properties)
            properties.InsertAfterSelf(start);
        else
            first.PrependChild(start);
        paragraphs[^1].AppendChild(new W.BookmarkEnd { Id = id });
    }

    /// <summary>Bookmarks words inside a paragraph; the same elements where the name is set already.</summary>
    public IEnumerable<OpenXmlElement> Around(string name, IEnumerable<OpenXmlElement> words)
    {
        if (!_names.Add(name))
            return words;
        var id = $"{_names.Count}";
        return [new W.BookmarkStart { Id = id, Name = name }, .. words, new W.BookmarkEnd { Id = id }];
    }

    private static IEnumerable<W.Paragraph> Paragraphs(OpenXmlElement element) =>
        element is W.Paragraph paragraph ? [paragraph] : element.Descendants<W.Paragraph>();
}
