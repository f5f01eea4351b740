using System.Runtime.CompilerServices;

namespace Huikan.Writers.Tests.Archive.Search;

/// <summary>A file beside these tests.</summary>
internal static class TestFile
{
    public static string Path(string name, [CallerFilePath] string here = "") =>
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, name);
}
