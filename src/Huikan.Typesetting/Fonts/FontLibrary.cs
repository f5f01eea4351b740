using System.Collections.Immutable;
using System.Text;
using Huikan.Diagnostics;
using Huikan.Editions.Styles;

namespace Huikan.Typesetting.Fonts;

/// <summary>The faces of a stylesheet, each read when first needed. Safe to share between threads and documents.</summary>
public sealed class FontLibrary : IDisposable
{
    private readonly ImmutableArray<FontFace> _faces;
    private readonly ImmutableArray<Lazy<Font?>> _fonts;

    private FontLibrary(ImmutableArray<FontFace> faces, DiagnosticBag diagnostics)
    {
        _faces = faces;
        _fonts = [.. faces.Select(face => new Lazy<Font?>(() => Open(face, diagnostics)))];
    }

    /// <summary>The faces, each opened when a text first asks for it; one that is missing is an error at once.</summary>
    public static FontLibrary Load(IEnumerable<FontFace> faces, DiagnosticBag diagnostics)
    {
        var present = ImmutableArray.CreateBuilder<FontFace>();
        foreach (var face in faces)
        {
            if (File.Exists(face.Path))
                present.Add(face);
            else
                Unreadable(face, diagnostics);
        }

        return new FontLibrary(present.DrainToImmutable(), diagnostics);
    }

    /// <summary>The face of a family nearest to a weight and slant (CSS Fonts 4, 5.2), or null where the family has none.</summary>
    public Font? Find(string family, int weight, bool italic)
    {
        var best = -1;
        var bestDistance = double.PositiveInfinity;
        for (var i = 0; i < _faces.Length; i++)
        {
            var face = _faces[i];
            if (!string.Equals(face.Family, family, StringComparison.OrdinalIgnoreCase))
                continue;
            var distance = (face.Italic == italic ? 0 : 10_000) + WeightDistance(weight, face.Weight);
            if (distance < bestDistance && _fonts[i].Value is not null)
                (best, bestDistance) = (i, distance);
        }

        return best < 0 ? null : _fonts[best].Value;
    }

    /// <summary>Any face that has the character, in the stylesheet's order.</summary>
    internal Font? FindAny(Rune character, int weight)
    {
        foreach (var family in _faces.Select(f => f.Family).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (Find(family, weight, italic: false) is { } font && font.Has(character))
                return font;
        }

        return null;
    }

    public void Dispose()
    {
        foreach (var font in _fonts)
        {
            if (font.IsValueCreated)
                font.Value?.Dispose();
        }
    }

    /// <summary>
    /// CSS Fonts 4, 5.2, step 4: from 400 to 500, first up to 500, then lighter, then bolder; below 400 lighter
    /// first, above 500 bolder first.
    /// </summary>
    private static double WeightDistance(int wanted, int offered)
    {
        const int secondChoice = 1000;
        const int thirdChoice = 2000;
        if (offered == wanted)
            return 0;
        if (wanted is >= 400 and <= 500)
        {
            if (offered > wanted && offered <= 500)
                return offered - wanted;
            return offered < wanted ? secondChoice + wanted - offered : thirdChoice + offered - wanted;
        }

        return wanted < 400
            ? offered < wanted ? wanted - offered : secondChoice + offered - wanted
            : offered > wanted ? offered - wanted : secondChoice + wanted - offered;
    }

    private static Font? Open(FontFace face, DiagnosticBag diagnostics)
    {
        try
        {
            if (Font.Open(face) is { } font)
                return font;
        }
        catch (IOException)
        {
        }

        Unreadable(face, diagnostics);
        return null;
    }

    private static void Unreadable(FontFace face, DiagnosticBag diagnostics) => diagnostics.Error(
        "typeset/unreadable-font",
        face.Span,
        new Wording(
            $"字体文件无法读取：{Path.GetFileName(face.Path)}（{face.Family}）。",
            $"The font file cannot be read: {Path.GetFileName(face.Path)} ({face.Family})."));
}
