using System.Collections.Immutable;
using Huikan.Content.Files;
using Huikan.Content.Markup;
using Huikan.Content.Yaml;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Content.Issues;

/// <summary>One text in one language, before it is paired.</summary>
/// <param name="IsRefused">Whether nothing of the body could be read, which a diagnostic has said.</param>
internal sealed record WrittenText(
    Language Language,
    SourceFile File,
    YamlFields Fields,
    ImmutableArray<WrittenPassage> Passages,
    bool IsRefused)
{
    /// <summary>The whole file's place.</summary>
    public SourceSpan Span => File.Span(0, 0);

    /// <summary>Reads a text; null, with a diagnostic, where its file cannot be read.</summary>
    public static WrittenText? Read(
        string path,
        Language language,
        string textId,
        Shape shape,
        ContentTree tree,
        ImageReader images,
        DiagnosticBag diagnostics)
    {
        if (tree.ReadText(path) is not { } file)
            return null;
        var front = FrontMatter.Read(file, diagnostics);
        var opened = front.IsReadable ? shape : new Shape([], shape.Known, shape.Shared);
        var fields = YamlFields.Open(front.Map, opened, diagnostics);
        var context = new TextContext(file, front.BodyStart, language, textId, Path.GetDirectoryName(path)!, images, diagnostics);
        var passages = MarkdownReader.Read(context);
        return new WrittenText(language, file, fields, passages ?? [], IsRefused: passages is null);
    }

    /// <summary>A line of the front matter as a rendition; its words are plain text, without Markdown.</summary>
    public Rendition? Line(string key)
    {
        if (Fields.Text(key) is not { } words)
            return null;
        var span = Fields.SpanOf(key);
        return new Rendition(Language, [new Paragraph([new Text(Characters.WithoutTabs(words), span)], span)], span);
    }
}
