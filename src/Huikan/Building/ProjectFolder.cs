using Huikan.Diagnostics;

namespace Huikan.CommandLine.Building;

/// <summary>The folder of a publication: content and templates.</summary>
internal sealed record ProjectFolder(string Root)
{
    public string Content => Path.Combine(Root, "content");

    public string Templates => Path.Combine(Root, "templates");

    /// <summary>The folder named, or the nearest one from the current folder upwards that has <c>content/huikan.yml</c>.</summary>
    public static ProjectFolder? Find(string? named, DiagnosticBag diagnostics)
    {
        if (named is not null)
        {
            if (IsProject(named))
                return new ProjectFolder(Path.GetFullPath(named));
        }
        else
        {
            for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
            {
                if (IsProject(folder.FullName))
                    return new ProjectFolder(folder.FullName);
            }
        }

        diagnostics.Error(
            "build/no-project",
            SourceSpan.None,
            named is null
                ? new Wording("此处及上级文件夹中都没有 content/huikan.yml。", "There is no content/huikan.yml here or in any folder above.")
                : new Wording($"{named} 中没有 content/huikan.yml。", $"There is no content/huikan.yml in {named}."),
            new Wording("请在项目文件夹中运行，或用 --project 指明。", "Run in the project's folder, or name it with --project."));
        return null;
    }

    private static bool IsProject(string folder) => File.Exists(Path.Combine(folder, "content", "huikan.yml"));
}
