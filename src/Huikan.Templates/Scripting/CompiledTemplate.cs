using System.Collections.Immutable;
using Huikan.Diagnostics;
using Scriban;

namespace Huikan.Templates.Scripting;

/// <summary>A template file, read and parsed. Safe to share between threads: running it changes nothing in it.</summary>
/// <param name="File">The file as read.</param>
/// <param name="Template">What Scriban made of it; runs only where there are no mistakes.</param>
/// <param name="Mistakes">What keeps it from running.</param>
internal sealed record CompiledTemplate(SourceFile File, Template Template, ImmutableArray<Diagnostic> Mistakes)
{
    /// <summary>The place of a Scriban span, whose end is its last character.</summary>
    public SourceSpan Locate(Scriban.Parsing.SourceSpan span)
    {
        // Scriban says the end of the file as -1.
        if (span.Start.Offset < 0)
            return File.Span(File.Text.Length, 0);
        var start = Math.Min(span.Start.Offset, File.Text.Length);
        var end = Math.Clamp(span.End.Offset + 1, start, File.Text.Length);
        return File.Span(start, end - start);
    }
}
