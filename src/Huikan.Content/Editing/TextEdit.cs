namespace Huikan.Content.Editing;

/// <summary>Characters of a file that others take the place of.</summary>
/// <param name="Start">The first, counted from the file's start.</param>
/// <param name="Length">How many go.</param>
/// <param name="Text">What comes.</param>
internal readonly record struct TextEdit(int Start, int Length, string Text)
{
    public int End => Start + Length;

    /// <summary>A stretch of a text with edits made in it.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">Where the stretch begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="edits">Edits within the stretch, none over another; insertions at one place stand in their order.</param>
    public static string Apply(string text, int start, int end, IEnumerable<TextEdit> edits)
    {
        var result = new System.Text.StringBuilder();
        var at = start;
        foreach (var edit in edits.OrderBy(edit => edit.Start).ThenBy(edit => edit.End))
        {
            result.Append(text, at, edit.Start - at).Append(edit.Text);
            at = edit.End;
        }

        return result.Append(text, at, end - at).ToString();
    }
}
