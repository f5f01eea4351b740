using Huikan.Diagnostics;

namespace Huikan.CommandLine.Building;

/// <summary>
/// Writes beside, and renames when everything is written, so that a build that fails or is stopped leaves the old
/// editions whole. What was not kept is gone when this is disposed of.
/// </summary>
internal sealed class OutputFolder(string root, DiagnosticBag diagnostics) : IDisposable
{
    /// <summary>A folder that this program made, and may replace, carries this file.</summary>
    private const string Marker = ".huikan";

    private const string Beside = ".writing";

    private readonly Lock _gate = new();
    private readonly List<string> _files = [];
    private readonly Dictionary<string, FolderUpdate> _folders = new(StringComparer.Ordinal);
    private readonly Stack<string> _made = new();

    /// <summary>The full path of a file or folder below.</summary>
    public string PathOf(string relative) => Path.Combine(root, Path.Combine(relative.Split('/')));

    /// <summary>A file below as it will be when all is kept: the one written now, else the one that stands there.</summary>
    public FileInfo FileOf(string relative)
    {
        var path = PathOf(relative);
        return new FileInfo(_files.Contains(path) ? path + Beside : path);
    }

    /// <summary>Writes one file beside its place and returns its size. Several may be written at once.</summary>
    public long WriteFile(string relative, Action<Stream> write)
    {
        var path = PathOf(relative);
        lock (_gate)
        {
            MakeFolder(Path.GetDirectoryName(path)!);
            _files.Add(path);
        }

        using var stream = File.Create(path + Beside);
        write(stream);
        return stream.Length;
    }

    /// <summary>
    /// Writes a folder; only files that differ from those that stand there are written, beside it until all is kept.
    /// A folder of that name that is not this program's is left alone, and reported.
    /// </summary>
    /// <returns>How many files it has and their size, or null where errors were reported.</returns>
    public (int Files, long Bytes)? WriteFolder(string relative, IEnumerable<(string Path, ReadOnlyMemory<byte> Content)> files)
    {
        var target = PathOf(relative);
        if (IsForeign(target))
        {
            diagnostics.Error(
                "build/foreign-folder",
                SourceSpan.None,
                new Wording($"{target} 不是本程序所建，未改动。", $"{target} was not made by this program and is left as it is."),
                new Wording("请移走它，或用 --output 另指一处。", "Move it away, or name another place with --output."));
            return null;
        }

        var beside = target + Beside;
        DeleteFolder(beside);
        MakeFolder(root);
        var update = new FolderUpdate(target, beside);
        _folders.Add(target, update);
        update.Write(Marker, []);
        foreach (var (path, content) in files)
            update.Write(path, content.Span);
        return diagnostics.HasErrors ? null : (update.Count - 1, update.Bytes);
    }

    /// <summary>Puts everything written in its place.</summary>
    public void Keep()
    {
        // What can be foreseen is refused before the first file is in its place.
        if (_files.Find(Directory.Exists) is { } taken)
            throw new IOException($"A folder stands where the file is to be: {taken}");
        foreach (var file in _files)
            File.Move(file + Beside, file, overwrite: true);
        foreach (var (folder, update) in _folders)
        {
            Directory.CreateDirectory(folder);
            update.Keep();
        }
    }

    public void Dispose()
    {
        foreach (var file in _files)
            File.Delete(file + Beside);
        foreach (var folder in _folders.Keys)
            DeleteFolder(folder + Beside);
        while (_made.TryPop(out var folder))
        {
            if (!Directory.EnumerateFileSystemEntries(folder).Any())
                Directory.Delete(folder);
        }
    }

    /// <summary>Makes a folder and those above it, and remembers which were not there.</summary>
    private void MakeFolder(string folder)
    {
        if (Directory.Exists(folder))
            return;
        if (Path.GetDirectoryName(folder) is { } parent)
            MakeFolder(parent);
        Directory.CreateDirectory(folder);
        _made.Push(folder);
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
