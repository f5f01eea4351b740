namespace Huikan.Templates.Tests;

/// <summary>The project's own files, found from where the tests run.</summary>
internal static class Repository
{
    public static string Templates { get; } = Path.Combine(Root(), "templates");

    public static string Snapshots { get; } = Path.Combine(Root(), "tests", "Huikan.Templates.Tests", "Snapshots");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Huikan.slnx")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the project.");
        return folder.FullName;
    }
}
