using Huikan.Diagnostics;

namespace Huikan.CommandLine.Building;

/// <summary>
/// Writes beside and renames, so that a build that fails or is stopped leaves the old edition whole.
/// </summary>
internal sealed class OutputFolder(string root, DiagnosticBag diagnostics)
{
    /// <summary>A folder that this program made, and may replace, carries this file.</summary>
    private const string Marker = ".huikan";

    /// <summary>The full path of a file or folder below.</summary>
    public string PathOf(string relative) => Path.Combine(root, Path.Combine(relative.Split('/')));

    /// <summary>Writes one file and returns its size.</summary>
    public long WriteFile(string relative, Action<Stream> write)
    {
        var path = PathOf(relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = path + ".writing";
        try
        {
            using (var stream = File.Create(beside))
                write(stream);
            var length = new FileInfo(beside).Length;
            File.Move(beside, path, overwrite: true);
            return length;
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>
    /// Replaces a folder by files that are written beside it first. A folder of that name that is not this program's is
    /// left alone, and reported.
    /// </summary>
    /// <returns>Whether the folder was replaced, how many files it has and their size.</returns>
    public (bool Done, int Files, long Bytes) ReplaceFolder(string relative, IEnumerable<(string Path, ReadOnlyMemory<byte> Content)> files)
    {
        var target = PathOf(relative);
        var (beside, previous) = (target + ".writing", target + ".previous");
        if (IsForeign(target))
        {
            diagnostics.Error(
                "build/foreign-folder",
                SourceSpan.None,
                new Wording($"{target} 不是本程序所建，未改动。", $"{target} was not made by this program and is left as it is."),
                new Wording("请移走它，或用 --output 另指一处。", "Move it away, or name another place with --output."));
            return (false, 0, 0);
        }

        DeleteFolder(beside);
        Directory.CreateDirectory(beside);
        File.WriteAllBytes(Path.Combine(beside, Marker), []);
        var (count, bytes) = (0, 0L);
        foreach (var (path, content) in files)
        {
            var full = Path.Combine(beside, Path.Combine(path.Split('/')));
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            using var stream = File.Create(full);
            stream.Write(content.Span);
            (count, bytes) = (count + 1, bytes + content.Length);
        }

        if (diagnostics.HasErrors)
        {
            DeleteFolder(beside);
            return (false, 0, 0);
        }

        DeleteFolder(previous);
        if (Directory.Exists(target))
            Directory.Move(target, previous);
        Directory.Move(beside, target);
        DeleteFolder(previous);
        return (true, count, bytes);
    }

    private static bool IsForeign(string folder) =>
        File.Exists(folder)
        || (Directory.Exists(folder)
            && !File.Exists(Path.Combine(folder, Marker))
            && Directory.EnumerateFileSystemEntries(folder).Any());

    private static void DeleteFolder(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
