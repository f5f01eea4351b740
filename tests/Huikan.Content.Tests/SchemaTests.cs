using Huikan.Content.Data;
using Huikan.Content.Yaml;
using Huikan.Diagnostics;
using Huikan.Publications;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace Huikan.Content.Tests;

/// <summary>The schemas that editors complete from and the loader say the same.</summary>
public sealed class SchemaTests
{
    private static readonly string[] _languages = ["zh-Hans", "en"];

    [Theory]
    [InlineData("huikan", "")]
    [InlineData("huikan-word", "properties.word")]
    [InlineData("people", "additionalProperties")]
    [InlineData("places", "additionalProperties")]
    [InlineData("topics", "additionalProperties")]
    [InlineData("terms", "items")]
    [InlineData("issue", "definitions.source")]
    [InlineData("issue-translation", "definitions.translation")]
    [InlineData("speech", "definitions.source")]
    [InlineData("speech-translation", "definitions.translation")]
    [InlineData("speech-correction", "definitions.source.properties.corrections.items")]
    public void Schema_and_loader_know_the_same_keys(string kind, string path)
    {
        var shape = kind switch
        {
            "huikan" => Shape.Settings,
            "huikan-word" => Shape.Word,
            "people" => Shape.Person([.. _languages]),
            "places" => Shape.Place([.. _languages]),
            "topics" => Shape.Topic([.. _languages]),
            "terms" => Shape.Term([.. _languages]),
            "issue" => Shape.Issue,
            "issue-translation" => Shape.IssueTranslation,
            "speech" => Shape.Speech,
            "speech-correction" => Shape.Correction([.. _languages]),
            _ => Shape.SpeechTranslation,
        };
        var schema = JObject.Parse(File.ReadAllText(SchemaPath(kind.Split('-')[0]))).SelectToken(path)!;
        Assert.Equal(shape.Known.Order(), ((JObject)schema["properties"]!).Properties().Select(property => property.Name).Order());
        Assert.Equal(shape.Required.Order(), schema["required"]!.Values<string>().Order());
        Assert.False((bool)schema["additionalProperties"]!);
    }

    [Fact]
    public void Schema_and_loader_know_the_same_kinds_of_terms()
    {
        var schema = JObject.Parse(File.ReadAllText(SchemaPath("terms")));
        Assert.Equal(TermsReader.Kinds, schema.SelectToken("items.properties.kind.enum")!.Values<string>());
    }

    [Theory]
    [InlineData("sample")]
    [InlineData("content")]
    public async Task Every_file_of_a_content_tree_is_valid(string tree)
    {
        var root = tree == "sample" ? Repository.Sample : Repository.Content;
        var files = Files(root).ToList();
        Assert.NotEmpty(files);
        foreach (var (kind, path) in files)
        {
            var schema = await JsonSchema.FromFileAsync(SchemaPath(kind), TestContext.Current.CancellationToken);
            Assert.True(Json(path) is { } json && schema.Validate(json) is { Count: 0 }, $"{path} does not fit {kind}.schema.json.");
        }
    }

    [Theory]
    [InlineData("speech", "speaker: a\ntitle: b\nspeeker: c\n")]
    [InlineData("speech", "role: b\n")]
    [InlineData("speech", "title: 5\n")]
    [InlineData("speech", "title: a\nreview: maybe\n")]
    [InlineData("speech", "speaker: a\ntitle: b\ncorrections: [{ date: 2023-05-02, zh-Hans: 甲 }]\n")]
    [InlineData("issue", "number: one\ndate: 2023-04-23\ntitle: b\n")]
    [InlineData("issue", "number: 1\ndate: April\ntitle: b\n")]
    [InlineData("people", "a: { zh-Hans: 甲 }\n")]
    [InlineData("terms", "- { zh-Hans: 甲, en: a, kind: word }\n")]
    [InlineData("huikan", "title: Bulletin\n")]
    public async Task A_schema_refuses_what_the_loader_refuses(string kind, string yaml)
    {
        var schema = await JsonSchema.FromFileAsync(SchemaPath(kind), TestContext.Current.CancellationToken);
        Assert.NotEmpty(schema.Validate(Json(Parse(new SourceFile("x", yaml), 0, yaml.Length))));
    }

    private static string SchemaPath(string kind) => Path.Combine(Repository.Content, "schemas", $"{kind}.schema.json");

    private static IEnumerable<(string Kind, string Path)> Files(string root)
    {
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        foreach (var path in files)
        {
            if (path.EndsWith(".yml", StringComparison.Ordinal))
                yield return (Path.GetFileNameWithoutExtension(path), path);
            else if (path.EndsWith(".md", StringComparison.Ordinal))
                yield return (Path.GetFileName(path).StartsWith("issue.", StringComparison.Ordinal) ? "issue" : "speech", path);
        }
    }

    private static JToken Json(string path)
    {
        var file = new SourceFile(path, File.ReadAllText(path));
        if (path.EndsWith(".yml", StringComparison.Ordinal))
            return Json(Parse(file, 0, file.Text.Length));
        var diagnostics = new DiagnosticBag();
        var front = FrontMatter.Read(file, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return Json(front.Map);
    }

    private static YamlNode Parse(SourceFile file, int start, int length)
    {
        var diagnostics = new DiagnosticBag();
        var node = file.Path.EndsWith("terms.yml", StringComparison.Ordinal) || file.Text.StartsWith("- ", StringComparison.Ordinal)
            ? (YamlNode)YamlReader.ReadList(file, diagnostics)
            : YamlReader.ReadMap(file, start, length, diagnostics)!;
        Assert.Empty(diagnostics.ToSorted());
        return node;
    }

    private static JToken Json(YamlNode node) => node switch
    {
        YamlMap map => new JObject(map.Entries.Select(entry => new JProperty(entry.Key.Value, Json(entry.Value)))),
        YamlList list => new JArray(list.Items.Select(Json)),
        YamlScalar { IsPlain: true, Value: var value } when long.TryParse(value, out var number) => new JValue(number),
        YamlScalar scalar => new JValue(scalar.Value),
        _ => throw new UnreachableKindException(node),
    };
}
