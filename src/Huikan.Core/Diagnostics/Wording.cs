namespace Huikan.Diagnostics;

/// <summary>One sentence for the user, in both languages that the project speaks.</summary>
public readonly record struct Wording(string Chinese, string English)
{
    /// <summary>The sentence in the language asked for.</summary>
    public string In(MessageLanguage language) => language == MessageLanguage.Chinese ? Chinese : English;

    public override string ToString() => English;
}
