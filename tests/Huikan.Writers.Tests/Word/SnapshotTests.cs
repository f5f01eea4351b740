using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Huikan.Editions;
using Xunit;

namespace Huikan.Writers.Tests.Word;

/// <summary>The body of a small edition as text. Set HUIKAN_ACCEPT=1 to accept a change.</summary>
public sealed class SnapshotTests
{
    [Theory]
    [InlineData(Arrangement.SideBySide)]
    [InlineData(Arrangement.Interleaved)]
    public void Body_is_as_it_was_accepted(Arrangement arrangement)
    {
        using var document = WordDocuments.Open(Sample.Small(arrangement));
        using var stream = document.MainDocumentPart!.GetStream();
        var written = XDocument.Load(stream).ToString().ReplaceLineEndings("\n") + "\n";
        var path = Path.Combine(Folder(), $"small-{arrangement}.xml");
        if (Environment.GetEnvironmentVariable("HUIKAN_ACCEPT") == "1")
            File.WriteAllText(path, written);
        Assert.Equal(File.ReadAllText(path), written);
    }

    private static string Folder([CallerFilePath] string source = "") =>
        Path.Combine(Path.GetDirectoryName(source)!, "Snapshots");
}
