using System.Text;
using Huikan.Publications;
using Huikan.Writers.Archive.Pages;
using Huikan.Writers.Citations;

namespace Huikan.Writers.Archive;

/// <summary>Files for reference managers in every speech's folder, with an entry for each language that it can be cited in.</summary>
internal static class CitationFiles
{
    public const string BibTexName = "cite.bib";

    public const string CslName = "cite.json";

    public static IEnumerable<ArchiveFile> Write(ArchiveContext context, Issue issue)
    {
        foreach (var speech in issue.Speeches)
        {
            // A headline that is not translated is cited once, as it stands.
            List<Citation> citations =
            [
                .. context.Views
                    .Where(view => view.Languages.Length == 1)
                    .Select(view => Citation.Of(
                        context.Publication, issue, speech, view.Languages[0], view.FileName == PageView.Index ? "" : view.FileName))
                    .DistinctBy(citation => citation.Key),
            ];
            var entries = string.Concat(citations.Select(citation => BibTex.Write(citation) + "\n"));
            yield return new ArchiveFile($"{issue.Id}/{speech.Id}/{BibTexName}", Encoding.UTF8.GetBytes(entries));
            yield return new ArchiveFile($"{issue.Id}/{speech.Id}/{CslName}", CslJson.Write(citations));
        }
    }
}
