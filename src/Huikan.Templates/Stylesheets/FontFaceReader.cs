using Huikan.Diagnostics;
using Huikan.Editions.Styles;
using Huikan.Templates.Stylesheets.Properties;

namespace Huikan.Templates.Stylesheets;

/// <summary>Reads <c>@font-face</c> and finds its file, which stands below the stylesheet's folder and nowhere else.</summary>
internal static class FontFaceReader
{
    private static readonly string[] Descriptors = ["font-family", "src", "font-weight", "font-style"];
    private static readonly string[] Extensions = [".ttf", ".otf"];

    public static FontFace? Read(CssRule rule, string folder, DiagnosticBag diagnostics)
    {
        string? family = null;
        string? path = null;
        var weight = 400;
        var italic = false;
        foreach (var declaration in rule.Declarations)
        {
            var value = new ValueReader(declaration);
            switch (declaration.Property)
            {
                case "font-family":
                    family = Take(value, "<string>", Fonts.ReadFamily(value)) ?? family;
                    break;
                case "font-weight":
                    weight = TakeValue(value, Fonts.AcceptsWeight, Fonts.ReadWeight(value)) ?? weight;
                    break;
                case "font-style":
                    italic = TakeValue(value, "normal | italic", Words.Read(value, [("normal", false), ("italic", true)])) ?? italic;
                    break;
                case "src":
                    path = ReadSource(value, folder, diagnostics);
                    if (path is null)
                        return null;
                    break;
                default:
                    DeclarationReader.ReportUnknown(declaration, Descriptors, diagnostics);
                    break;
            }
        }

        if (family is not null && path is not null)
            return new FontFace(family, weight, italic, path, rule.Span);
        diagnostics.Error(
            "style/font-face",
            rule.Span,
            new("@font-face 需要 font-family 和 src。", "@font-face needs font-family and src."));
        return null;

        T? Take<T>(ValueReader value, string accepts, T? read)
            where T : class
        {
            if (read is null || !value.IsAtEnd)
                DeclarationReader.ReportValue(value, accepts, diagnostics);
            return read;
        }

        T? TakeValue<T>(ValueReader value, string accepts, T? read)
            where T : struct
        {
            if (read is null || !value.IsAtEnd)
                DeclarationReader.ReportValue(value, accepts, diagnostics);
            return read;
        }
    }

    private static string? ReadSource(ValueReader value, string folder, DiagnosticBag diagnostics)
    {
        var token = value.Current;
        if (token.Kind == CssTokenKind.Url)
            value.Advance();
        if (token.Kind != CssTokenKind.Url || !value.IsAtEnd)
        {
            DeclarationReader.ReportValue(value, "url(fonts/….ttf)", diagnostics);
            return null;
        }

        var path = folder;
        foreach (var segment in token.Text.Split('/'))
        {
            path = Path.Combine(path, segment);
            if (segment is "" or "." or ".." || segment.AsSpan().ContainsAny(":\\\0") || new FileInfo(path).LinkTarget is not null)
            {
                diagnostics.Error(
                    "style/font-outside",
                    token.Span,
                    new("字体文件必须放在模板文件夹内。", "A font file stands inside the templates folder."),
                    new("写 url(fonts/文件名)。", "Write url(fonts/name.ttf)."));
                return null;
            }
        }

        if (File.Exists(path) && Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
            return path;
        diagnostics.Error(
            "style/font-missing",
            token.Span,
            new($"找不到字体文件“{token.Text}”。", $"There is no font file “{token.Text}”."),
            Suggestion.Hint(token.Text, FontsIn(folder)));
        return null;
    }

    private static string[] FontsIn(string folder)
    {
        var fonts = Path.Combine(folder, "fonts");
        return Directory.Exists(fonts)
            ?
            [
                .. Directory.EnumerateFiles(fonts)
                    .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
                    .Select(file => $"fonts/{Path.GetFileName(file)}")
                    .Order(StringComparer.Ordinal),
            ]
            : [];
    }
}
