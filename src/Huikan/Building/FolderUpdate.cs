using System.Buffers;

namespace Huikan.CommandLine.Building;

/// <summary>
/// A folder that is written anew where only what differs is touched: a file with the same bytes keeps its place and its
/// time, so that what copies by time (<c>rsync</c>, a backup) moves only what changed. What differs waits beside the folder
/// until <see cref="Keep"/>.
/// </summary>
/// <param name="target">The folder.</param>
/// <param name="beside">Where files wait; whatever an earlier run left there is gone.</param>
internal sealed class FolderUpdate(string target, string beside)
{
    private readonly List<string> _changed = [];
    private readonly HashSet<string> _present = new(StringComparer.Ordinal);

    /// <summary>How many files the folder will have.</summary>
    public int Count => _present.Count;

    /// <summary>How large they will be together, in bytes.</summary>
    public long Bytes { get; private set; }

    /// <summary>Writes one file, unless it stands there already.</summary>
    /// <param name="path">Its path in the folder, with <c>/</c>.</param>
    /// <param name="content">Its bytes.</param>
    public void Write(string path, ReadOnlySpan<byte> content)
    {
        var local = Path.Combine(path.Split('/'));
        _present.Add(local);
        Bytes += content.Length;
        if (IsSame(Path.Combine(target, local), content))
            return;
        _changed.Add(local);
        var waiting = Path.Combine(beside, local);
        Directory.CreateDirectory(Path.GetDirectoryName(waiting)!);
        using var stream = File.Create(waiting);
        stream.Write(content);
    }

    /// <summary>
    /// Puts what differs in its place and takes away what is no longer there. Each file is replaced whole, the last one
    /// written first: a front page that is written before the pages it leads to changes after them.
    /// </summary>
    public void Keep()
    {
        foreach (var path in Enumerable.Reverse(_changed))
        {
            var place = Path.Combine(target, path);
            MakeRoom(place);
            File.Move(Path.Combine(beside, path), place, overwrite: true);
        }

        foreach (var file in Directory.EnumerateFiles(target, "*", SearchOption.AllDirectories).ToList())
        {
            if (!_present.Contains(Path.GetRelativePath(target, file)))
                File.Delete(file);
        }

        DeleteEmptyFolders(target);
    }

    /// <summary>Where a folder stands in a file's place, or a file in that of a folder above it, it goes.</summary>
    private void MakeRoom(string place)
    {
        if (Directory.Exists(place))
            Directory.Delete(place, recursive: true);
        for (var folder = Path.GetDirectoryName(place)!; folder.Length > target.Length; folder = Path.GetDirectoryName(folder)!)
        {
            if (File.Exists(folder))
                File.Delete(folder);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
    }

    private static void DeleteEmptyFolders(string folder)
    {
        foreach (var below in Directory.EnumerateDirectories(folder).ToList())
        {
            DeleteEmptyFolders(below);
            if (!Directory.EnumerateFileSystemEntries(below).Any())
                Directory.Delete(below);
        }
    }

    private static bool IsSame(string file, ReadOnlySpan<byte> content)
    {
        var info = new FileInfo(file);
        if (!info.Exists || info.Length != content.Length)
            return false;
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            for (int read; (read = stream.Read(buffer)) > 0; content = content[read..])
            {
                if (read > content.Length || !content[..read].SequenceEqual(buffer.AsSpan(0, read)))
                    return false;
            }

            return content.IsEmpty;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
