using System.ComponentModel;
using System.Diagnostics;
using System.Formats.Tar;
using System.Globalization;
using System.Text;

namespace Huikan.CommandLine.Redlining;

/// <summary>The history of a project, as git has it.</summary>
internal sealed class Git(string folder)
{
    /// <summary>The commit that a revision names; null where it names none.</summary>
    /// <exception cref="Win32Exception">Git is not installed.</exception>
    public string? Find(string revision) =>
        Run("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")?.Trim();

    /// <summary>Who made a commit, and when.</summary>
    public (string Author, DateTimeOffset Date)? AuthorOf(string commit) =>
        Run("log", "-1", "--format=%an%n%aI", commit)?.Split('\n') is [var author, var date, ..]
        && DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? (author, time)
            : null;

    /// <summary>Whether something in the content is not as it was last committed.</summary>
    public bool HasUncommitted() => Run("status", "--porcelain", "--", "content") is { Length: > 0 };

    /// <summary>Writes what the project's folder held at a commit into another folder.</summary>
    /// <returns>Whether it held anything.</returns>
    public bool Extract(string commit, string into)
    {
        // From the project's folder git takes that folder alone, be it the repository's root or not.
        string[] wanted = [.. (Run("ls-tree", "--name-only", commit) ?? "").Split('\n').Where(name => name is "content" or "templates")];
        if (wanted.Length == 0)
            return false;
        using var process = Start(["archive", "--format=tar", commit, "--", .. wanted]);
        var error = process.StandardError.ReadToEndAsync();
        TarFile.ExtractToDirectory(process.StandardOutput.BaseStream, into, overwriteFiles: false);
        process.StandardOutput.BaseStream.CopyTo(Stream.Null);
        process.WaitForExit();
        error.GetAwaiter().GetResult();
        return process.ExitCode == 0;
    }

    private string? Run(params string[] arguments)
    {
        using var process = Start(arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        error.GetAwaiter().GetResult();
        return process.ExitCode == 0 ? output : null;
    }

    private Process Start(string[] arguments) => Process.Start(new ProcessStartInfo("git", arguments)
    {
        WorkingDirectory = folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = Encoding.UTF8,
    })!;
}
