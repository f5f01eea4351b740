using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Huikan.Content.Files;
using Huikan.Content.Yaml;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Content.Data;

/// <summary>What <c>huikan.yml</c> says of the whole bulletin.</summary>
internal sealed partial record Settings(
    Localized<string> Title,
    Localized<string> Publisher,
    ImmutableArray<Language> Languages,
    Uri? BaseUrl,
    (string Path, SourceSpan Span)? WordReference)
{
    public const string FileName = "huikan.yml";

    /// <summary>What the rest of the tree is checked with when the settings do not say.</summary>
    private static readonly ImmutableArray<Language> _usualLanguages = [Language.Chinese, Language.English];

    /// <summary>Reads the settings; where they are wrong, says so and goes on with the usual ones, so that the other files are checked as well.</summary>
    public static Settings Read(ContentTree tree, DiagnosticBag diagnostics)
    {
        var path = tree.FullPath(FileName);
        if (!File.Exists(path))
        {
            diagnostics.Error(
                "content/missing-file",
                tree.SpanOf(path),
                new Wording($"缺少 {FileName}。", $"There is no {FileName}."),
                new Wording("请建立此文件，写上 title、publisher 和 languages。", "Make it, with title, publisher and languages."));
            return Unknown(_usualLanguages);
        }

        if (tree.ReadText(path) is not { } file || YamlReader.ReadMap(file, diagnostics) is not { } map)
            return Unknown(_usualLanguages);
        var fields = YamlFields.Open(map, Shape.Settings, diagnostics);
        var languages = ReadLanguages(fields, diagnostics);
        return new Settings(
            LocalizedReader.Read(fields.Map("title"), languages, diagnostics),
            LocalizedReader.Read(fields.Map("publisher"), languages, diagnostics),
            languages,
            ReadBaseUrl(fields, diagnostics),
            ReadWordReference(tree, fields, diagnostics));
    }

    private static Settings Unknown(ImmutableArray<Language> languages) =>
        new(LocalizedReader.Unsaid(languages), LocalizedReader.Unsaid(languages), languages, null, null);

    private static ImmutableArray<Language> ReadLanguages(YamlFields fields, DiagnosticBag diagnostics)
    {
        var languages = ImmutableArray.CreateBuilder<Language>();
        foreach (var (tag, span) in fields.Texts("languages"))
        {
            var language = new Language(tag);
            if (!Tag().IsMatch(tag))
            {
                diagnostics.Error(
                    "content/bad-language",
                    span,
                    new Wording($"“{tag}”不是语言标签。", $"“{tag}” is not a language tag."),
                    new Wording("请用 BCP 47 标签，例如：zh-Hans、en", "Use a BCP 47 tag, for example: zh-Hans, en"));
            }
            else if (languages.Any(known => known.Primary == language.Primary))
            {
                diagnostics.Error(
                    "content/repeated-language",
                    span,
                    new Wording($"语言“{language.Primary}”写了两次。", $"The language “{language.Primary}” stands here twice."),
                    new Wording(
                        "文件名只带主标签，每种语言只能有一种写法。",
                        "File names carry the primary subtag alone, so that each may stand once."));
            }
            else
            {
                languages.Add(language);
            }
        }

        return languages.Count > 0 ? languages.DrainToImmutable() : _usualLanguages;
    }

    private static Uri? ReadBaseUrl(YamlFields fields, DiagnosticBag diagnostics)
    {
        if (fields.Text("baseUrl") is not { } written)
            return null;
        if (Uri.TryCreate(written.EndsWith('/') ? written : written + "/", UriKind.Absolute, out var address)
            && address is { Scheme: "http" or "https", Query: "", Fragment: "", UserInfo: "" })
            return address;
        diagnostics.Error(
            "content/bad-address",
            fields.SpanOf("baseUrl"),
            new Wording($"“{written}”不是网站地址。", $"“{written}” is not the address of a web site."),
            new Wording("例如：https://huikan.example/", "For example: https://huikan.example/"));
        return null;
    }

    /// <summary>The document that Word editions take their styles from: a file of the content folder.</summary>
    private static (string Path, SourceSpan Span)? ReadWordReference(ContentTree tree, YamlFields fields, DiagnosticBag diagnostics)
    {
        if (fields.Map("word") is not { } map)
            return null;
        var word = YamlFields.Open(map, Shape.Word, diagnostics);
        if (word.Text("reference") is not { } written)
            return null;
        var span = word.SpanOf("reference");
        var isPlain = written.IndexOfAny([':', '\\', '\0']) < 0 && !written.StartsWith('/');
        var path = isPlain ? Path.GetFullPath(tree.FullPath(written)) : "";
        if (!isPlain || !tree.Holds(path))
        {
            diagnostics.Error(
                "content/outside-tree",
                span,
                new Wording($"“{written}”在内容目录之外。", $"“{written}” is outside the content folder."),
                new Wording(
                    "请把文档放进内容目录，从 huikan.yml 所在处写起，例如：word/house.docx",
                    "Put the document into the content folder and name it from where huikan.yml is, for example: word/house.docx"));
            return null;
        }

        if (File.Exists(path))
            return (path, span);
        diagnostics.Error(
            "content/missing-file",
            span,
            new Wording($"没有“{written}”这个文件。", $"There is no file “{written}”."),
            new Wording("路径从 huikan.yml 所在处写起。", "Paths begin where huikan.yml is."));
        return null;
    }

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
