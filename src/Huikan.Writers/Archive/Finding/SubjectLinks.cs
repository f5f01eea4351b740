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
        context.Subjects.Find(Section.People, speech.Speaker.Key) is { } speaker ? AddressOf(Section.People, speaker, view) : "";

    public static IReadOnlyList<object?> ToPlace(ArchiveContext context, Speech speech, PageView view) =>
        Describe(context, Section.Places, speech.Place is { } place ? [place.Key] : [], view);

    public static IReadOnlyList<object?> ToTopics(ArchiveContext context, Speech speech, PageView view) =>
        Describe(context, Section.Topics, speech.Topics.Select(topic => topic.Key), view);

    private static IReadOnlyList<object?> Describe(
        ArchiveContext context, Section section, IEnumerable<string> keys, PageView view) =>
        Model.List(keys.Select(key => context.Subjects.Find(section, key)).OfType<Subject>().Select(subject => new Model
        {
            ["href"] = AddressOf(section, subject, view),
            ["names"] = Model.List(view.Languages.Select(l => Model.Said(l, subject.Name.In(l)))),
        }));

    private static string AddressOf(Section section, Subject subject, PageView view) =>
        $"{Root}{section.Folder}/{Address.Encode(subject.Key)}/{view.FileName}";
}
