using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Writers.Archive;

/// <summary>The content tree is untrusted: what would be written outside its folder is left out, and reported.</summary>
internal static class SafeNames
{
    /// <summary>The publication without issues and speeches that cannot be folders; <c>archive/unsafe-name</c> for each.</summary>
    public static Publication Of(Publication publication, DiagnosticBag diagnostics) => publication with
    {
        Issues =
        [
            .. publication.Issues
                .Where(issue => IsSafe(issue.Id, issue.Span, diagnostics) && IsFree(issue, diagnostics))
                .Select(issue => issue with
                {
                    Speeches = [.. issue.Speeches.Where(speech => IsSafe(speech.Id, speech.Span, diagnostics))],
                }),
        ],
    };

    /// <summary>Reports a name that is no place in the archive.</summary>
    public static void Report(string name, SourceSpan span, DiagnosticBag diagnostics) =>
        diagnostics.Error(
            "archive/unsafe-name",
            span,
            new Wording($"“{name}”不能用作网页文件夹的名称。", $"“{name}” cannot be the name of a place in the archive."),
            new Wording("请只用字母、数字、连字符和下划线。", "Use letters, digits, hyphens and underscores only."));

    /// <summary>Whether an issue leaves the archive's own folders their names.</summary>
    private static bool IsFree(Issue issue, DiagnosticBag diagnostics)
    {
        if (!Issue.ReservedIds.Contains(issue.Id))
            return true;
        Report(issue.Id, issue.Span, diagnostics);
        return false;
    }

    private static bool IsSafe(string name, SourceSpan span, DiagnosticBag diagnostics)
    {
        if (Address.IsSafeName(name))
            return true;
        Report(name, span, diagnostics);
        return false;
    }
}
