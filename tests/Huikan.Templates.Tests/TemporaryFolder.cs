namespace Huikan.Templates.Tests;

/// <summary>A folder called <c>templates</c> of files written by a test, gone after it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("huikan-").FullName;

    public TemporaryFolder() => Directory.CreateDirectory(Path);

    public string Path => System.IO.Path.Combine(_root, "templates");

    public string Write(string path, string text)
    {
        var file = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
