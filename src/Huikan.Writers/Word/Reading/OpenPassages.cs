using System.Xml.Linq;

namespace Huikan.Writers.Word.Reading;

/// <summary>The passages whose bookmarks are open at a place of the document.</summary>
/// <param name="passages">The passages and lines that bookmarks stand for, by the bookmarks' names.</param>
internal sealed class OpenPassages(IReadOnlyDictionary<string, PassageKey> passages)
{
    private static readonly XNamespace W = WordNames.W;

    private readonly List<(string Id, PassageKey Passage)> _open = [];

    /// <summary>The open passages, the outermost first.</summary>
    public IEnumerable<PassageKey> All => _open.Select(open => open.Passage);

    /// <summary>The outermost; null where none is open.</summary>
    public PassageKey? First => _open.Count > 0 ? _open[0].Passage : null;

    /// <summary>Opens a bookmark; the passage or line that begins with it, or null where none does.</summary>
    public PassageKey? Begin(XElement start)
    {
        if (start.Attribute(W + "name")?.Value is not { } name || !passages.TryGetValue(name, out var passage))
            return null;
        var id = start.Attribute(W + "id")?.Value ?? "";

        // LibreOffice ends a bookmark at a table, without saying so, and begins it anew behind.
        if (_open.FindIndex(open => open.Passage == passage) is >= 0 and var known)
        {
            _open[known] = (id, passage);
            return null;
        }

        if (!passage.IsLine)
            _open.Add((id, passage));
        return passage;
    }

    /// <summary>Closes a bookmark; the passage that ends with it, or null where none does.</summary>
    public PassageKey? End(string? id)
    {
        var index = _open.FindIndex(open => open.Id == id);
        if (index < 0)
            return null;
        var passage = _open[index].Passage;
        _open.RemoveAt(index);
        return passage;
    }

    /// <summary>Closes all but one: passages do not stand in each other, so that one that is still open has lost its end.</summary>
    public void CloseOthers(PassageKey passage) => _open.RemoveAll(open => open.Passage != passage);

    /// <summary>The passages that begin in an element, each once.</summary>
    public IEnumerable<PassageKey> BeginningIn(XElement element) => element.Descendants(W + "bookmarkStart")
        .Select(start => start.Attribute(W + "name")?.Value ?? "")
        .Where(passages.ContainsKey)
        .Select(name => passages[name])
        .Distinct();
}
