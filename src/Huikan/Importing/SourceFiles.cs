using System.Text;

namespace Huikan.CommandLine.Importing;

/// <summary>
/// Writes authors' files beside themselves and puts all of them in place at once; where one cannot be, those that were are
/// put back as they were.
/// </summary>
internal sealed class SourceFiles : IDisposable
{
    private const string Beside = ".huikan-new";
    private const string Previous = ".huikan-old";

    private readonly List<string> _files = [];
    private readonly List<string> _made = [];

    /// <summary>Writes a file beside its place.</summary>
    /// <exception cref="UnauthorizedAccessException">The file is read-only: a name could be given to another, but its author said no.</exception>
    public void Write(string path, string text)
    {
        var exists = File.Exists(path);
        var file = exists ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
        if (exists && (File.GetAttributes(file) & FileAttributes.ReadOnly) != 0)
            throw new UnauthorizedAccessException($"Access to the path '{file}' is denied.");

        // A byte order mark that the author's editor wants stays.
        var hasMark = exists && HasMark(file);
        _made.Add(file + Beside);
        File.WriteAllText(file + Beside, text, new UTF8Encoding(hasMark));
        if (exists && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(file + Beside, File.GetUnixFileMode(file));
        _files.Add(file);
    }

    /// <summary>Puts the files in place.</summary>
    public void Keep()
    {
        var kept = new List<(string File, bool IsNew)>();
        try
        {
            foreach (var file in _files)
            {
                var isNew = !File.Exists(file);
                if (!isNew)
                {
                    File.Copy(file, file + Previous, overwrite: true);
                    _made.Add(file + Previous);
                }

                File.Move(file + Beside, file, overwrite: true);
                kept.Add((file, isNew));
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            foreach (var (file, isNew) in kept)
            {
                if (isNew)
                    File.Delete(file);
                else
                    File.Move(file + Previous, file, overwrite: true);
            }

            throw;
        }
    }

    public void Dispose()
    {
        // What stands under such a name and is not ours is left alone.
        foreach (var file in _made.Where(File.Exists))
            File.Delete(file);
    }

    private static bool HasMark(string file)
    {
        Span<byte> mark = stackalloc byte[3];
        using var stream = File.OpenRead(file);
        return stream.ReadAtLeast(mark, 3, throwOnEndOfStream: false) == 3 && mark is [0xEF, 0xBB, 0xBF];
    }
}
