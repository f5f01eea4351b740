using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions.Styles;
using Huikan.Publications;

namespace Huikan.Editions;

/// <summary>A node of the edition tree. A closed family: a writer answers for every kind.</summary>
/// <param name="Style">The named style.</param>
/// <param name="Span">Where the edition markup stands.</param>
public abstract record EditionNode(StyleName Style, SourceSpan Span);

/// <summary>A part of the document: masthead, contents, editor's note, speech, colophon.</summary>
/// <param name="Anchor">The name that links and contents lead to, or null.</param>
/// <param name="Content">The nodes in it.</param>
/// <param name="Running">Running lines that stand in place of the edition's while this part is on the page.</param>
/// <param name="ShowsRunning">False keeps all running lines off the page that the part opens (a masthead).</param>
public sealed record SectionNode(
    StyleName Style,
    string? Anchor,
    ImmutableArray<EditionNode> Content,
    ImmutableArray<RunningLine> Running,
    bool ShowsRunning,
    SourceSpan Span) : EditionNode(Style, Span)
{
    /// <summary>The issue that the part holds, in a document of several: anchors in it are names of that issue.</summary>
    public string? Issue { get; init; }

    /// <summary>How pages are counted from the one on that the part opens, or null to count on.</summary>
    public FolioChange? Folio { get; init; }

    /// <summary>The break before the part: two counts cannot share a page, so a change of count begins a new one.</summary>
    /// <param name="style">The part's style, resolved.</param>
    public PageBreak BreakBefore(Style style) =>
        Folio is not null && style.BreakBefore is (PageBreak.Auto or PageBreak.Avoid) ? PageBreak.Page : style.BreakBefore;
}

/// <summary>A paragraph or heading that the template places: a headline, a byline, a label.</summary>
/// <param name="HeadingLevel">From 1 for a heading, or null for a paragraph.</param>
/// <param name="Language">The language of its words.</param>
/// <param name="Content">Its words.</param>
/// <param name="InOutline">Whether it becomes an entry of the PDF outline and Word's contents; headings only.</param>
public sealed record LineNode(
    StyleName Style,
    int? HeadingLevel,
    Language Language,
    ImmutableArray<Inline> Content,
    bool InOutline,
    SourceSpan Span) : EditionNode(Style, Span);

/// <summary>Lines beside each other on one baseline: the first at the left, the last at the right, others spread between.</summary>
public sealed record RowNode(StyleName Style, ImmutableArray<LineNode> Cells, SourceSpan Span) : EditionNode(Style, Span);

/// <summary>A rule or an empty space: a box with no words, whose style has the border and the margins.</summary>
public sealed record RuleNode(StyleName Style, SourceSpan Span) : EditionNode(Style, Span);

/// <summary>The contents, with page numbers that the typesetter finds.</summary>
public sealed record ContentsNode(StyleName Style, ImmutableArray<ContentsEntry> Entries, SourceSpan Span)
    : EditionNode(Style, Span);

/// <summary>An entry of the contents.</summary>
/// <param name="Target">The anchor of the section that it leads to.</param>
/// <param name="Label">What stands before it (a number, a place), or null.</param>
/// <param name="Lines">Its lines; the first carries leader and page number.</param>
public sealed record ContentsEntry(string Target, LineNode? Label, ImmutableArray<LineNode> Lines, SourceSpan Span);

/// <summary>Nodes on a left page and nodes on the right page that faces it, level at their heads.</summary>
/// <param name="Verso">On the left: the first language's.</param>
/// <param name="Recto">On the right: the second language's.</param>
public sealed record FacingNode(
    StyleName Style, ImmutableArray<EditionNode> Verso, ImmutableArray<EditionNode> Recto, SourceSpan Span)
    : EditionNode(Style, Span);

/// <summary>Newspaper pages of one language: a banner over the first, then stories fitted into the pages' grid of columns.</summary>
/// <param name="Style">The grid: how many columns, the white and the rules between its modules.</param>
/// <param name="Language">The language of its words.</param>
/// <param name="Banner">What stands over the whole width of its first page: the masthead, the issue's headline.</param>
/// <param name="Stories">The stories, in order of importance, which is the order of reading; never empty.</param>
/// <param name="Running">Running lines that stand in place of the edition's on its pages.</param>
public sealed record BroadsheetNode(
    StyleName Style,
    Language Language,
    ImmutableArray<EditionNode> Banner,
    ImmutableArray<StoryNode> Stories,
    ImmutableArray<RunningLine> Running,
    SourceSpan Span) : EditionNode(Style, Span);

/// <summary>A story of a newspaper page. It stands in a broadsheet alone.</summary>
/// <param name="Anchor">The name that links and contents lead to, or null.</param>
/// <param name="Content">
/// First what spans the whole story (<c>column-span: all</c>), such as its headline; the rest stands in columns.
/// </param>
/// <param name="ContinuedOn">The line under a part of it that is not its last, or null.</param>
/// <param name="ContinuedFrom">The line over a part of it that is not its first, or null.</param>
public sealed record StoryNode(
    StyleName Style,
    string? Anchor,
    ImmutableArray<EditionNode> Content,
    JumpLine? ContinuedOn,
    JumpLine? ContinuedFrom,
    SourceSpan Span) : EditionNode(Style, Span);

/// <summary>Where a story goes on, or where it comes from; its folio is the other page's.</summary>
public sealed record JumpLine(StyleName Style, ImmutableArray<RunningPart> Parts);

/// <summary>Passages of a text in the edition's languages.</summary>
/// <param name="Style">The style of the whole: gap and rule between the columns.</param>
/// <param name="TextStyle">The style of its paragraphs; other blocks take the styles of <see cref="StyleName"/>.</param>
/// <param name="Text">The id of the text that they come from.</param>
/// <param name="Arrangement">How the languages stand.</param>
/// <param name="Languages">The languages, in order of reading.</param>
/// <param name="Passages">The passages; never empty.</param>
/// <param name="SubheadingLevel">The document's heading level of a text's own level-1 heading.</param>
public sealed record PassagesNode(
    StyleName Style,
    StyleName TextStyle,
    string Text,
    Arrangement Arrangement,
    ImmutableArray<Language> Languages,
    ImmutableArray<Passage> Passages,
    int SubheadingLevel,
    SourceSpan Span) : EditionNode(Style, Span);
