using System.Collections.Concurrent;
using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Fonts;

namespace Huikan.Typesetting.Shaping;

/// <summary>The stacks of faces that styles have asked for so far. Safe to share between threads.</summary>
internal sealed class FontStacks(FontLibrary library, DiagnosticBag diagnostics)
{
    private readonly ConcurrentDictionary<(ImmutableArray<string> Families, int Weight, bool Italic), FontStack> _stacks = [];

    /// <summary>The stack of a style.</summary>
    public FontStack Of(Style style) => _stacks.GetOrAdd(
        (style.FontFamily, style.FontWeight, style.Italic),
        static (_, arguments) => new FontStack(arguments.library, arguments.style, arguments.diagnostics),
        (library, style, diagnostics));
}
