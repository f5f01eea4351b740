using Huikan.Publications;

namespace Huikan.Writers.Archive;

/// <summary>A PDF, Word or EPUB file of an issue that its page offers. The pipeline puts it at <c>IssueId/FileName</c>.</summary>
/// <param name="IssueId">The issue's id.</param>
/// <param name="FileName">The file's name in the issue's folder; its ending says what it is.</param>
/// <param name="Label">What it is called in each language: 对照版, Side by side.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Pages">How many pages it has, or null where it has none or they are not known.</param>
/// <param name="Sha256">The SHA-256 of its bytes, in lower-case hexadecimal digits.</param>
public sealed record ArchiveDownload(string IssueId, string FileName, Localized<string> Label, long Bytes, int? Pages, string Sha256);
