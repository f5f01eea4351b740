using System.Collections.Immutable;
using System.Globalization;
using Huikan.Diagnostics;
using Huikan.Publications;
using Huikan.Writers.Archive.Pages;
using Huikan.Writers.Html;

namespace Huikan.Writers.Archive.Finding;

/// <summary>Speakers, places and topics: a page that lists them and one for each, with its speeches by issue, the newest first.</summary>
internal static class SubjectPages
{
    public static IEnumerable<ArchiveFile> Write(ArchiveContext context) =>
        Write(context, Section.People, context.Subjects.People)
            .Concat(Write(context, Section.Places, context.Subjects.Places))
            .Concat(Write(context, Section.Topics, context.Subjects.Topics));

    private static IEnumerable<ArchiveFile> Write(ArchiveContext context, Section section, ImmutableArray<Subject> subjects)
    {
        if (subjects.IsEmpty)
            yield break;
        foreach (var view in context.Views)
            yield return ComposeList(context, section, subjects, view).Render(context.Render);
        foreach (var subject in subjects)
        {
            foreach (var view in context.Views)
                yield return Compose(context, section, subject, view).Render(context.Render);
        }
    }

    private static Page ComposeList(ArchiveContext context, Section section, ImmutableArray<Subject> subjects, PageView view)
    {
        var folder = section.Folder + "/";
        var name = section.Name.In(view.Languages[0]);
        var model = PageFrame.Compose(context.Publication, folder, view, name, description: "");
        model["section"] = Describe(section, view, href: view.FileName);
        model["subjects"] = Model.List(subjects
            .Where(subject => subject.Regions.IsEmpty)
            .Select(subject => Describe(subject, context.Subjects.Below(section, subject), "", view)));
        StructuredData.Put(model, StructuredData.OfList(context.Publication, folder, view, name));
        return new Page(folder + view.FileName, "subjects", model);
    }

    private static Page Compose(ArchiveContext context, Section section, Subject subject, PageView view)
    {
        var folder = $"{section.Folder}/{subject.Key}/";
        var root = Address.RootOf(folder);
        var name = subject.Name.In(view.Languages[0]);
        var model = PageFrame.Compose(
            context.Publication, folder, view, name, $"{name}: {SayCount(subject.Speeches.Length, view.Languages[0])}");
        model["section"] = Describe(section, view, "../" + view.FileName);
        model["subject"] = Describe(subject, context.Subjects.Below(section, subject), "../", view);
        model["within"] = Model.List(subject.Regions
            .Select(region => context.Subjects.Find(section, region))
            .OfType<Subject>()
            .Select(region => Describe(region, [], "../", view)));
        model["groups"] = Model.List(subject.Speeches
            .GroupBy(occasion => occasion.Issue.Id, StringComparer.Ordinal)
            .Select(group => Describe(group.First().Issue, [.. group.Select(occasion => occasion.Speech)], root, view)));
        StructuredData.Put(model, StructuredData.OfSubject(context.Publication, folder, view, section, subject));
        return new Page(folder + view.FileName, "subject", model);
    }

    private static Model Describe(Section section, PageView view, string href) => new()
    {
        ["href"] = href,
        ["name"] = ChromeWords.Say(section.Name, view.Languages),
    };

    private static Model Describe(Subject subject, IEnumerable<Subject> parts, string list, PageView view) => new()
    {
        ["href"] = $"{list}{Address.Encode(subject.Key)}/{view.FileName}",
        ["names"] = Model.List(view.Languages.Select(l => Model.Said(l, subject.Name.In(l)))),
        ["pinyin"] = subject.Person?.Pinyin ?? "",
        ["counts"] = Model.List(view.Languages.Select(l => Model.Said(l, SayCount(subject.Speeches.Length, l)))),
        ["parts"] = Model.List(parts.Select(part => Describe(part, [], list, view))),
    };

    private static Model Describe(Issue issue, ImmutableArray<Speech> speeches, string root, PageView view)
    {
        var folder = $"{root}{Address.Encode(issue.Id)}/";
        return new Model
        {
            ["id"] = issue.Id,
            ["href"] = folder + view.FileName,
            ["iso_date"] = Dates.Iso(issue.Date),
            ["datelines"] = Dates.WriteDatelines(issue, view.Languages),
            ["speeches"] = Model.List(speeches.Select(speech => SpeechEntry.Describe(speech, folder, view))),
        };
    }

    private static string SayCount(int count, Language language) => language.IsChinese
        ? string.Create(CultureInfo.InvariantCulture, $"{count}篇发言")
        : string.Create(CultureInfo.InvariantCulture, $"{count}\u00A0{(count == 1 ? "speech" : "speeches")}");
}
