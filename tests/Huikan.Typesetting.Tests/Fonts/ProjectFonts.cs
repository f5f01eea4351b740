using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Fonts;

namespace Huikan.Typesetting.Tests.Fonts;

/// <summary>The project's own fonts, and a stylesheet of the running styles over them.</summary>
internal static class ProjectFonts
{
    private static readonly string Folder = Path.Combine(Root(), "templates", "fonts");

    public static ImmutableArray<FontFace> Faces { get; } =
    [
        Face("Source Serif 4", 400, false, "SourceSerif4-Regular.ttf"),
        Face("Source Serif 4", 700, false, "SourceSerif4-Bold.ttf"),
        Face("Source Serif 4", 400, true, "SourceSerif4-Italic.ttf"),
        Face("Noto Serif SC", 400, false, "NotoSerifSC-Regular.ttf"),
        Face("Noto Serif SC", 700, false, "NotoSerifSC-Bold.ttf"),
        Face("LXGW WenKai", 400, false, "LXGWWenKai-Regular.ttf"),
    ];

    public static FontLibrary Library { get; } = FontLibrary.Load(Faces, new DiagnosticBag());

    public static Stylesheet Stylesheet { get; } = new(
        [
            Rule(StyleName.Strong, s => s with { FontWeight = 700 }),
            Rule(StyleName.Link, s => s with { TextDecoration = TextDecoration.Underline }),
            Rule(StyleName.Ruby, s => s with { FontSize = s.FontSize * 0.5 }),
            Rule(StyleName.FootnoteMark, s => s with { FontSize = s.FontSize * 0.65, VerticalAlign = VerticalAlign.Super }),
        ],
        Faces,
        Paper,
        Paper,
        Paper);

    public static Style Body { get; } = new()
    {
        FontFamily = ["Source Serif 4", "Noto Serif SC"],
        FontSize = new Length(10),
        TextAlign = TextAlign.Justify,
        Hyphens = Hyphens.Auto,
    };

    private static PageStyle Paper => new(new Length(595), new Length(842), default);

    private static FontFace Face(string family, int weight, bool italic, string file) =>
        new(family, weight, italic, Path.Combine(Folder, file), SourceSpan.None);

    private static StyleRule Rule(StyleName name, Func<Style, Style> set) =>
        new(name, null, [new ValueDeclaration("test", set, SourceSpan.None)]);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Huikan.slnx")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The repository's root was not found.");
        return folder.FullName;
    }
}
