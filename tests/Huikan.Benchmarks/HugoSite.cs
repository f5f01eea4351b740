using System.Globalization;

namespace Huikan.Benchmarks;

/// <summary>A generated project's texts as a Hugo site: every speech on three pages, both languages and each alone, and a plain theme.</summary>
internal static class HugoSite
{
    private const string Page =
        """
        <!DOCTYPE html>
        <html lang="{{ .Params.lang }}"><head><meta charset="utf-8"><title>{{ .Title }} · {{ .Site.Title }}</title>
        <link rel="canonical" href="{{ .Permalink }}"></head>
        <body><nav><a href="/">{{ .Site.Title }}</a> <a href="{{ .CurrentSection.RelPermalink }}">{{ .CurrentSection.Title }}</a></nav>
        <main><h1>{{ .Title }}</h1>{{ .Content }}</main>
        <nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>
        </body></html>
        """;

    private const string List =
        """
        <!DOCTYPE html>
        <html><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
        <body><h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></body></html>
        """;

    /// <summary>Writes the site.</summary>
    /// <param name="project">The project, as <see cref="GeneratedArchive"/> writes it.</param>
    /// <param name="site">The site's folder.</param>
    public static void Write(string project, string site)
    {
        Save(Path.Combine(site, "config.toml"), "baseURL = 'https://huikan.example/'\ntitle = 'Meeting Bulletin'\ndisableKinds = ['RSS', 'sitemap', 'taxonomy', 'term', '404']\n");
        Save(Path.Combine(site, "layouts", "_default", "single.html"), Page);
        Save(Path.Combine(site, "layouts", "_default", "list.html"), List);
        Save(Path.Combine(site, "layouts", "index.html"), List);
        foreach (var issue in Directory.EnumerateDirectories(Path.Combine(project, "content", "issues")))
        {
            var folder = Path.Combine(site, "content", Path.GetFileName(issue));
            foreach (var chinese in Directory.EnumerateFiles(issue, "*.zh.md"))
            {
                var name = Path.GetFileName(chinese)[..^".zh.md".Length];
                var (zh, en) = (BodyOf(chinese), BodyOf(Path.Combine(issue, $"{name}.en.md")));
                foreach (var (face, body) in ((string, string)[])[("both", zh + "\n\n" + en), ("zh", zh), ("en", en)])
                    Save(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{name}-{face}.md")), $"---\ntitle: {name} {face}\nlang: {(face == "en" ? "en" : "zh-Hans")}\n---\n{body}");
            }
        }
    }

    private static string BodyOf(string file)
    {
        var text = File.ReadAllText(file);
        return text[(text.IndexOf("\n---\n", StringComparison.Ordinal) + "\n---\n".Length)..];
    }

    private static void Save(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
