using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Templates.Scripting;
using Huikan.Templates.Stylesheets;

namespace Huikan.Templates;

/// <summary>
/// Reads a stylesheet: real CSS, of which selectors of one class or <c>:root</c>, <c>@font-face</c> and <c>@page</c> are
/// understood. Whatever is not understood is an error with its place, never passed over.
/// </summary>
public static class StylesheetReader
{
    /// <summary>The styles that content takes by itself; a stylesheet without them could not set every text.</summary>
    private static readonly ImmutableArray<StyleName> Needed =
    [
        StyleName.Body, StyleName.ListItem, StyleName.Quotation, StyleName.TableHead, StyleName.TableCell,
        StyleName.Table, StyleName.Caption, StyleName.Figure, StyleName.ThematicBreak, StyleName.Footnote,
        StyleName.FootnoteArea, StyleName.Strong, StyleName.Emphasis, StyleName.Link, StyleName.Code,
        StyleName.FootnoteMark, StyleName.Ruby, StyleName.Column, StyleName.ContentsLabel, StyleName.ContentsPage,
        StyleName.Subheading(1), StyleName.Subheading(2), StyleName.Subheading(3),
    ];

    /// <summary>
    /// The stylesheet, or null where there is none. Where errors were reported it is what could be read, not fit to
    /// set anything with, so that the templates can be checked against it in the same run.
    /// </summary>
    /// <param name="cssPath">The file, which stands in the templates folder; fonts are looked for below that folder only.</param>
    /// <param name="languages">The publication's languages, which <c>:lang()</c> may name beside Chinese and English.</param>
    /// <param name="diagnostics">Where mistakes are reported.</param>
    public static Stylesheet? Read(string cssPath, IReadOnlyList<Language> languages, DiagnosticBag diagnostics) =>
        Read([cssPath], languages, diagnostics);

    /// <summary>
    /// The stylesheet that several files of a folder make together, as in a browser: of rules for the same selector those
    /// of a later file count after those of an earlier one.
    /// </summary>
    /// <inheritdoc cref="Read(string, IReadOnlyList{Language}, DiagnosticBag)"/>
    public static Stylesheet? Read(ImmutableArray<string> cssPaths, IReadOnlyList<Language> languages, DiagnosticBag diagnostics)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(cssPaths[0]))!;
        var files = ImmutableArray.CreateBuilder<SourceFile>();
        foreach (var path in cssPaths)
        {
            var shown = $"{TemplateFolder.NameOf(folder)}/{Path.GetFileName(path)}";
            if (File.Exists(path))
                files.Add(new SourceFile(shown, File.ReadAllText(path)));
            else
                diagnostics.Error("style/not-found", SourceSpan.None, new($"找不到样式表 {shown}。", $"There is no stylesheet {shown}."));
        }

        if (files.Count < cssPaths.Length)
            return null;
        var mistakes = new DiagnosticBag();
        var stylesheet = Read(files.ToImmutable(), folder, languages, mistakes);
        foreach (var mistake in mistakes.ToSorted())
            diagnostics.Add(mistake);
        return stylesheet;
    }

    private static Stylesheet Read(
        ImmutableArray<SourceFile> files, string folder, IReadOnlyList<Language> languages, DiagnosticBag diagnostics)
    {
        ImmutableArray<Language> known = [.. languages.Append(Language.Chinese).Append(Language.English).Distinct()];
        var rules = ImmutableArray.CreateBuilder<StyleRule>();
        var faces = ImmutableArray.CreateBuilder<FontFace>();
        var pages = new PageReader(diagnostics);
        var named = ImmutableArray.CreateBuilder<NamedFamily>();
        var missesFaces = false;
        foreach (var rule in files.SelectMany(file => CssParser.Parse(file, diagnostics)))
        {
            switch (rule.AtWord)
            {
                case null:
                    rules.AddRange(StyleRuleReader.Read(rule, known, diagnostics));
                    break;
                case "font-face":
                    if (FontFaceReader.Read(rule, folder, diagnostics, out var family) is { } face)
                        faces.Add(face);
                    else if (family is not null)
                        named.Add(family);
                    else
                        missesFaces = true;
                    break;
                case "page":
                    pages.Add(rule);
                    break;
                default:
                    diagnostics.Error(
                        "style/unknown-rule",
                        rule.Span,
                        new($"不支持 @{rule.AtWord}。", $"@{rule.AtWord} is not supported."),
                        Suggestion.Hint("@" + rule.AtWord, ["@font-face", "@page"]));
                    break;
            }
        }

        var (first, verso, recto) = pages.Finish(files[0]);
        var stylesheet = new Stylesheet(rules.ToImmutable(), faces.ToImmutable(), first, verso, recto)
        {
            IsWhole = !diagnostics.ToSorted().Any(LosesRules),
        };
        CheckNames(stylesheet, files[0], diagnostics);
        if (stylesheet.IsWhole && !missesFaces)
            CheckFamilies(stylesheet, named.ToImmutable(), diagnostics);
        return stylesheet;
    }

    /// <summary>Whether a mistake hides which styles and fonts the author meant to define, so that none can be called missing.</summary>
    private static bool LosesRules(Diagnostic mistake) =>
        mistake.Code is "style/syntax" or "style/selector" or "style/unknown-language" or "style/unknown-rule";

    private static void CheckNames(Stylesheet stylesheet, SourceFile file, DiagnosticBag diagnostics)
    {
        foreach (var name in Needed.Where(name => !stylesheet.Defines(name)))
            diagnostics.Error(
                "style/missing-style",
                file.Span(0, 0),
                new($"样式表缺少 .{name}，正文会用到它。", $"The stylesheet lacks .{name}, which texts need."));
    }

    private static void CheckFamilies(
        Stylesheet stylesheet, ImmutableArray<NamedFamily> named, DiagnosticBag diagnostics)
    {
        ImmutableArray<string> here = [.. stylesheet.FontFaces.Select(face => face.Family).Distinct()];
        ImmutableArray<string> families = [.. here.Concat(named.Select(family => family.Family)).Distinct()];
        ImmutableArray<NamedFamily> wanted = [.. named.Where(family => !here.Contains(family.Family)).DistinctBy(family => family.Family)];
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var declaration in stylesheet.Rules.SelectMany(rule => rule.Declarations).Where(d => d.Property == "font-family"))
        {
            var list = declaration.ApplyTo(new Style(), Length.Zero).FontFamily;
            foreach (var family in list.Except(families))
                diagnostics.Error(
                    "style/unknown-family",
                    declaration.Span,
                    new($"没有 @font-face 声明字体“{family}”。", $"No @font-face declares the family “{family}”."),
                    Suggestion.Hint(family, families));
            foreach (var family in wanted.Where(family => list.Contains(family.Family) && told.Add(family.Family)))
                TellStandIn(family, list[(list.IndexOf(family.Family) + 1)..].FirstOrDefault(here.Contains), declaration, diagnostics);
        }
    }

    /// <summary>Said once for each family, where a style first wants it; whatever has no family behind it could not be set.</summary>
    private static void TellStandIn(NamedFamily wanted, string? standIn, Declaration declaration, DiagnosticBag diagnostics)
    {
        if (standIn is null)
        {
            diagnostics.Error(
                "style/no-stand-in",
                declaration.Span,
                new($"工程中没有“{wanted.Family}”的字体文件，其后也没有可代替的字体。", $"The project has no file of “{wanted.Family}”, and no family after it stands in for it."),
                new("在它之后写上另一种字体。", "Name another family after it."));
            return;
        }

        diagnostics.Add(new Diagnostic(
            "style/stand-in",
            Severity.Note,
            wanted.Span,
            new(
                $"工程中没有“{wanted.Family}”的字体文件，PDF 中以“{standIn}”代替；Word 用所在机器上的该字体。",
                $"The project has no file of “{wanted.Family}”: “{standIn}” stands in for it in PDF, and Word takes its machine's own.")));
    }
}
