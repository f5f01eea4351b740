using Huikan.Diagnostics;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Templates;

namespace Huikan.Conformance.Tests.Specimen;

/// <summary>What a layout's own template and stylesheet ask of its pages: what is measured is held against that.</summary>
internal sealed class LayoutRules
{
    private static readonly string Templates = Path.Combine(Tools.Repository.Root, "templates");

    private LayoutRules(Stylesheet stylesheet, string template) =>
        (Stylesheet, HasStories) = (stylesheet, template.Contains("<broadsheet", StringComparison.Ordinal));

    public Stylesheet Stylesheet { get; }

    /// <summary>Whether it has a newspaper's stories, at whose ends their notes stand, one language's pages after the other's.</summary>
    public bool HasStories { get; }

    /// <summary>The rules of a layout: it has a template of its own name, or that of the printed bulletin.</summary>
    public static LayoutRules Of(string layout)
    {
        var own = File.Exists(Path.Combine(Templates, layout + ".xml.scriban"));
        string[] styles = own ? ["styles.css", layout + ".css"] : ["styles.css"];
        var diagnostics = new DiagnosticBag();
        var stylesheet = StylesheetReader.Read(
            [.. styles.Select(name => Path.Combine(Templates, name))], [Language.Chinese, Language.English], diagnostics);
        Assert.False(diagnostics.HasErrors);
        return new LayoutRules(stylesheet!, File.ReadAllText(Path.Combine(Templates, (own ? layout : "print") + ".xml.scriban")));
    }

    /// <summary>The left and the right edge of a page's type area, in points.</summary>
    public (double Left, double Right) TypeArea(bool isRecto)
    {
        var page = isRecto ? Stylesheet.Recto : Stylesheet.Verso;
        return (page.Margin.Left.Points, (page.Width - page.Margin.Right).Points);
    }

    /// <summary>The size of running text in a language, in points.</summary>
    public double BodySize(Language language) => Stylesheet.Resolve(new StyleName("body"), language).FontSize.Points;

    /// <summary>From one line of the baseline grid to the next, in points.</summary>
    public double GridLine => Stylesheet.GridLine.Points;
}
