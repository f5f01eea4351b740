using System.Collections.Immutable;
using Huikan.CommandLine.Building;
using Huikan.Changes;
using Huikan.Content;
using Huikan.Content.Editing;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Templates;
using Huikan.Writers.Word;
using Huikan.Writers.Word.Reading;

namespace Huikan.Tests.WayBack;

/// <summary>A project with one speech, taken to Word and back without a process of its own, so that it can be done often.</summary>
internal sealed class WayBackProject : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("huikan-way-back-").FullName;
    private readonly ImmutableArray<string> _languages;
    private readonly string _layout;
    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);

    public WayBackProject(ImmutableArray<string> languages, string layout)
    {
        (_languages, _layout) = (languages, layout);
        var tags = languages.Select(language => language == "zh" ? "zh-Hans" : "en").ToList();
        string In(string chinese, string english) =>
            $"{{ {string.Join(", ", tags.Select(tag => $"{tag}: {(tag == "en" ? english : chinese)}"))} }}";
        Write("huikan.yml", $"title: {In("小报", "Paper")}\npublisher: {In("编辑部", "Editors")}\nlanguages: [{string.Join(", ", tags)}]\n");
        Write("data/people.yml", $"li: {In("李华", "Li Hua")}\n");
        Write("data/places.yml", $"here: {In("此地", "Here")}\n");
        for (var i = 0; i < languages.Length; i++)
            Write($"issues/one/issue.{languages[i]}.md", $"---\n{(i == 0 ? "number: 1\ndate: 2024-05-06\n" : "")}title: T\n---\nNote.\n");
        Directory.CreateDirectory(Path.Combine(Content, "issues/one/figures"));
        File.Copy(
            Path.Combine(Sandbox.Repository, "tests/Huikan.Conformance.Tests/Specimen/content/issues/2024-specimen/figures/growth.png"),
            Path.Combine(Content, "issues/one/figures/f.png"));
    }

    public string Content => Path.Combine(_root, "content");

    public string FileOf(string language) => Path.Combine(Content, $"issues/one/01-here.{language}.md");

    /// <param name="language">The language.</param>
    /// <param name="title">The headline.</param>
    /// <param name="body">The Markdown.</param>
    /// <param name="lineEnd">What ends its lines.</param>
    public void WriteSpeech(string language, string title, string body, string lineEnd = "\n") => Write(
        $"issues/one/01-here.{language}.md",
        $"---\n{(language == _languages[0] ? "speaker: li\nplace: here\n" : "")}title: \"{title}\"\nrole: R\n---\n{body}".Replace("\n", lineEnd, StringComparison.Ordinal));

    public string Speech(string language) => _written[FileOf(language)];

    public Publication Load(IReadOnlyDictionary<string, string>? unsaved = null)
    {
        var diagnostics = new DiagnosticBag();
        var publication = PublicationLoader.Load(Content, diagnostics, _root, unsaved)!;
        var errors = diagnostics.ToSorted().Where(diagnostic => diagnostic.Severity == Severity.Error).ToList();
        Assert.True(errors.Count == 0, string.Join('\n', errors.Select(error => $"{error.Span} {error.Message.English} “{error.Span.Text}”")));
        return publication;
    }

    public Edition Edition(Publication publication)
    {
        var diagnostics = new DiagnosticBag();
        var layout = Layouts.Find(_layout, publication, diagnostics)!;
        var templates = Path.Combine(Sandbox.Repository, "templates");
        string[] styles = layout.WordTemplate == layout.Template ? ["styles.css", layout.Template + ".css"] : ["styles.css"];
        var stylesheet = StylesheetReader.Read(
            [.. styles.Select(name => Path.Combine(templates, name)).Where(File.Exists)], publication.Languages, diagnostics)!;
        return EditionTemplate.Render(
            templates, layout.WordTemplate, publication, publication.Issues[0], layout.InWord, layout.Languages, stylesheet, diagnostics)!;
    }

    public static byte[] Word(Edition edition, bool showsRemarks = false)
    {
        using var stream = new MemoryStream();
        WordWriter.Write(edition, stream, new DiagnosticBag(), options: new WordOptions { ShowsRemarks = showsRemarks });
        return stream.ToArray();
    }

    public static WordChanges Find(Edition edition, byte[] edited)
    {
        using var written = new MemoryStream(Word(edition));
        return WordImporter.Find(edition, written, new MemoryStream(edited));
    }

    public EditPlan Plan(Publication publication, WordChanges changes) =>
        ContentEditor.Plan(Content, _root, publication, changes.Texts);

    /// <summary>What each passage of the speech says in a language.</summary>
    public static ImmutableArray<string> SaysIn(Publication publication, string language) =>
        [.. Renditions(publication, language).Select(rendition => Fingerprint.TextOf(rendition.Blocks))];

    /// <summary>The speech's headline in a language.</summary>
    public static string TitleIn(Publication publication, string language) => PlainText.Of(
        publication.Issues[0].Speeches[0].Title.Renditions.First(rendition => rendition.Language.Primary == language).Blocks);

    /// <summary>The remarks of the speech in a language, with the passages that they stand in.</summary>
    public static ImmutableArray<(int Passage, string Remark)> RemarksIn(Publication publication, string language) =>
    [
        .. Renditions(publication, language).SelectMany((rendition, i) => Leaves.Of(rendition.Blocks)
            .SelectMany(leaf => PieceText.PiecesOf(leaf))
            .Where(piece => piece.Kind == PieceKind.Remark)
            .Select(piece => (i, piece.Characters))),
    ];

    private static IEnumerable<Rendition> Renditions(Publication publication, string language) =>
        publication.Issues[0].Speeches[0].Passages
            .Select(passage => passage.Renditions.FirstOrDefault(rendition => rendition.Language.Primary == language))
            .OfType<Rendition>();

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void Write(string path, string text)
    {
        var full = Path.Combine(Content, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        _written[full] = text;
    }
}
