using System.Diagnostics;
using System.Text;

namespace Huikan.Conformance.Tests.Tools;

/// <summary>
/// A program that others wrote, which reads back what we write. Where it is missing, a test that needs it is skipped with
/// the reason; with <c>HUIKAN_REQUIRE_TOOLS</c> set, it fails.
/// </summary>
internal static class ExternalTool
{
    // LibreOffice sets our documents in the faces that they name, which no machine need have installed.
    private static readonly Lazy<string> FontSettings = new(WriteFontSettings);

    /// <summary>Runs a program, with the project's own fonts beside the machine's, and returns what it did.</summary>
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
        start.Environment["FONTCONFIG_FILE"] = FontSettings.Value;
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

    private static string WriteFontSettings()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "fonts.conf");
        File.WriteAllText(
            path,
            $"""
            <?xml version="1.0"?>
            <fontconfig>
              <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
              <dir>{System.Security.SecurityElement.Escape(Path.Combine(Repository.Root, "templates", "fonts"))}</dir>
            </fontconfig>
            """);
        return path;
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
