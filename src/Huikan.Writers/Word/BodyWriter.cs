using DocumentFormat.OpenXml;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Publications;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>The nodes of the edition as the document's body.</summary>
internal sealed class BodyWriter
{
    private readonly WordContext _word;
    private readonly BodyFlow _flow;

    private BodyWriter(WordContext word)
    {
        _word = word;
        _flow = new BodyFlow(word);
    }

    public static W.Body Write(WordContext word)
    {
        var writer = new BodyWriter(word);
        var running = RunningSet.None.With(word.Edition.Running);
        foreach (var node in word.Edition.Content)
            writer.Write(node, running);
        var body = writer._flow.Finish();
        RubyWriter.MakeRoom(body, word.Styles);
        return body;
    }

    private void Write(EditionNode node, RunningSet running)
    {
        switch (node)
        {
            case SectionNode section:
                WriteSection(section, running);
                break;
            case LineNode line:
                WriteLine(line, running, () => [LineWriter.Write(_word, line)]);
                break;
            case RowNode row:
                WriteLine(row, running, () => LineWriter.Write(_word, row));
                break;
            case RuleNode rule:
                WriteLine(rule, running, () => [LineWriter.Write(_word, rule)]);
                break;
            case ContentsNode contents:
                WriteBox(contents, running, () => [.. ContentsWriter.Write(_word, contents)]);
                break;
            case FacingNode facing:
                // Word has no facing pages of matching text: what faces in print stands in turn here.
                foreach (var side in facing.Verso.Concat(facing.Recto))
                    Write(side, running);
                break;
            case BroadsheetNode broadsheet:
                if (ColumnsOf(broadsheet) is not null)
                    _word.Lost.Add("column-count");
                // Word fits no stories into modules: what is a newspaper page in print stands in turn here.
                foreach (var part in broadsheet.Banner.Concat(broadsheet.Stories))
                    Write(part, running.With(broadsheet.Running));
                break;
            case StoryNode story:
                WriteSection(new SectionNode(story.Style, story.Anchor, story.Content, [], ShowsRunning: true, story.Span), running, isStory: true);
                break;
            case PassagesNode passages:
                WriteBox(passages, running, () => PassagesWriter.Write(_word, passages));
                break;
            default:
                throw new UnreachableKindException(node);
        }
    }

    /// <summary>
    /// Contents and passages are boxes too, their white and rules above and below. Their own style may ask for columns,
    /// which the white then stands around; in others' columns there are none.
    /// </summary>
    private void WriteBox(EditionNode node, RunningSet running, Func<IReadOnlyList<OpenXmlElement>> write)
    {
        var outer = _word.Columns;
        var columns = outer ?? ColumnsOf(node);
        if (columns is not null && node is PassagesNode { Arrangement: Arrangement.SideBySide or Arrangement.Facing })
        {
            // Languages beside each other are columns already.
            _word.Lost.Add("column-count");
            columns = null;
        }

        _word.Columns = columns;
        var content = write();
        _word.Columns = outer;
        if (content.Count == 0)
            return;
        var style = _word.Edition.Stylesheet.Resolve(node.Style, _word.Edition.Languages[0]);
        if (style.BreakBefore == PageBreak.Avoid)
            _flow.KeepLast();
        if (outer != columns || !SectionBox.TryFoldTop(_word, style, content[0]))
            _flow.Add(running, SectionBox.Top(style));
        _flow.SetColumns(columns);
        _flow.Add(running, content);
        _flow.SetColumns(outer);
        _flow.Add(running, SectionBox.Bottom(style));
        if (style.BreakAfter == PageBreak.Avoid)
            _flow.KeepLast();
    }

    private TextColumns? ColumnsOf(EditionNode node) =>
        TextColumns.Of(_word.Edition.Stylesheet.Resolve(node.Style, _word.Edition.Languages[0]));

    /// <summary>A line in columns that goes over all of them parts them.</summary>
    private void WriteLine(EditionNode line, RunningSet running, Func<IReadOnlyList<OpenXmlElement>> write)
    {
        if (_word.Edition.Stylesheet.Resolve(line.Style, _word.Edition.Languages[0]).BreakBefore == PageBreak.Avoid)
            _flow.KeepLast();
        var outer = _word.Columns;
        var spans = outer is not null
            && _word.Edition.Stylesheet.Resolve(line.Style, _word.Edition.Languages[0]).SpansColumns;
        if (spans)
            _flow.SetColumns(null);
        _flow.Add(running, write());
        if (spans)
            _flow.SetColumns(outer);
    }

    private void WriteSection(SectionNode section, RunningSet running, bool isStory = false)
    {
        var style = _word.Edition.Stylesheet.Resolve(section.Style, _word.Edition.Languages[0]);
        var own = running.With(section.Running);
        if (style.BreakBefore == PageBreak.Avoid)
            _flow.KeepLast();
        _flow.Enter(own, !section.ShowsRunning, section.BreakBefore(style), section.Folio);
        SectionBox.Note(_word, section, style);
        var first = _flow.Count;
        _flow.Add(own, SectionBox.Top(style));
        if (section.Anchor is { } anchor)
            _flow.Mark(anchor);
        var outer = _word.Columns;
        if (!isStory && outer is null && TextColumns.Of(style) is { } columns)
            _flow.SetColumns(columns);
        foreach (var node in section.Content)
            Write(node, own);
        _flow.SetColumns(outer);
        _flow.Add(own, SectionBox.Bottom(style));
        if (style.BreakInside == BreakInside.Avoid)
            _flow.KeepTogether(first);
        if (style.BreakAfter == PageBreak.Avoid)
            _flow.KeepLast();
        _flow.Leave(style.BreakAfter);
    }
}
