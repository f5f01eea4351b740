using System.Collections.Immutable;
using Huikan.Publications;
using Huikan.Writers.Archive.Pages;

namespace Huikan.Writers.Archive.Finding;

/// <summary>The ways from a speech's page to whom and what it is found by.</summary>
internal static class SubjectLinks
{
    /// <summary>The way from a speech's page to the archive's top.</summary>
    private const string Root = "../../";

    /// <summary>Where the speaker's name leads; empty where there is no such page.</summary>
    public static string ToSpeaker(ArchiveContext context, Speech speech, PageView view) =>
        Subjects.Find(context.Subjects.People, speech.Speaker.Key) is { } speaker ? AddressOf(Section.People, speaker, view) : "";

    public static IReadOnlyList<object?> ToPlace(ArchiveContext context, Speech speech, PageView view) =>
        Describe(Section.Places, context.Subjects.Places, speech.Place is { } place ? [place.Key] : [], view);

    public static IReadOnlyList<object?> ToTopics(ArchiveContext context, Speech speech, PageView view) =>
        Describe(Section.Topics, context.Subjects.Topics, speech.Topics.Select(topic => topic.Key), view);

    private static IReadOnlyList<object?> Describe(
        Section section, ImmutableArray<Subject> subjects, IEnumerable<string> keys, PageView view) =>
        Model.List(keys.Select(key => Subjects.Find(subjects, key)).OfType<Subject>().Select(subject => new Model
        {
            ["href"] = AddressOf(section, subject, view),
            ["names"] = Model.List(view.Languages.Select(l => Model.Said(l, subject.Name.In(l)))),
        }));

    private static string AddressOf(Section section, Subject subject, PageView view) =>
        $"{Root}{section.Folder}/{Address.Encode(subject.Key)}/{view.FileName}";
}
