using System.Collections.Immutable;
using Huikan.Content.Yaml;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Content.Data;

/// <summary>Reads <c>data/topics.yml</c>.</summary>
internal static class TopicsReader
{
    public static ImmutableArray<Topic> Read(SourceFile file, ImmutableArray<Language> languages, DiagnosticBag diagnostics) =>
    [
        .. DataFiles.Entries(file, Shape.Topic(LocalizedReader.Keys(languages)), diagnostics)
            .Select(entry => new Topic(entry.Key, LocalizedReader.Read(entry.Fields, languages))),
    ];
}
