using System.Collections.Immutable;

namespace Huikan.Publications;

/// <summary>A value that is said in each language, in the publication's order of languages.</summary>
public sealed record Localized<T>(ImmutableArray<KeyValuePair<Language, T>> Values)
    where T : class
{
    /// <summary>The value in a language, or null where it is not said in it.</summary>
    public T? this[Language language]
    {
        get
        {
            foreach (var (key, value) in Values)
            {
                if (key == language)
                    return value;
            }

            return null;
        }
    }

    /// <summary>The value in a language, else in the first language that has one.</summary>
    public T In(Language language) => this[language] ?? Values[0].Value;

    public bool Equals(Localized<T>? other) => other is not null && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => Values.Length;
}
