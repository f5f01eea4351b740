namespace Huikan.Publications;

/// <summary>
/// The lasting name of a passage: the text it belongs to, and its own name in it.
/// Passages are named <c>p1</c>, <c>p2</c>… in order unless the author writes <c>{#name}</c>;
/// front matter is named by its key (<c>title</c>, <c>role</c>).
/// </summary>
/// <param name="Issue">The issue's id: its folder's name, <c>2023-q1</c>.</param>
/// <param name="Text">The speech's id (<c>wanzhou</c>), or <c>issue</c> for the issue's own text.</param>
/// <param name="Name">The passage's name in its text, unique there.</param>
public readonly record struct PassageId(string Issue, string Text, string Name)
{
    /// <summary><c>2023-q1/wanzhou#p7</c>: the path and fragment of its permalink.</summary>
    public override string ToString() => $"{Issue}/{Text}#{Name}";
}
