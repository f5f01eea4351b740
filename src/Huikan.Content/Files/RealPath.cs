namespace Huikan.Content.Files;

/// <summary>Follows every symbolic link on the way to a file, as <c>realpath</c> does.</summary>
internal static class RealPath
{
    /// <summary>The same bound as Linux's own (<c>MAXSYMLINKS</c>).</summary>
    private const int MaximumLinks = 40;

    /// <summary>The path without links; parts that do not exist are kept as they are.</summary>
    /// <exception cref="IOException">The links run in a circle.</exception>
    public static string Of(string path) => Of(Path.GetFullPath(path), MaximumLinks);

    private static string Of(string path, int linksLeft)
    {
        var real = Path.GetPathRoot(path)!;
        var parts = path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < parts.Length; i++)
        {
            var next = Path.Combine(real, parts[i]);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (linksLeft == 0)
                throw new IOException($"Too many symbolic links on the way to {path}.");
            var rest = Path.Combine([Path.GetFullPath(target, real), .. parts[(i + 1)..]]);
            return Of(rest, linksLeft - 1);
        }

        return real;
    }
}
