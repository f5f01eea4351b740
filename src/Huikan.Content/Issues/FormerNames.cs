using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Content.Issues;

/// <summary>Checks, once everything is loaded, that each old address leads to one text, and that nothing new stands there.</summary>
internal sealed class FormerNames
{
    private readonly HashSet<string> _present;
    private readonly Dictionary<string, string> _claimed = new(StringComparer.Ordinal);
    private readonly DiagnosticBag _diagnostics;

    private FormerNames(ImmutableArray<Issue> issues, DiagnosticBag diagnostics)
    {
        _present = new HashSet<string>(
            issues.SelectMany(issue => issue.Speeches.Select(speech => $"{issue.Id}/{speech.Id}").Prepend(issue.Id)),
            StringComparer.Ordinal);
        _diagnostics = diagnostics;
    }

    public static void Check(ImmutableArray<Issue> issues, DiagnosticBag diagnostics)
    {
        var names = new FormerNames(issues, diagnostics);
        foreach (var issue in issues)
        {
            foreach (var former in issue.Formerly)
                names.Check(former, former.Id, issue.Id);
            foreach (var speech in issue.Speeches)
            {
                foreach (var former in speech.Formerly)
                    names.Check(former, AddressOf(former, issue), $"{issue.Id}/{speech.Id}");
            }
        }
    }

    private static string AddressOf(FormerName former, Issue issue) =>
        former.Id.Contains('/', StringComparison.Ordinal) ? former.Id : $"{issue.Id}/{former.Id}";

    private void Check(FormerName former, string address, string owner)
    {
        var parts = address.Split('/');
        var isSpeech = owner.Contains('/', StringComparison.Ordinal);
        if (parts.Length != (isSpeech ? 2 : 1) || !parts.All(IssueFiles.IsName))
            ReportBad(former, isSpeech);
        else if (Issue.ReservedIds.Contains(parts[0]))
            IssueFiles.ReportReserved(parts[0], former.Span, _diagnostics);
        else if (_present.Contains(address))
            ReportTaken(former, address, address);
        else if (!_claimed.TryAdd(address, owner))
            ReportTaken(former, address, _claimed[address]);
    }

    private void ReportBad(FormerName former, bool isSpeech) => _diagnostics.Error(
        "content/bad-former-name",
        former.Span,
        new Wording($"“{former.Id}”不会是原来的名称。", $"“{former.Id}” cannot have been its name."),
        isSpeech
            ? new Wording("例如：wanxian，或在另一期里时 2022-q4/wanxian", "For example: wanxian, or 2022-q4/wanxian where it stood in another issue")
            : new Wording("例如：2023-1", "For example: 2023-1"));

    private void ReportTaken(FormerName former, string address, string owner) => _diagnostics.Error(
        "content/taken-address",
        former.Span,
        new Wording($"旧地址“{address}”已属于“{owner}”。", $"The old address “{address}” belongs to “{owner}”."),
        new Wording("请删去此处，或给后来者另取名称。", "Leave it out here, or give the newcomer another name."));
}
