using System.Globalization;

namespace Huikan.Writers.Archive.Pages;

/// <summary>Sizes of files as readers know them.</summary>
internal static class FileSize
{
    /// <summary>Decimal units, as download lists and all present systems but one count: 640 B, 82 kB, 1.2 MB.</summary>
    public static string Say(long bytes) => bytes switch
    {
        < 1000 => string.Create(CultureInfo.InvariantCulture, $"{bytes}\u00A0B"),
        < 999_500 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0}\u00A0kB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0}\u00A0MB"),
    };
}
