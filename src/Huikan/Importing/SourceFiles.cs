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

    /// <summary>Writes a file beside its place.</summary>
    public void Write(string path, string text)
    {
        _files.Add(path);

        // A byte order mark that the author's editor wants stays.
        var hasMark = File.Exists(path) && File.ReadAllBytes(path) is [0xEF, 0xBB, 0xBF, ..];
        File.WriteAllText(path + Beside, text, new UTF8Encoding(hasMark));
    }

    /// <summary>Puts the files in place.</summary>
    public void Keep()
    {
        var kept = new List<string>();
        try
        {
            foreach (var file in _files)
            {
                if (File.Exists(file))
                    File.Copy(file, file + Previous, overwrite: true);
                kept.Add(file);
                File.Move(file + Beside, file, overwrite: true);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            foreach (var file in kept.Where(file => File.Exists(file + Previous)))
                File.Move(file + Previous, file, overwrite: true);
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var file in _files)
        {
            File.Delete(file + Beside);
            File.Delete(file + Previous);
        }
    }
}
