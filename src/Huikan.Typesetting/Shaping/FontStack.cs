using System.Collections.Immutable;
using System.Text;
using Huikan.Diagnostics;
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

    public FontStack(FontLibrary library, Style style, DiagnosticBag diagnostics)
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
        foreach (var font in _fonts)
            NoteMissingBold(font, diagnostics);
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

    /// <summary>No bold is ever made up by thickening: the family's nearest face stands, and the author is told.</summary>
    private void NoteMissingBold(Font font, DiagnosticBag diagnostics)
    {
        const int semiBold = 600;
        if (_weight < semiBold || font.Weight >= semiBold)
            return;
        diagnostics.Add(new Diagnostic(
            "typeset/no-bold",
            Severity.Note,
            SourceSpan.None,
            new Wording(
                $"字体“{font.Family}”没有粗体，以字重 {font.Weight} 代替 {_weight}。",
                $"“{font.Family}” has no bold: weight {font.Weight} stands for {_weight}.")));
    }
}
