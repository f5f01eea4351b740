namespace Huikan.Templates.Stylesheets.Properties;

/// <summary>Values that are keywords.</summary>
internal static class Words
{
    public static T? Read<T>(ValueReader value, (string Word, T Value)[] words)
        where T : struct
    {
        foreach (var (word, meaning) in words)
        {
            if (!value.Current.IsWord(word))
                continue;
            value.Advance();
            return meaning;
        }

        return null;
    }
}
