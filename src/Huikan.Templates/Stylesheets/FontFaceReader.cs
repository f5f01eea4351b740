using Huikan.Diagnostics;
using Huikan.Editions.Styles;
using Huikan.Templates.Stylesheets.Properties;

namespace Huikan.Templates.Stylesheets;

/// <summary>Reads <c>@font-face</c> and finds its file, which stands below the stylesheet's folder and nowhere else.</summary>
internal static class FontFaceReader
{
    private static readonly string[] Descriptors = ["font-family", "src", "font-weight", "font-style"];

    /// <summary>In place of a path: the family is on the machines of those who write, and not in the project.</summary>
    private const string Elsewhere = "";

    private const string Sources = "url(fonts/….ttf), local(\"…\")";

    private static readonly string[] Extensions = [".ttf", ".otf"];

    /// <summary>The face, or null where errors were reported, or where the project has no file of it.</summary>
    /// <param name="named">The family where no file of it is here and <c>local()</c> allows that: its name alone is known.</param>
    public static FontFace? Read(CssRule rule, string folder, DiagnosticBag diagnostics, out NamedFamily? named)
    {
        named = null;
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
                    path = ReadSources(value, folder, diagnostics);
                    if (path is null)
                        return null;
                    break;
                default:
                    DeclarationReader.ReportUnknown(declaration, Descriptors, diagnostics);
                    break;
            }
        }

        if (family is not null && path is Elsewhere)
        {
            named = new NamedFamily(family, rule.Span);
            return null;
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

    /// <summary>
    /// The first source that is here (CSS Fonts 4, 4.3): a file of the project, or a name of <c>local()</c>, which the
    /// project has no file of. Only with a <c>local()</c> behind it may a file be missing.
    /// </summary>
    private static string? ReadSources(ValueReader value, string folder, DiagnosticBag diagnostics)
    {
        var files = new List<(string Path, CssToken Token)>();
        var isLocal = false;
        do
        {
            if (ReadLocal(value))
                isLocal = true;
            else if (ReadFile(value, folder, diagnostics) is { } file)
                files.Add(file);
            else
                return null;
        }
        while (value.TryTake(','));
        if (!value.IsAtEnd)
        {
            DeclarationReader.ReportValue(value, Sources, diagnostics);
            return null;
        }

        if (files.Find(file => File.Exists(file.Path) && IsFont(file.Path)) is { Path: { } path })
            return path;
        if (isLocal)
            return Elsewhere;
        var missing = files[0].Token;
        diagnostics.Error(
            "style/font-missing",
            missing.Span,
            new($"找不到字体文件“{missing.Text}”。", $"There is no font file “{missing.Text}”."),
            Suggestion.Hint(missing.Text, FontsIn(folder)));
        return null;
    }

    private static bool ReadLocal(ValueReader value)
    {
        if (value.Current is not { Kind: CssTokenKind.Function, Text: var function }
            || !function.Equals("local", StringComparison.OrdinalIgnoreCase))
            return false;
        value.Advance();
        return Fonts.ReadFamily(value) is not null && value.TryTake(')');
    }

    private static (string Path, CssToken Token)? ReadFile(ValueReader value, string folder, DiagnosticBag diagnostics)
    {
        var token = value.Current;
        if (token.Kind != CssTokenKind.Url)
        {
            DeclarationReader.ReportValue(value, Sources, diagnostics);
            return null;
        }

        value.Advance();
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

        return (path, token);
    }

    private static bool IsFont(string path) =>
        Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static string[] FontsIn(string folder)
    {
        var fonts = Path.Combine(folder, "fonts");
        return Directory.Exists(fonts)
            ?
            [
                .. Directory.EnumerateFiles(fonts)
                    .Where(IsFont)
                    .Select(file => $"fonts/{Path.GetFileName(file)}")
                    .Order(StringComparer.Ordinal),
            ]
            : [];
    }
}
