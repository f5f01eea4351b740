using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Huikan.Typesetting.Fonts;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Paragraphs;

namespace Huikan.Typesetting.Tests.Gallery;

/// <summary>Draws a text twice as an SVG: on the left without a rule, on the right with it, where it acts marked in red.</summary>
internal sealed class Picture
{
    // In points.
    private const double Margin = 12;
    private const double Gutter = 36;
    private const double LineHeight = 17;
    private const double Ascent = 11;

    private readonly Dictionary<(Font Font, int Glyph), string> _names = [];
    private readonly StringBuilder _outlines = new();
    private readonly StringBuilder _body = new();

    public static string Draw(ImmutableArray<Line> without, ImmutableArray<Line> with, double measure, IsMarked isMarked)
    {
        var picture = new Picture();
        var height = Math.Max(without.Length, with.Length) * LineHeight;
        picture.AddColumn(without, Margin, measure, height, isMarked);
        picture.AddColumn(with, Margin + measure + Gutter, measure, height, isMarked);
        var (width, full) = (Number(2 * (Margin + measure) + Gutter), Number(height + 2 * Margin));
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {full}" width="{width}pt" height="{full}pt">
            <rect width="{width}" height="{full}" fill="#fffdf8"/>
            <defs>
            {picture._outlines}</defs>
            {picture._body}</svg>

            """;
    }

    private void AddColumn(ImmutableArray<Line> lines, double left, double measure, double height, IsMarked isMarked)
    {
        foreach (var edge in (double[])[left, left + measure])
            _body.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Number(edge)} {Number(Margin)}v{Number(height)}\" stroke=\"#c9c2b4\" stroke-width=\".4\"/>\n");
        for (var i = 0; i < lines.Length; i++)
            AddLine(lines[i], left, Margin + Ascent + i * LineHeight, isMarked);
    }

    private void AddLine(Line line, double left, double baseline, IsMarked isMarked)
    {
        var placed = PlacesOf(line);
        for (var i = 0; i < placed.Count; i++)
        {
            var (x, y, glyph, run, character) = placed[i];
            var scale = run.Size / run.Font.UnitsPerEm;
            if (NameOf(run.Font, glyph.Id) is { } name)
                _body.Append(CultureInfo.InvariantCulture, $"<use href=\"#{name}\" transform=\"translate({Number(left + x + glyph.OffsetX)} {Number(baseline + y + glyph.OffsetY)}) scale({Number(scale, 4)})\"/>\n");
            if (isMarked(new MarkedGlyph(character, i == 0 ? '\0' : placed[i - 1].Character, i + 1 == placed.Count ? '\0' : placed[i + 1].Character, line.IsLast)))
                _body.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Number(left + x)} {Number(baseline + 3.6)}h{Number(glyph.Advance)}\" stroke=\"#d2232a\" stroke-width=\".9\"/>\n");
        }
    }

    /// <summary>The glyphs that take room, with where their pens stand.</summary>
    private static List<(double X, double Y, Glyph Glyph, GlyphRun Run, char Character)> PlacesOf(Line line)
    {
        var placed = new List<(double, double, Glyph, GlyphRun, char)>();
        foreach (var item in line.Items)
        {
            if (item.Item is not GlyphRun run)
                continue;
            var x = item.Position.X;
            foreach (var glyph in run.Glyphs)
            {
                if (glyph.Advance > 0)
                    placed.Add((x, item.Position.Y, glyph, run, run.Text.Length == 0 ? '•' : run.Text[glyph.Cluster]));
                x += glyph.Advance;
            }
        }

        return placed;
    }

    private string? NameOf(Font font, int glyph)
    {
        if (_names.TryGetValue((font, glyph), out var name))
            return name.Length == 0 ? null : name;
        var outline = GlyphOutlines.Of(font, glyph);
        name = outline.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"g{_names.Count}");
        _names.Add((font, glyph), name);
        if (outline.Length == 0)
            return null;
        _outlines.Append(CultureInfo.InvariantCulture, $"<path id=\"{name}\" d=\"{outline}\"/>\n");
        return name;
    }

    private static string Number(double value, int decimals = 2) =>
        (Math.Round(value, decimals) + 0.0).ToString(CultureInfo.InvariantCulture);
}

/// <summary>Whether a red line stands under a glyph.</summary>
internal delegate bool IsMarked(MarkedGlyph glyph);

/// <summary>A glyph by its first character, with its neighbours' on the line; NUL beyond the line's ends.</summary>
internal readonly record struct MarkedGlyph(char Character, char Before, char After, bool IsOnLastLine)
{
    public bool IsFirst => Before == '\0';

    public bool IsLast => After == '\0';
}
