using System.Collections.Immutable;

namespace Huikan.Diagnostics;

/// <summary>Collects the diagnostics of a stage, so that all mistakes are reported together. Safe to share between threads.</summary>
public sealed class DiagnosticBag
{
    private readonly Lock _gate = new();
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>Whether anything of severity <see cref="Severity.Error"/> was reported.</summary>
    public bool HasErrors
    {
        get
        {
            lock (_gate)
                return _diagnostics.Exists(d => d.Severity == Severity.Error);
        }
    }

    public void Add(Diagnostic diagnostic)
    {
        lock (_gate)
            _diagnostics.Add(diagnostic);
    }

    public void Error(string code, SourceSpan span, Wording message, Wording? hint = null) =>
        Add(new Diagnostic(code, Severity.Error, span, message, hint));

    public void Warning(string code, SourceSpan span, Wording message, Wording? hint = null) =>
        Add(new Diagnostic(code, Severity.Warning, span, message, hint));

    /// <summary>
    /// Everything reported, by file and place, so that the order does not depend on threads. What is said twice of one
    /// place is there once, though the file was read twice, as a partial is that two templates include.
    /// </summary>
    public ImmutableArray<Diagnostic> ToSorted()
    {
        lock (_gate)
        {
            return
            [
                .. _diagnostics
                    .DistinctBy(d => (d.Code, d.Severity, d.Span.File?.Path, d.Span.Start, d.Span.Length, d.Message, d.Hint))
                    .OrderBy(d => d.Span.File?.Path, StringComparer.Ordinal)
                    .ThenBy(d => d.Span.Start)
                    .ThenBy(d => d.Code, StringComparer.Ordinal)
                    .ThenBy(d => d.Message.English, StringComparer.Ordinal),
            ];
        }
    }
}
