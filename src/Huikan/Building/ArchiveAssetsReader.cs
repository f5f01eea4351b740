using Huikan.Writers.Archive;

namespace Huikan.CommandLine.Building;

/// <summary>Reads what the archive's pages share: whatever stands beside their templates and is not one.</summary>
internal static class ArchiveAssetsReader
{
    public static ArchiveAssets Read(string folder)
    {
        var files = new DirectoryInfo(folder).EnumerateFiles()
            .Where(file => file.Extension != ".scriban")
            .OrderBy(file => file.Name, StringComparer.Ordinal);
        return new ArchiveAssets([.. files.Select(file => new ArchiveFile(file.Name, File.ReadAllBytes(file.FullName)))]);
    }
}
