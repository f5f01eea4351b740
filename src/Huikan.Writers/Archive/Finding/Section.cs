using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Publications;
using Huikan.Writers.Archive.Pages;

namespace Huikan.Writers.Archive.Finding;

/// <summary>A part of the archive beside its issues, which every page leads to.</summary>
/// <param name="Folder">The name of its folder.</param>
/// <param name="Name">What it is called.</param>
internal sealed record Section(string Folder, Wording Name)
{
    public static Section People { get; } = new("people", new Wording("发言人", "Speakers"));

    public static Section Places { get; } = new("places", new Wording("地区", "Places"));

    public static Section Topics { get; } = new("topics", new Wording("主题", "Topics"));

    public static Section Terms { get; } = new("terms", new Wording("术语", "Terms"));

    /// <summary>The parts that a publication has. Asked for each page, so that it stops at the first speech that answers.</summary>
    public static IEnumerable<Section> Of(Publication publication)
    {
        if (Any(publication, _ => true))
            yield return People;
        if (Any(publication, speech => speech.Place is not null))
            yield return Places;
        if (!publication.Topics.IsEmpty && Any(publication, speech => !speech.Topics.IsEmpty))
            yield return Topics;
        if (publication.Terms.Any(term => Address.IsSafeName(term.Key)))
            yield return Terms;
    }

    /// <summary>The way to every part, for the top of a page.</summary>
    /// <param name="publication">The archive.</param>
    /// <param name="folder">The page's folder.</param>
    /// <param name="view">The page's face, which the links keep.</param>
    public static IReadOnlyList<object?> WriteLinks(Publication publication, string folder, PageView view)
    {
        var root = Address.RootOf(folder);
        var sections = Of(publication).Select(section => (Folder: section.Folder + "/", section.Name));
        return Model.List(sections
            .Prepend((Folder: "", Name: new Wording("历期", "Issues")))
            .Select(section => new Model
            {
                ["href"] = root + section.Folder + view.FileName,
                ["name"] = ChromeWords.Say(section.Name, view.Languages),
                ["current"] = section.Folder == folder,
            }));
    }

    private static bool Any(Publication publication, Func<Speech, bool> holds)
    {
        foreach (var issue in publication.Issues)
        {
            foreach (var speech in issue.Speeches)
            {
                if (holds(speech))
                    return true;
            }
        }

        return false;
    }
}
