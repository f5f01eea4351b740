using System.Collections.Immutable;
using System.Text;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Fonts;

namespace Huikan.Typesetting.Shaping;

/// <summary>The faces of a style: who draws which character.</summary>
internal sealed class FontStack
{
    private readonly FontLibrary _library;
    private readonly ImmutableArray<Font> _fonts;
    private readonly Font? _han;
    private readonly int _weight;

    public FontStack(FontLibrary library, Style style)
    {
        _library = library;
        _weight = style.FontWeight;
        _fonts =
        [
            .. style.FontFamily
                .Select(family => library.Find(family, style.FontWeight, style.Italic))
                .OfType<Font>(),
        ];
        _han = _fonts.FirstOrDefault(f => f.HasHan);
    }

    /// <summary>The face that the style's measures are taken from, or null where no face of it could be read.</summary>
    public Font? First => _fonts.IsEmpty ? null : _fonts[0];

    /// <summary>The face for Chinese, or null where the stack has none.</summary>
    public Font? Han => _han;

    /// <summary>The stack's face for a character: a full-width one from the face for Chinese, else from the first face that has it.</summary>
    /// <returns>Null where none has it.</returns>
    public Font? For(Rune character, bool isFullWidth)
    {
        if (isFullWidth && _han is not null && _han.Has(character))
            return _han;
        foreach (var font in _fonts)
        {
            if (font.Has(character))
                return font;
        }

        return null;
    }

    /// <summary>A face outside the stack that has the character.</summary>
    public Font? FallbackFor(Rune character) => _library.FindAny(character, _weight);
}
