namespace Huikan.Writers.Word.Reading;

/// <summary>The order in which a text's passages are to stand.</summary>
internal static class PassageOrder
{
    /// <summary>The document's order; what is not in it stands behind what it stood behind.</summary>
    /// <param name="was">The passages in the content's order.</param>
    /// <param name="shown">
    /// The key under which the document shows a passage: that of another language where it is shown once for both, as a
    /// break between paragraphs is.
    /// </param>
    /// <param name="now">The document's passages.</param>
    public static List<PassageKey> Of(List<PassageKey> was, Func<PassageKey, PassageKey> shown, ReadPassages now)
    {
        var behind = new Dictionary<PassageKey, List<PassageKey>>();
        var order = new List<PassageKey>(was.Count);
        PassageKey? before = null;
        foreach (var passage in was)
        {
            if (now.Has(shown(passage)))
                before = passage;
            else if (before is not { } known)
                order.Add(passage);
            else if (behind.TryGetValue(known, out var others))
                others.Add(passage);
            else
                behind.Add(known, [passage]);
        }

        foreach (var passage in was.Where(passage => now.Has(shown(passage))).OrderBy(passage => now.RankOf(shown(passage))))
        {
            order.Add(passage);
            order.AddRange(behind.GetValueOrDefault(passage, []));
        }

        return order;
    }
}
