using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word.Tracking;

/// <summary>
/// Which numbered list of the earlier state is which of the later: each state numbers its lists by itself, and items that
/// went are to be counted with those that stay when they are brought back.
/// </summary>
internal sealed class ListPairs(NumberingWriter numbering)
{
    private readonly Dictionary<int, int> _nowOf = [];

    /// <summary>Whether two states of a paragraph are items of one list, or of none; two lists met for the first time become one.</summary>
    public bool AreOne(W.Paragraph was, W.Paragraph now)
    {
        if (NumberOf(was) is not { } old || NumberOf(now) is not { } current || old == current)
            return NumberOf(was) == NumberOf(now);
        if (_nowOf.TryGetValue(old, out var known))
            return known == current;
        if (_nowOf.ContainsValue(current) || numbering.WhatSays(old) != numbering.WhatSays(current))
            return false;
        _nowOf.Add(old, current);
        return true;
    }

    /// <summary>Gives the items that went, and what is said of how others were, the numbers of the later state.</summary>
    public void Rename(OpenXmlElement root)
    {
        foreach (var number in root.Descendants<W.NumberingId>())
        {
            if (_nowOf.TryGetValue(number.Val?.Value ?? 0, out var now))
                number.Val = now;
        }
    }

    private static int? NumberOf(W.Paragraph paragraph) => paragraph.ParagraphProperties?.NumberingProperties?.NumberingId?.Val?.Value;
}
