namespace Huikan.Publications;

/// <summary>A topic of <c>data/topics.yml</c>, which speeches say that they speak of.</summary>
/// <param name="Key">The key that front matter names: <c>industry</c>.</param>
/// <param name="Name">The name in each language: 工业, Industry.</param>
public sealed record Topic(string Key, Localized<string> Name);
