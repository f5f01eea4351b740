using Huikan.Diagnostics;

namespace Huikan.Writers.Word.Reading;

/// <summary>A file that is no Word document that can be read, or must not be.</summary>
/// <param name="code">The diagnostic's code: <c>word/…</c>.</param>
/// <param name="reason">What is wrong with it.</param>
/// <param name="hint">What to do.</param>
public sealed class WordFileException(string code, Wording reason, Wording? hint = null) : Exception(reason.English)
{
    public string Code => code;

    public Wording Reason => reason;

    public Wording? Hint => hint;
}
