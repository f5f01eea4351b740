using Huikan.Diagnostics;

namespace Huikan.Templates.Tests;

/// <summary>Diagnostics as lines that a test can name: <c>templates/a:1:2 code: message (hint)</c>.</summary>
internal static class DiagnosticText
{
    public static string[] Lines(this DiagnosticBag bag) =>
    [
        .. bag.ToSorted().Select(d =>
            $"{d.Span} {d.Code}: {d.Message.English}{(d.Hint is { } hint ? $" ({hint.English})" : "")}".Trim()),
    ];
}
