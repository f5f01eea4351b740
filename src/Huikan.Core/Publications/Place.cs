namespace Huikan.Publications;

/// <summary>A place of <c>data/places.yml</c>.</summary>
/// <param name="Key">The key that front matter names: <c>wanzhou</c>.</param>
/// <param name="Name">The full name in each language: 万州区, Wanzhou District.</param>
/// <param name="Short">The short name: 万州, Wanzhou; the full name where none is given.</param>
/// <param name="Pinyin">The short name in pinyin, with or without tone marks, or null: Fúlíng.</param>
public sealed record Place(string Key, Localized<string> Name, Localized<string> Short, string? Pinyin = null)
{
    /// <summary>The key of the region that it lies in, or null.</summary>
    public string? Within { get; init; }
}
