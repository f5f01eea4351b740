namespace Huikan.Content.Tests;

/// <summary>Finds the repository's own files from wherever the tests were built to.</summary>
internal static class Repository
{
    /// <summary>The folder of <c>Huikan.slnx</c>.</summary>
    public static string Root { get; } = Find();

    /// <summary>The files that belong to these tests.</summary>
    public static string Tests => Path.Combine(Root, "tests", "Huikan.Content.Tests");

    public static string Sample => Path.Combine(Tests, "Fixtures", "sample", "content");

    public static string Content => Path.Combine(Root, "content");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Huikan.slnx")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("Huikan.slnx stands in no folder above the tests.");
    }
}
