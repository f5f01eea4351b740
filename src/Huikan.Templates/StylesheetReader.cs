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
    public static Stylesheet? Read(string cssPath, IReadOnlyList<Language> languages, DiagnosticBag diagnostics)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(cssPath))!;
        var shown = $"{TemplateFolder.NameOf(folder)}/{Path.GetFileName(cssPath)}";
        if (!File.Exists(cssPath))
        {
            diagnostics.Error("style/not-found", SourceSpan.None, new($"找不到样式表 {shown}。", $"There is no stylesheet {shown}."));
            return null;
        }

        var mistakes = new DiagnosticBag();
        var stylesheet = Read(new SourceFile(shown, File.ReadAllText(cssPath)), folder, languages, mistakes);
        foreach (var mistake in mistakes.ToSorted())
            diagnostics.Add(mistake);
        return stylesheet;
    }

    private static Stylesheet Read(
        SourceFile file, string folder, IReadOnlyList<Language> languages, DiagnosticBag diagnostics)
    {
        ImmutableArray<Language> known = [.. languages.Append(Language.Chinese).Append(Language.English).Distinct()];
        var rules = ImmutableArray.CreateBuilder<StyleRule>();
        var faces = ImmutableArray.CreateBuilder<FontFace>();
        var pages = new PageReader(diagnostics);
        var missesFaces = false;
        foreach (var rule in CssParser.Parse(file, diagnostics))
        {
            switch (rule.AtWord)
            {
                case null:
                    rules.AddRange(StyleRuleReader.Read(rule, known, diagnostics));
                    break;
                case "font-face":
                    if (FontFaceReader.Read(rule, folder, diagnostics) is { } face)
                        faces.Add(face);
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

        var (first, verso, recto) = pages.Finish(file);
        var stylesheet = new Stylesheet(rules.ToImmutable(), faces.ToImmutable(), first, verso, recto)
        {
            IsWhole = !diagnostics.ToSorted().Any(LosesRules),
        };
        CheckNames(stylesheet, file, diagnostics);
        if (stylesheet.IsWhole && !missesFaces)
            CheckFamilies(stylesheet, diagnostics);
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

    private static void CheckFamilies(Stylesheet stylesheet, DiagnosticBag diagnostics)
    {
        ImmutableArray<string> families = [.. stylesheet.FontFaces.Select(face => face.Family).Distinct()];
        foreach (var declaration in stylesheet.Rules.SelectMany(rule => rule.Declarations).Where(d => d.Property == "font-family"))
        {
            foreach (var family in declaration.ApplyTo(new Style(), Length.Zero).FontFamily.Except(families))
                diagnostics.Error(
                    "style/unknown-family",
                    declaration.Span,
                    new($"没有 @font-face 声明字体“{family}”。", $"No @font-face declares the family “{family}”."),
                    Suggestion.Hint(family, families));
        }
    }
}
