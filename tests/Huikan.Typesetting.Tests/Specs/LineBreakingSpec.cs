using System.Globalization;
using System.Runtime.CompilerServices;
using Huikan.Publications;
using Huikan.Typesetting.Tests.Paragraphs;
using Xunit;

namespace Huikan.Typesetting.Tests.Specs;

public class LineBreakingSpec
{
    public static TheoryData<string, double, string> Examples()
    {
        var data = new TheoryData<string, double, string>();
        foreach (var line in File.ReadAllLines(Path.Combine(Folder(), "line-breaking.zh.md")))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            if (cells.Length == 5 && double.TryParse(cells[2], CultureInfo.InvariantCulture, out var ems))
                data.Add(cells[1], ems, cells[3]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_breaks_as_written(string text, double ems, string lines) =>
        Assert.Equal(lines, string.Join('/', Setting.Set(text, Language.Chinese, ems * 10).Select(Setting.TextOf)));

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
