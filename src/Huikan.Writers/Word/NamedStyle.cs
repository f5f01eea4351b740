using DocumentFormat.OpenXml.Wordprocessing;
using Huikan.Publications;
using Style = Huikan.Editions.Styles.Style;

namespace Huikan.Writers.Word;

/// <summary>A style of the document, made from a style of the stylesheet in one language.</summary>
/// <param name="Id">What paragraphs and runs refer to.</param>
/// <param name="Name">What Word shows; Word knows its built-in styles by it.</param>
/// <param name="IsBuiltIn">Whether Word knows the name as its own.</param>
/// <param name="Type">Paragraph or character.</param>
/// <param name="Language">The language that it was computed for.</param>
/// <param name="Computed">The stylesheet's computed style.</param>
/// <param name="Paragraph">All its paragraph properties; null for a character style.</param>
/// <param name="Run">Paragraph style: all its character properties. Character style: only those that it changes.</param>
/// <param name="Link">The id of the paragraph style that it is the character half of, or null.</param>
internal sealed record NamedStyle(
    string Id,
    string Name,
    bool IsBuiltIn,
    StyleValues Type,
    Language Language,
    Style Computed,
    ParagraphFormat? Paragraph,
    RunFormat Run,
    string? Link)
{
    /// <summary>Whether anything in the document has it.</summary>
    public bool Used { get; set; }
}
