using System.CommandLine;
using System.CommandLine.Help;

namespace Huikan.CommandLine.Commands;

/// <summary>The command line: <c>huikan build</c>, <c>huikan import-changes</c>, <c>huikan redline</c>.</summary>
internal static class RootCommandLine
{
    public static async Task<int> InvokeAsync(string[] args)
    {
        var root = new RootCommand("Publishes bilingual meeting bulletins: PDF, Word and an HTML archive from one content tree.")
        {
            BuildCommand.Create(),
            ImportChangesCommand.Create(),
            RedlineCommand.Create(),
        };
        var parsed = root.Parse(args);
        var exit = await parsed.InvokeAsync();

        // The library ends with 1 where it did not understand; here 1 is a build error.
        return parsed.Errors.Count > 0 ? ExitCode.Usage : exit;
    }
}
