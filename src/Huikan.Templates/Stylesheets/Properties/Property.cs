using System.Collections.Immutable;
using Huikan.Editions.Styles;

namespace Huikan.Templates.Stylesheets.Properties;

/// <summary>A property that the stylesheet may set.</summary>
/// <param name="Name">Its CSS name.</param>
/// <param name="Accepts">What it accepts, as CSS writes grammars.</param>
/// <param name="Parse">Reads a value to declarations of single properties; null where the value is none of those.</param>
internal sealed record Property(string Name, string Accepts, Func<ValueReader, ImmutableArray<Declaration>?> Parse)
{
    /// <summary>A property of one value that is relative to nothing.</summary>
    public static Property Of<T>(string name, string accepts, Func<ValueReader, T?> read, Func<Style, T, Style> set)
        where T : struct =>
        new(name, accepts, value => read(value) is { } parsed
            ? [new ValueDeclaration(name, style => set(style, parsed), value.Span)]
            : null);

    /// <summary>A property whose value is one of a few words.</summary>
    public static Property Word<T>(string name, Func<Style, T, Style> set, params (string Word, T Value)[] words)
        where T : struct =>
        Of(name, string.Join(" | ", words.Select(word => word.Word)), value => Words.Read(value, words), set);

    /// <summary>A property whose value is one length.</summary>
    public static Property Length(string name, LengthRange range, Func<Style, Length, Style> set) =>
        new(name, Lengths.Accepts(range), value => Lengths.Read(value, range) is { } length
            ? [new LengthDeclaration(name, length, set, value.Span)]
            : null);
}
