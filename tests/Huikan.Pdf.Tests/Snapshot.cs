using System.Runtime.CompilerServices;

namespace Huikan.Pdf.Tests;

/// <summary>Compares text with a checked-in file; <c>HUIKAN_ACCEPT=1</c> makes the new text the expected one.</summary>
internal static class Snapshot
{
    public static void Matches(string name, string actual, [CallerFilePath] string caller = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(caller)!, "Snapshots", name);
        if (Environment.GetEnvironmentVariable("HUIKAN_ACCEPT") == "1") File.WriteAllText(path, actual);
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
