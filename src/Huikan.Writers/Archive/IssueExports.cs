using System.Security.Cryptography;
using System.Text;
using Huikan.Publications;
using Huikan.Writers.Exports.AkomaNtoso;
using Huikan.Writers.Exports.Json;

namespace Huikan.Writers.Archive;

/// <summary>
/// Every issue as data, in its folder: as JSON, and as Akoma Ntoso in each language; with the checksums of these and of the
/// editions that are offered, as <c>sha256sum -c SHA256SUMS</c> reads them.
/// </summary>
internal static class IssueExports
{
    public const string ChecksumsName = "SHA256SUMS";

    public const string JsonName = "issue.json";

    /// <summary>What says how the issues' JSON is to be read, once for all.</summary>
    public static IEnumerable<ArchiveFile> WriteSchema(ArchiveContext context) => [new(IssueSchema.Path, IssueSchema.Read())];

    public static IEnumerable<ArchiveFile> Write(ArchiveContext context, Issue issue)
    {
        var publication = context.Publication;
        var sums = new StringBuilder();
        foreach (var download in context.Downloads.Where(download => download.IssueId == issue.Id))
            Sum(sums, download.Sha256, download.FileName);
        var data = publication.Languages
            .Select(language => (Name: AkomaNtosoWriter.FileName(issue, language), Content: AkomaNtosoWriter.Write(publication, issue, language)))
            .Prepend((Name: JsonName, Content: IssueJson.Write(publication, issue)));
        foreach (var (name, content) in data)
        {
            Sum(sums, Convert.ToHexStringLower(SHA256.HashData(content.Span)), name);
            yield return new ArchiveFile($"{issue.Id}/{name}", content);
        }

        yield return new ArchiveFile($"{issue.Id}/{ChecksumsName}", Encoding.UTF8.GetBytes(sums.ToString()));
    }

    /// <summary>Two spaces, the sign of a file that was read as text: on every system but Windows it was read as it is.</summary>
    private static void Sum(StringBuilder sums, string sum, string name) => sums.Append(sum).Append("  ").Append(name).Append('\n');
}
