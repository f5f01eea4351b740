using System.Collections.Immutable;
using Huikan.Publications;

namespace Huikan.Editions.Styles;

/// <summary>The styles of an edition, for print and Word alike.</summary>
/// <remarks>
/// The cascade is small on purpose, so that a style can become a named style in Word: a class starts from
/// <c>:root</c>, then <c>:root:lang(…)</c>, then its own rules, then its own rules for the language; a style
/// inherits nothing from the style around it. Running text (<c>.strong</c>, <c>.link</c>) changes only what its
/// rules name.
/// </remarks>
/// <param name="Rules">In the order of the file.</param>
/// <param name="FontFaces">In the order of the file.</param>
/// <param name="First">The first page.</param>
/// <param name="Verso">Left pages.</param>
/// <param name="Recto">Right pages.</param>
public sealed record Stylesheet(
    ImmutableArray<StyleRule> Rules,
    ImmutableArray<FontFace> FontFaces,
    PageStyle First,
    PageStyle Verso,
    PageStyle Recto)
{
    private readonly Cascade _cascade = new(Rules);

    /// <summary>In the order of the file.</summary>
    public ImmutableArray<StyleRule> Rules
    {
        get;
        init
        {
            field = value;
            _cascade = new Cascade(value);
        }
    } = Rules;

    /// <summary>False where part of the file could not be read: any name may be defined there.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>Every class that a rule names, in order of first mention.</summary>
    public IEnumerable<StyleName> Names => Rules.Where(r => r.Name is not null).Select(r => r.Name!.Value).Distinct();

    /// <summary>Whether any rule names the class, or may do so where it could not be read.</summary>
    public bool Defines(StyleName name) => !IsWhole || Rules.Any(r => r.Name == name);

    /// <summary>What every style of a language starts from.</summary>
    public Style Root(Language language) => _cascade.Root(language);

    /// <summary>The style of a block.</summary>
    public Style Resolve(StyleName name, Language language) => _cascade.Resolve(name, language);

    /// <summary>The style of running text inside a block: the block's, with what the class changes.</summary>
    public Style ResolveInline(Style block, StyleName name, Language language) =>
        _cascade.Apply(block, name, language);

    /// <summary>One line of the baseline grid: the root's line height, which <c>rlh</c> counts.</summary>
    public Length GridLine => _cascade.GridLine;
}
