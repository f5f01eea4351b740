namespace Huikan.Publications;

/// <summary>A person of <c>data/people.yml</c>.</summary>
/// <param name="Key">The key that front matter names: <c>yu-huiwen</c>.</param>
/// <param name="Name">The name in each language.</param>
/// <param name="Family">The family name in Latin letters, for citations and sorting.</param>
/// <param name="Given">The given name in Latin letters.</param>
/// <param name="Pinyin">The name with tone marks.</param>
public sealed record Person(string Key, Localized<string> Name, string? Family, string? Given, string? Pinyin);
