using Xunit;

namespace Huikan.Templates.Tests;

/// <summary>Compares a text with a checked-in file; <c>HUIKAN_ACCEPT=1</c> writes the file instead.</summary>
internal static class Snapshot
{
    public static void Match(string name, string actual)
    {
        var path = Path.Combine(Repository.Snapshots, name);
        if (Environment.GetEnvironmentVariable("HUIKAN_ACCEPT") == "1")
            File.WriteAllText(path, actual);
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
