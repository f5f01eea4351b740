namespace Huikan.Diagnostics;

/// <summary>Something to tell the author about the author's own files. Bugs are exceptions, never diagnostics.</summary>
/// <param name="Code">A stable name in kebab case under its stage: <c>content/unknown-key</c>.</param>
/// <param name="Severity">Whether a build may go on.</param>
/// <param name="Span">The place in the author's file; <see cref="SourceSpan.None"/> where there is none.</param>
/// <param name="Message">One sentence that says what is wrong.</param>
/// <param name="Hint">What to do about it, where that is known.</param>
public sealed record Diagnostic(string Code, Severity Severity, SourceSpan Span, Wording Message, Wording? Hint = null);
