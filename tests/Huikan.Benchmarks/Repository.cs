namespace Huikan.Benchmarks;

/// <summary>The repository that the benchmarks were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Content => Path.Combine(Root, "content");

    public static string Templates => Path.Combine(Root, "templates");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Huikan.slnx")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("Huikan.slnx is in no folder above the benchmarks.");
    }
}
