using Huikan.Editions.Styles;
using Huikan.Publications;

namespace Huikan.Writers.Word;

/// <summary>Where blocks stand.</summary>
/// <param name="Language">Their language.</param>
/// <param name="TextStyle">The style of paragraphs.</param>
/// <param name="Headings">Gives the text's headings their levels in the document.</param>
/// <param name="Measure">The width that there is, indents included.</param>
/// <param name="Indent">What lists and quotations around them have moved them in by.</param>
/// <param name="ListDepth">How many lists they stand in.</param>
/// <param name="Part">The part that links and images belong to.</param>
/// <param name="InFootnote">Whether they are a footnote's own text.</param>
internal sealed record BlockSetting(
    Language Language,
    StyleName TextStyle,
    HeadingRanks Headings,
    Length Measure,
    PartLinks Part,
    Length Indent = default,
    int ListDepth = 0,
    bool InFootnote = false);
