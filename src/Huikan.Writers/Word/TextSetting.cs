using Huikan.Editions.Styles;
using Huikan.Publications;

namespace Huikan.Writers.Word;

/// <summary>Where running text stands.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Block">The computed style that its classes change.</param>
/// <param name="Given">What the paragraph's named style already says of its characters.</param>
/// <param name="Half">The character half of another style, which the words have over the paragraph's; or null.</param>
/// <param name="Part">The part that its links and images belong to.</param>
/// <param name="InFootnote">Whether it is a footnote's own text.</param>
internal sealed record TextSetting(Language Language, Style Block, NamedStyle Given, NamedStyle? Half, PartLinks Part, bool InFootnote)
{
    /// <summary>Text in a paragraph of a named style.</summary>
    public static TextSetting In(NamedStyle style, PartLinks part, bool inFootnote = false) =>
        new(style.Language, style.Computed, style, null, part, inFootnote);
}
