using System.Collections.Immutable;

namespace Huikan.Content.Yaml;

/// <summary>The keys that a mapping may have; the JSON Schemas for editors say the same, and a test holds them to it.</summary>
/// <param name="Required">The keys that have to stand.</param>
/// <param name="Optional">The keys that may.</param>
/// <param name="Shared">In a translation: the keys that stand once, in the source.</param>
internal sealed record Shape(
    ImmutableArray<string> Required,
    ImmutableArray<string> Optional,
    ImmutableArray<string> Shared)
{
    public static Shape Settings { get; } = new(["title", "publisher", "languages"], ["baseUrl", "word"], []);

    public static Shape Word { get; } = new([], ["reference"], []);

    public static Shape Issue { get; } = new(["number", "date", "title"], ["subtitle", "heading", "credit", "formerly"], []);

    public static Shape IssueTranslation { get; } =
        new(["title"], ["subtitle", "heading", "credit"], ["number", "date", "formerly"]);

    public static Shape Speech { get; } = new(["speaker", "title"], ["place", "role", "topics", "formerly", "corrections"], []);

    public static Shape SpeechTranslation { get; } =
        new(["title"], ["role", "review"], ["speaker", "place", "topics", "formerly", "corrections"]);

    /// <summary>Every key, required ones first.</summary>
    public ImmutableArray<string> Known => [.. Required, .. Optional];

    public static Shape Localized(ImmutableArray<string> languages) => new(languages, [], []);

    public static Shape Person(ImmutableArray<string> languages) =>
        new(languages, ["family", "given", "pinyin", "place"], []);

    public static Shape Place(ImmutableArray<string> languages) => new(languages, ["short", "pinyin", "within"], []);

    public static Shape Correction(ImmutableArray<string> languages) => new(["date", .. languages], ["passage"], []);

    public static Shape Topic(ImmutableArray<string> languages) => new(languages, [], []);

    public static Shape Term(ImmutableArray<string> languages) => new(languages, ["gloss", "kind", "forbidden", "key"], []);
}
