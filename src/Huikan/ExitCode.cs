namespace Huikan.CommandLine;

/// <summary>What the program ends with, for scripts.</summary>
internal static class ExitCode
{
    /// <summary>All that was asked for is done.</summary>
    public const int Done = 0;

    /// <summary>Content, templates or files had errors; nothing was replaced.</summary>
    public const int BuildError = 1;

    /// <summary>The command line was not understood.</summary>
    public const int Usage = 2;

    /// <summary>Everything was built, but under <c>--strict</c> there were warnings; or what was compared is different.</summary>
    public const int Findings = 3;
}
