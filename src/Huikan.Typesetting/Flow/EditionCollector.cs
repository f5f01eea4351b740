using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Flow;

/// <summary>Walks a part of the edition tree and sets everything in it, in order: what the pages will be filled with.</summary>
internal sealed class EditionCollector(
    Stylesheet stylesheet,
    double width,
    TextSetter text,
    RowSetter rows,
    ContentsSetter contents,
    PassagesSetter passages,
    FootnoteSetter footnotes,
    AnchorScope scope,
    int headingsBefore,
    DiagnosticBag diagnostics)
{
    private readonly ImmutableArray<FlowItem>.Builder _items = ImmutableArray.CreateBuilder<FlowItem>();
    private readonly OutlineBuilder _outline = new(headingsBefore);
    private readonly Dictionary<LineNode, string> _outlineAnchors = new(ReferenceEqualityComparer.Instance);
    private ColumnBuilder _column = new(width) { LetsFloat = true };
    private bool _breaksPages = true;
    private TextColumns? _columns;
    private bool _standsApart;

    /// <summary>Sets the part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="document">The element that the part's own stand in.</param>
    public FlowPart Collect(EditionPart part, StructureElement document)
    {
        AddAll(part.Content, document, depth: 0);
        Flush();
        return new FlowPart(document, _items.DrainToImmutable(), _outline.Headings, _column.TakeMarks());
    }

    private void AddAll(ImmutableArray<EditionNode> nodes, StructureElement parent, int depth)
    {
        foreach (var node in nodes)
        {
            if (_columns is { } around && stylesheet.Resolve(node.Style, NodeLanguage.Of(node)).SpansColumns)
            {
                Flush(null);
                Add(node, parent, depth);
                Flush(around);
            }
            else
            {
                Add(node, parent, depth);
            }
        }
    }

    private void Add(EditionNode node, StructureElement parent, int depth)
    {
        switch (node)
        {
            case SectionNode section:
                AddSection(section, parent, depth);
                break;
            case LineNode line:
                AddLine(line, parent);
                break;
            case RowNode row:
                rows.Add(_column, row, parent);
                break;
            case RuleNode rule:
                AddRule(rule);
                break;
            case ContentsNode entries:
                var contentsStyle = stylesheet.Resolve(entries.Style, NodeLanguage.Of(entries));
                InColumns(entries, contentsStyle, default, () => contents.Add(_column, entries, parent));
                break;
            case FacingNode facing:
                AddFacing(facing, parent, depth);
                break;
            case PassagesNode text:
                AddPassages(text, parent);
                break;
            case BroadsheetNode broadsheet:
                AddBroadsheet(broadsheet, parent);
                break;
            default:
                throw new UnreachableKindException(node);
        }
    }

    private void AddSection(SectionNode section, StructureElement parent, int depth)
    {
        var style = stylesheet.Resolve(section.Style, Language.Chinese);
        if (style.Float == PageFloat.LastVerso && _breaksPages && depth == 0)
        {
            AddClosing(section, style, parent);
            return;
        }

        BreakBefore(section.BreakBefore(style));
        if (depth == 0 || !section.Running.IsEmpty || !section.ShowsRunning || section.Folio is not null)
        {
            Flush();
            _items.Add(new SectionStart(section));
        }

        _column.AddWhite(style.Margin.Top.Points);
        var element = parent.Add(StructureRole.Section);
        if (section.Anchor is { } anchor)
            _column.Mark(new AnchorItem(anchor, element));
        var around = scope.Issue;
        scope.Issue = section.Issue ?? around;
        InColumns(section, style, default, () => AddAll(section.Content, element, depth + 1));
        scope.Issue = around;
        _column.AddWhite(style.Margin.Bottom.Points);
        BreakAfter(style);
    }

    /// <summary>What closes a document stands by itself, and its notes, were there any, with it.</summary>
    private void AddClosing(SectionNode section, Style style, StructureElement parent)
    {
        var marks = _column.TakeMarks();
        Flush();
        var element = parent.Add(StructureRole.Section);
        if (section.Anchor is { } anchor)
            marks = marks.Add(new AnchorItem(anchor, element));
        var column = new ColumnBuilder(width);
        column.AddWhite(style.Margin.Top.Points);
        var content = SetApart(section.Content, marks, column, element);
        var area = stylesheet.Resolve(StyleName.FootnoteArea, Language.Chinese);
        _items.Add(new Closing(StoryNotes.Close(content, area), section.Span));
    }

    private void AddLine(LineNode line, StructureElement parent)
    {
        var style = stylesheet.Resolve(line.Style, line.Language);
        BreakBefore(style);
        var role = line.HeadingLevel is { } level ? HeadingRole.Of(level) : StructureRole.Paragraph;
        var element = parent.Add(role, line.Language);
        if (line is { InOutline: true, HeadingLevel: { } outlineLevel })
        {
            // A story's headline is set at several widths, and stands in the outline once.
            if (!_outlineAnchors.TryGetValue(line, out var anchor))
                _outlineAnchors[line] = anchor = _outline.Add(PlainText.Of(line.Content), outlineLevel);
            _column.Mark(new AnchorItem(anchor, element));
        }

        text.Add(_column, line.Content, style, line.Language, element);
        if (line.HeadingLevel is not null)
            _column.KeepWithNext();
        BreakAfter(style);
    }

    private void AddRule(RuleNode rule)
    {
        var style = stylesheet.Resolve(rule.Style, Language.Chinese);
        new BlockBox(style, _column.Width).AddTo(_column, []);
    }

    /// <summary>Sets each side in a column of its own; what either column keeps with the next, both keep.</summary>
    private void AddFacing(FacingNode facing, StructureElement parent, int depth)
    {
        var style = stylesheet.Resolve(facing.Style, Language.Chinese);
        BreakBefore(style);
        Flush();
        var marks = _column.TakeMarks();
        _items.Add(new Band(
            [
                new Lane(0, SetSide(facing.Verso, marks, style, parent, depth)),
                new Lane(Spread.RectoX, SetSide(facing.Recto, [], style, parent, depth)),
            ],
            Border.None));
        BreakAfter(style);
    }

    private Column SetSide(
        ImmutableArray<EditionNode> nodes, ImmutableArray<FrameItem> marks, Style style, StructureElement parent, int depth)
    {
        var (outer, stoodApart) = (_column, _standsApart);
        (_column, _standsApart) = (new ColumnBuilder(width), true);
        _column.AddWhite(style.Margin.Top.Points);
        foreach (var mark in marks)
            _column.Mark(mark);
        AddAll(nodes, parent, depth);
        _column.AddWhite(style.Margin.Bottom.Points);
        if (style.BreakAfter == PageBreak.Avoid)
            _column.KeepWithNext();
        var side = _column.Build();
        (_column, _standsApart) = (outer, stoodApart);
        return side;
    }

    private void AddBroadsheet(BroadsheetNode node, StructureElement parent)
    {
        Flush();
        var grid = NewspaperGrid.Of(stylesheet, node);
        var element = parent.Add(StructureRole.Section, node.Language);
        var banner = SetApart(node.Banner, [], new ColumnBuilder(grid.Width), element);
        var stories = new StorySetter(stylesheet, footnotes, SetApart, grid, node.Language);
        _items.Add(new NewspaperPart(node, grid, banner, [.. node.Stories.Select(story => stories.Set(story, element))]));
    }

    /// <summary>Sets nodes in a column of their own, in which no page can be asked to end.</summary>
    private Column SetApart(
        ImmutableArray<EditionNode> nodes, ImmutableArray<FrameItem> marks, ColumnBuilder column, StructureElement parent)
    {
        var (outer, broke, stoodApart) = (_column, _breaksPages, _standsApart);
        (_column, _breaksPages, _standsApart) = (column, false, true);
        foreach (var mark in marks)
            _column.Mark(mark);
        AddAll(nodes, parent, depth: 1);
        (_column, _breaksPages, _standsApart) = (outer, broke, stoodApart);
        return column.Build();
    }

    private void AddPassages(PassagesNode node, StructureElement parent)
    {
        var style = stylesheet.Resolve(node.Style, node.Languages[0]);
        _column.AddWhite(style.Margin.Top.Points);
        InColumns(node, style, style.Margin, () => AddPassagesIn(node, parent));
        _column.AddWhite(style.Margin.Bottom.Points);
    }

    private void AddPassagesIn(PassagesNode node, StructureElement parent)
    {
        if (node.Arrangement == Arrangement.Successive)
        {
            passages.AddSuccessive(_column, node, parent);
            return;
        }

        var headings = new HeadingRanks(node.SubheadingLevel);
        foreach (var passage in node.Passages)
        {
            switch (node.Arrangement)
            {
                case Arrangement.SideBySide:
                    Flush();
                    AddPair(passages.SetPair(node, passage, width, headings, parent));
                    break;
                case Arrangement.Facing:
                    Flush();
                    AddPair(passages.SetFacing(node, passage, width, headings, parent));
                    break;
                default:
                    passages.AddInTurn(_column, node, passage, headings, parent);
                    break;
            }
        }
    }

    private void AddPair(Band pair) =>
        _items.Add(_items.LastOrDefault(item => item is not White { Height: 0 }) is Band above ? RubyRoom.Under(above, pair) : pair);

    /// <summary>Sets a node in the columns that its style asks for; where they cannot be, over the whole width.</summary>
    private void InColumns(EditionNode node, Style style, Edges<Length> margin, Action set)
    {
        var (left, right) = (margin.Left.Points, margin.Right.Points);
        if (TextColumns.Of(stylesheet, style, NodeLanguage.Of(node), left, Math.Max(1, width - left - right)) is not { } columns)
        {
            set();
            return;
        }

        if (_standsApart || _columns is not null || NodeLanguage.StandsBeside(node))
        {
            diagnostics.Warning(
                "typeset/columns",
                node.Span,
                new Wording("两种语言并排处、已分栏处不再分栏：column-count 在此不起作用。", "Nothing is set in columns where two languages stand beside each other, or within columns: column-count has no effect here."),
                new Wording("请只在单语版式的样式里分栏。", "Ask for columns in the styles of layouts of one language alone."));
            set();
            return;
        }

        Flush(columns);
        if (node is PassagesNode)
            _column = WithMarksOf(_column, NewColumn(hasMargins: true));
        set();
        Flush(null);

        // Beside a column that ends over the foot of the page there is no room.
        if (columns.Fill == ColumnFill.Auto)
            _items.Add(new ForcedBreak(PageBreak.Page));
    }

    private ColumnBuilder NewColumn(bool hasMargins) => _columns is { } columns
        ? new ColumnBuilder(columns.Measure) { OffersLonger = true, IsOneOfSeveral = true, NoteWidth = width, HasMargins = hasMargins }
        : new ColumnBuilder(width) { LetsFloat = true };

    private static ColumnBuilder WithMarksOf(ColumnBuilder before, ColumnBuilder column)
    {
        foreach (var mark in before.TakeMarks())
            column.Mark(mark);
        return column;
    }

    private void BreakBefore(Style style) => BreakBefore(style.BreakBefore);

    private void BreakBefore(PageBreak kind)
    {
        if (!_breaksPages || kind is PageBreak.Auto or PageBreak.Avoid)
            return;
        Flush();
        _items.Add(new ForcedBreak(kind));
    }

    private void BreakAfter(Style style)
    {
        if (!_breaksPages || style.BreakAfter is PageBreak.Auto or PageBreak.Avoid)
            return;
        Flush();
        _items.Add(new ForcedBreak(style.BreakAfter));
    }

    private void Flush() => Flush(_columns);

    /// <summary>Ends the column; anchors that wait for what comes next go on to the next.</summary>
    /// <param name="next">The columns that what comes next runs through, or null.</param>
    private void Flush(TextColumns? next)
    {
        var marks = _column.TakeMarks();
        var column = _column.Build();
        if (column.Strips.All(strip => strip.IsWhite))
            _items.Add(new White(column.FullHeight));
        else
            _items.Add(new Band([_columns is { } columns ? Lane.Through(columns, column) : new Lane(0, column)], Border.None));
        var hasMargins = _column.HasMargins;
        _columns = next;
        _column = NewColumn(hasMargins);
        foreach (var mark in marks)
            _column.Mark(mark);
    }
}
