using System.Collections.Concurrent;
using Huikan.Conformance.Tests;
using Huikan.Conformance.Tests.Tools;

[assembly: AssemblyFixture(typeof(BuiltLayouts))]

namespace Huikan.Conformance.Tests;

/// <summary>The repository's real issue as a PDF in any layout, built by the program itself when a test first asks for it.</summary>
public sealed class BuiltLayouts : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentDictionary<string, Lazy<string>> _files = new(StringComparer.Ordinal);

    public string Pdf(string layout) => _files.GetOrAdd(layout, name => new Lazy<string>(() => Build(name))).Value;

    public void Dispose() => _folder.Dispose();

    private string Build(string layout)
    {
        var result = HuikanProgram.Run(
            ["build", "--project", Repository.Root, "--output", _folder[layout], "--layout", layout, "--edition", "pdf"]);
        Assert.True(result.ExitCode == 0, result.All);
        return Directory.EnumerateFiles(_folder[layout], "*.pdf", SearchOption.AllDirectories).Single();
    }
}
