using System.Runtime.CompilerServices;
using System.Text;

namespace Huikan.Typesetting.Tests.Gallery;

/// <summary>
/// Keeps the gallery beside this file as the setter sets: each picture is drawn anew and compared, outline by outline.
/// HUIKAN_ACCEPT=1 writes the pictures and their page.
/// </summary>
public class GalleryTests
{
    private const int LargestPicture = 40_000;

    public static TheoryData<string> Names => [.. Exhibits.All.Select(exhibit => exhibit.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_picture_is_what_is_set(string name) =>
        Compare($"{name}.svg", Exhibits.All.Single(exhibit => exhibit.Name == name).Draw());

    [Fact]
    public void The_page_shows_every_picture() => Compare("README.md", WritePage());

    [Fact]
    public void No_picture_is_large_and_none_is_of_nothing() => Assert.All(
        Exhibits.All,
        exhibit => Assert.InRange(exhibit.Draw().Length, 1000, LargestPicture));

    /// <summary>What a rule does not change does not show it.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Every_rule_is_seen(string name)
    {
        var exhibit = Exhibits.All.Single(e => e.Name == name);
        Assert.NotEqual((exhibit with { Without = exhibit.With }).Draw(), exhibit.Draw());
    }

    private static string WritePage()
    {
        var page = new StringBuilder("""
            # 排版规则图例 · The rules of paragraphs, before and after

            Each picture is the setter's own lines at one measure: on the left without a rule, on the right with it, the edges
            of the measure in grey, red under where the rule acts. The pictures are drawn from the same glyphs and places that
            go into the PDF; a test fails when they are no longer what is set, and
            `HUIKAN_ACCEPT=1 dotnet run --project tests/Huikan.Typesetting.Tests -- --filter-class "*GalleryTests"` draws
            them again.

            """);
        foreach (var exhibit in Exhibits.All)
        {
            page.Append('\n').Append("## ").Append(exhibit.Chinese).Append(" · ").Append(exhibit.English).Append("\n\n");
            page.Append(exhibit.Words).Append("\n\n");
            page.Append("![").Append(exhibit.English).Append("](").Append(exhibit.Name).Append(".svg)\n");
        }

        return page.ToString();
    }

    private static void Compare(string file, string actual)
    {
        var path = Path.Combine(Folder(), file);
        if (Environment.GetEnvironmentVariable("HUIKAN_ACCEPT") == "1")
            File.WriteAllText(path, actual);
        else
            Assert.Equal(File.ReadAllText(path), actual);
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
