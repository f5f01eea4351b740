using Huikan.Conformance.Tests.Tools;

namespace Huikan.Conformance.Tests;

/// <summary>The real issue, built for the press page by page and as a booklet, and for the screen.</summary>
public sealed class BuiltPress : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public BuiltPress()
    {
        PrintSaid = Build("--profile", "print").Output;
        Build("--profile", "print", "--impose", "booklet");
        Build("--profile", "screen");
    }

    /// <summary>One page on a sheet.</summary>
    public string Print => _folder["2023-q1/2023-q1.print.pdf"];

    public string Booklet => _folder["2023-q1/2023-q1.print.booklet.pdf"];

    public string Screen => _folder["2023-q1/2023-q1.screen.pdf"];

    /// <summary>What the program wrote to standard output when it built <see cref="Print"/>.</summary>
    public string PrintSaid { get; }

    public void Dispose() => _folder.Dispose();

    private ToolResult Build(params string[] options)
    {
        var result = HuikanProgram.Run(["build", "--project", Repository.Root, "--edition", "pdf", "--output", _folder.Path, .. options]);
        Assert.True(result.ExitCode == 0, result.All);
        return result;
    }
}
