namespace Huikan.Diagnostics;

/// <summary>How much a diagnostic matters: an error stops the build, a warning stops it under <c>--strict</c>.</summary>
public enum Severity
{
    Note,
    Warning,
    Error,
}
