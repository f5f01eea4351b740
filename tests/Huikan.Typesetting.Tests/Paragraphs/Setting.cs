using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Paragraphs;
using Huikan.Typesetting.Structure;
using Huikan.Typesetting.Tests.Fonts;

namespace Huikan.Typesetting.Tests.Paragraphs;

/// <summary>Sets texts in the project's fonts and reads the lines back.</summary>
internal static class Setting
{
    public static ImmutableArray<Line> Set(
        string text, Language language, double width, double indent = 0, Style? style = null, DiagnosticBag? diagnostics = null) =>
        Set([new Text(text, SourceSpan.None)], language, width, indent, style, diagnostics);

    public static ImmutableArray<Line> Set(
        ImmutableArray<Inline> content, Language language, double width, double indent = 0, Style? style = null, DiagnosticBag? diagnostics = null)
    {
        var setter = new ParagraphSetter(ProjectFonts.Library, ProjectFonts.Stylesheet, diagnostics ?? new DiagnosticBag());
        var shaped = setter.Shape(
            content, style ?? ProjectFonts.Body, language, new StructureElement(StructureRole.Paragraph, language));
        return setter.Break(shaped, new LineMeasure(new Length(width), new Length(indent)));
    }

    /// <summary>The author's characters on a line: everything but the hyphens that the setter drew.</summary>
    public static string TextOf(Line line) => string.Concat(RunsOf(line).Select(r => r.Run.Text));

    /// <summary>The same with every reading of ruby in brackets.</summary>
    public static string TextWithReadingsOf(Line line) => string.Concat(RunsOf(line).Select(r => IsReading(r.Run) ? $"({r.Run.Text})" : r.Run.Text));

    public static bool IsReading(GlyphRun run) => run.Owner is StructureElement { Role: StructureRole.RubyText };

    public static IEnumerable<(Point Position, GlyphRun Run)> RunsOf(Line line) =>
        line.Items.Where(i => i.Item is GlyphRun && i.Item.Owner != Artifact.Layout)
            .Select(i => (i.Position, (GlyphRun)i.Item));

    /// <summary>Where the pen stands after the line's last glyph.</summary>
    public static double RightEdgeOf(Line line) =>
        line.Items.Where(i => i.Item is GlyphRun).Max(i => i.Position.X + ((GlyphRun)i.Item).Width);
}
