using System.Diagnostics;

namespace Huikan.Conformance.Tests.Tools;

/// <summary>The program as a user runs it: a process of its own.</summary>
internal static class HuikanProgram
{
    /// <summary>Runs <c>huikan</c> with arguments, in an environment that may differ from this one.</summary>
    public static ToolResult Run(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        // The published program is native code: the same tests look it over where HUIKAN_PROGRAM names it.
        var published = Environment.GetEnvironmentVariable("HUIKAN_PROGRAM");
        string[] command = published is null ? ["dotnet", Path.Combine(AppContext.BaseDirectory, "huikan.dll")] : [published];
        var start = new ProcessStartInfo(command[0], [.. command[1..], .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ToolResult(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
