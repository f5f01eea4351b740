using System.Text;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Content.Tests;

/// <summary>A content tree that a test writes, changes and loads; it begins with one faultless speech.</summary>
internal sealed class TemporaryTree : IDisposable
{
    public const string Issue = "content/issues/2023-q1/";
    public const string Source = Issue + "01-wanzhou.zh.md";
    public const string Translation = Issue + "01-wanzhou.en.md";
    public const string SourceHead = "---\nspeaker: yu-huiwen\nplace: wanzhou\ntitle: 题目\nrole: 书记\n---\n";
    public const string TranslationHead = "---\ntitle: Headline\nrole: Secretary\n---\n";

    /// <summary>The smallest PNG: one pixel, with image data.</summary>
    public static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public TemporaryTree()
    {
        Root = Directory.CreateTempSubdirectory("huikan-content-").FullName;
        Write("content/huikan.yml", "title: { zh-Hans: 会刊, en: Bulletin }\npublisher: { zh-Hans: 编辑部, en: Editors }\nlanguages: [zh-Hans, en]\n");
        Write("content/data/people.yml", "yu-huiwen: { zh-Hans: 于会文, en: Yu Huiwen, family: Yu, given: Huiwen, pinyin: \"Yú Huìwén\", place: wanzhou }\n");
        Write("content/data/places.yml", "wanzhou: { zh-Hans: 万州区, en: Wanzhou District, short: { zh-Hans: 万州, en: Wanzhou } }\n");
        Write("content/data/terms.yml", "- { zh-Hans: 开门红, en: good start, kind: slogan }\n");
        Write(Issue + "issue.zh.md", "---\nnumber: 1\ndate: 2023-04-23\ntitle: 总题\n---\n按语。\n");
        Write(Issue + "issue.en.md", "---\ntitle: Title\n---\nA note.\n");
        Write(Source, SourceHead + "正文。\n");
        Write(Translation, TranslationHead + "Text.\n");
    }

    public string Root { get; }

    public string FullPath(string path) => Path.Combine(Root, path);

    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FullPath(path))!);
        File.WriteAllBytes(FullPath(path), bytes);
    }

    public void Delete(string path) => File.Delete(FullPath(path));

    public Publication? Load(DiagnosticBag diagnostics) => PublicationLoader.Load(FullPath("content"), diagnostics);

    /// <summary>The diagnostics of a load, one a line: <c>path:line:column code</c>.</summary>
    public IReadOnlyList<string> Report()
    {
        var diagnostics = new DiagnosticBag();
        Load(diagnostics);
        return [.. diagnostics.ToSorted().Select(diagnostic => $"{diagnostic.Span} {diagnostic.Code}")];
    }

    /// <summary>The only speech's passages, when the tree loads without a diagnostic.</summary>
    public Speech LoadSpeech()
    {
        var diagnostics = new DiagnosticBag();
        var publication = Load(diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return Assert.Single(Assert.Single(publication!.Issues).Speeches);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
