using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Writers.Word.Reading;

namespace Huikan.Writers.Word;

/// <summary>What the writers of one document share.</summary>
internal sealed class WordContext
{
    private uint _drawings;

    public WordContext(Edition edition, DiagnosticBag diagnostics, IReadOnlyDictionary<string, string> pageNumbers, WordOptions options, Parts parts)
    {
        Edition = edition;
        Diagnostics = diagnostics;
        PageNumbers = pageNumbers;
        Options = options;
        Parts = parts;
        Outline = Outline.Of(edition);
        Styles = new StyleCatalogue(edition, Outline);
        Runs = new RunFormatter(edition.Stylesheet, Styles);
        Anchors = EditionAnchors.Of(edition);
        References = CrossReferences.Of(edition);
        FrontMatter = EditionTexts.FrontMatterOf(edition);
        Numbering = new NumberingWriter(Styles);
        Footnotes = new FootnoteWriter(this);
        Comments = new CommentWriter(this);
    }

    /// <summary>Another edition in the same document: what is said once for the whole document is said together.</summary>
    private WordContext(Edition edition, WordContext other)
    {
        Edition = edition;
        Diagnostics = new DiagnosticBag();
        PageNumbers = other.PageNumbers;
        Options = other.Options;
        Parts = other.Parts;
        Styles = other.Styles;
        Runs = other.Runs;
        Outline = Outline.Of(edition);
        Anchors = EditionAnchors.Of(edition);
        // The numbers that the document shows are those of its present state.
        References = other.References;
        Columns = other.Columns;
        FrontMatter = EditionTexts.FrontMatterOf(edition);
        Numbering = other.Numbering;
        Footnotes = other.Footnotes;
        Comments = other.Comments;
        _drawings = other._drawings;
    }

    /// <summary>For the state that an edition was in before; what was wrong with it then is no longer told.</summary>
    public WordContext Before(Edition was) => new(was, this);

    public Edition Edition { get; }

    public DiagnosticBag Diagnostics { get; }

    public IReadOnlyDictionary<string, string> PageNumbers { get; }

    public WordOptions Options { get; }

    public Parts Parts { get; }

    public StyleCatalogue Styles { get; }

    public RunFormatter Runs { get; }

    public Outline Outline { get; }

    /// <summary>Every anchor that the edition shows; only to these can a link lead inside the document.</summary>
    public IReadOnlySet<string> Anchors { get; }

    /// <summary>The numbers of figures and tables that links may say.</summary>
    public CrossReferences References { get; }

    /// <summary>The bookmarks of the lines of front matter, by the words that templates place.</summary>
    public IReadOnlyDictionary<Inline, string> FrontMatter { get; }

    public NumberingWriter Numbering { get; }

    public FootnoteWriter Footnotes { get; }

    public CommentWriter Comments { get; }

    public Bookmarks Bookmarks { get; } = new();

    public CaptionWriter Captions { get; } = new();

    /// <summary>The pages that text is measured by; all pages of a Word section have one size.</summary>
    public PageStyle Page => Options.Reference?.Page ?? Edition.Stylesheet.Recto;

    /// <summary>The width that text has: the type area's, or that of the columns that it runs through.</summary>
    public Length Measure => Columns?.Measure(Page.TypeWidth) ?? Page.TypeWidth;

    /// <summary>The columns that text runs through as it is written; null where there are none.</summary>
    public TextColumns? Columns { get; set; }

    /// <summary>The properties that the document had to go without, as it was written.</summary>
    public SortedSet<string> Lost { get; } = new(StringComparer.Ordinal);

    /// <summary>An id for a drawing; Word repairs a document in which two are the same.</summary>
    public uint NextDrawing() => ++_drawings;
}
