using Huikan.Publications;
using Huikan.Writers.Html;

namespace Huikan.Writers.Archive.Pages;

/// <summary>Where links inside an issue lead.</summary>
internal sealed class IssueLinks
{
    private readonly Dictionary<string, HashSet<string>> _names = new(StringComparer.Ordinal);

    public IssueLinks(Issue issue)
    {
        _names[Issue.OwnText] = [.. issue.Note.Select(passage => passage.Id.Name)];
        foreach (var speech in issue.Speeches)
            _names[speech.Id] = [.. speech.Passages.Select(passage => passage.Id.Name)];
    }

    /// <summary>The address of a target as a page of the issue writes it, or null where the issue has no such place.</summary>
    /// <param name="target">A text or a passage.</param>
    /// <param name="folder">The way from the page to the issue's folder, <c>../</c> or empty.</param>
    /// <param name="file">The face of the page to lead to, so that a reader of one language stays in it.</param>
    public string? Resolve(PassageTarget target, string folder, string file)
    {
        if (!_names.TryGetValue(target.Text, out var names))
            return null;
        var page = target.Text == Issue.OwnText
            ? folder + file
            : $"{folder}{Address.Encode(target.Text)}/{file}";
        if (target.Passage is null)
            return page;

        // Front matter is named by its key and stands at the top of the page.
        return names.Contains(target.Passage) ? page + Fragment.Reference(Fragment.Of(target.Passage))
            : target.Passage is "title" or "role" or "subtitle" or "credit" ? page
            : null;
    }
}
