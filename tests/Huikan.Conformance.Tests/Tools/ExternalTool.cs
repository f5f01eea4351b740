using System.Diagnostics;
using System.Text;

namespace Huikan.Conformance.Tests.Tools;

/// <summary>
/// A program that others wrote, which reads back what we write. Where it is missing, a test that needs it is skipped with
/// the reason; with <c>HUIKAN_REQUIRE_TOOLS</c> set, it fails.
/// </summary>
internal static class ExternalTool
{
    /// <summary>Runs a program and returns what it did.</summary>
    public static ToolResult Run(string name, params string[] arguments)
    {
        Require(name);
        var start = new ProcessStartInfo(name, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{name} did not start.");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ToolResult(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    /// <summary>Skips the test, or fails it where tools must be there, when a program is not on the path.</summary>
    public static void Require(string name) => RequireThat(IsOnPath(name), $"{name} is not installed here.");

    /// <summary>Skips the test, or fails it where tools must be there, when something that it needs is missing.</summary>
    public static void RequireThat(bool isThere, string reason)
    {
        if (isThere)
            return;
        Assert.SkipUnless(Environment.GetEnvironmentVariable("HUIKAN_REQUIRE_TOOLS") == "1", reason);
        Assert.Fail(reason);
    }

    private static bool IsOnPath(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, name)) || File.Exists(Path.Combine(folder, name + ".exe")));
}

/// <summary>What a program did.</summary>
internal sealed record ToolResult(int ExitCode, string Output, string Error)
{
    /// <summary>Everything that it said.</summary>
    public string All => Output + Error;
}
