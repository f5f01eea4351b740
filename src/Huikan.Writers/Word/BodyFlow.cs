using DocumentFormat.OpenXml;
using Huikan.Editions;
using Huikan.Editions.Styles;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>
/// Gathers the body in order, and opens a section of Word wherever the running lines change or a page is to begin.
/// </summary>
/// <remarks>
/// Sections rather than STYLEREF fields: a section's running line is the template's own words, which need not be a
/// headline's; and STYLEREF names a style as the reader's Word calls it, "Heading 1" here and 标题 1 there.
/// </remarks>
internal sealed class BodyFlow(WordContext word)
{
    private static readonly FolioChange NoChange = new(null, null);

    private readonly RunningLineWriter _running = new(word);
    private readonly List<OpenXmlElement> _elements = [];
    private readonly List<string> _marks = [];
    private SectionSetup _setup = new(RunningSet.None, false, PageBreak.Page, NoChange);
    private PageBreak _pendingBreak;
    private int _sectionStart;

    /// <summary>Whether the section that goes on is there for the columns before it to end level.</summary>
    private bool _levels;

    /// <summary>A part of the edition begins.</summary>
    public void Enter(RunningSet running, bool opensWithoutRunning, PageBreak breakBefore, FolioChange? folio)
    {
        var start = IsForced(breakBefore) ? breakBefore : _pendingBreak;
        if (IsForced(start) || running != _setup.Running || opensWithoutRunning || folio is not null || _elements.Count == 0)
            Open(new SectionSetup(running, opensWithoutRunning, start, folio ?? NoChange, word.Columns));
    }

    /// <summary>A part of the edition is over.</summary>
    public void Leave(PageBreak breakAfter)
    {
        if (IsForced(breakAfter))
            _pendingBreak = breakAfter;
    }

    /// <summary>
    /// What follows runs through other columns, or through none: Word has a section for that, which goes on where the one
    /// before ends. Columns that are to be filled to the foot of the page are not levelled before a page break.
    /// </summary>
    public void SetColumns(TextColumns? columns)
    {
        word.Columns = columns;
        if (columns == _setup.Columns)
            return;
        var start = _setup.Columns is { Fill: ColumnFill.Auto } && _elements.Count > _sectionStart ? PageBreak.Page : PageBreak.Auto;
        if (IsForced(_pendingBreak))
            start = _pendingBreak;
        var isFirst = _elements.Count == _sectionStart;
        _levels = _setup.Columns is { Fill: ColumnFill.Balance } && !isFirst;
        Open(isFirst
            ? _setup with { Columns = columns, Start = IsForced(start) ? start : _setup.Start }
            : new SectionSetup(_setup.Running, false, start, NoChange, columns));
    }

    /// <summary>The next words carry this anchor's bookmark.</summary>
    public void Mark(string anchor) => _marks.Add(BookmarkName.Of(anchor));

    public void Add(RunningSet running, IReadOnlyList<OpenXmlElement> elements)
    {
        if (elements.Count == 0)
            return;
        if (IsForced(_pendingBreak) || running != _setup.Running)
            Open(new SectionSetup(running, false, _pendingBreak, NoChange, word.Columns));
        _levels = false;
        foreach (var mark in _marks)
            word.Bookmarks.Set(mark, [FirstParagraph(elements[0])]);
        _marks.Clear();
        if (elements[0] is W.Table && _elements is [.., W.Table])
            _elements.Add(ParagraphWriter.Hairline());
        _elements.AddRange(elements);
    }

    /// <summary>What was added last stays on a page with what comes next.</summary>
    public void KeepLast()
    {
        // A paragraph of white is nothing to be kept with alone: it stays with the text before it.
        for (var i = _elements.Count - 1; i >= 0; i--)
        {
            KeptTogether.WithNext(_elements[i]);
            if (_elements[i] is not W.Paragraph { ParagraphProperties.ParagraphStyleId.Val.Value: StyleCatalogue.Spacer })
                break;
        }
    }

    /// <summary>How much was added; what is added from here on can be kept together.</summary>
    public int Count => _elements.Count;

    /// <summary>Whatever was added since stays on one page.</summary>
    public void KeepTogether(int since) => KeptTogether.All(_elements.Skip(since));

    public W.Body Finish()
    {
        // Anchors of parts without words lead to the end.
        if (_elements is not [.., W.Paragraph] || _elements.Count == 0)
            _elements.Add(ParagraphWriter.Hairline());
        foreach (var mark in _marks)
            word.Bookmarks.Set(mark, [_elements[^1]]);
        var body = new W.Body(_elements);
        body.Append(_setup.Write(word, _running));
        return body;
    }

    private void Open(SectionSetup setup)
    {
        _pendingBreak = PageBreak.Auto;
        var isEmpty = _elements.Count == _sectionStart;
        if (isEmpty && _levels && IsForced(setup.Start))
        {
            // Word levels columns where a section goes on behind them on the page, and not before a page break.
            _elements.Add(ParagraphWriter.Hairline());
            isEmpty = false;
        }

        if (!isEmpty)
            Close();
        // Numerals go on from section to section; a count that begins anew does so once, but not in a section without words.
        var folio = new FolioChange(
            setup.Folio.Numerals ?? _setup.Folio.Numerals, setup.Folio.Start ?? (isEmpty ? _setup.Folio.Start : null));
        setup = setup with { Folio = folio };
        // The document's first section has no page before it to break from.
        _setup = _elements.Count == 0 ? setup with { Start = PageBreak.Page } : setup;
        _sectionStart = _elements.Count;
    }

    /// <summary>The properties of a section stand in its last paragraph.</summary>
    private void Close()
    {
        if (_elements[^1] is not W.Paragraph)
            _elements.Add(ParagraphWriter.Hairline());
        var last = (W.Paragraph)_elements[^1];
        (last.ParagraphProperties ??= new W.ParagraphProperties()).SectionProperties = _setup.Write(word, _running);
    }

    private static OpenXmlElement FirstParagraph(OpenXmlElement element) =>
        element is W.Paragraph ? element : element.Descendants<W.Paragraph>().First();

    private static bool IsForced(PageBreak at) => at is PageBreak.Page or PageBreak.Recto or PageBreak.Verso;
}
