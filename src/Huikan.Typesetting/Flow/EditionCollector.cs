using System.Collections.Immutable;
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
    AnchorScope scope,
    int headingsBefore)
{
    private readonly ImmutableArray<FlowItem>.Builder _items = ImmutableArray.CreateBuilder<FlowItem>();
    private readonly OutlineBuilder _outline = new(headingsBefore);
    private ColumnBuilder _column = new(width);

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
            Add(node, parent, depth);
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
                contents.Add(_column, entries, parent);
                break;
            case FacingNode facing:
                AddFacing(facing, parent, depth);
                break;
            case PassagesNode text:
                AddPassages(text, parent);
                break;
            default:
                throw new UnreachableKindException(node);
        }
    }

    private void AddSection(SectionNode section, StructureElement parent, int depth)
    {
        var style = stylesheet.Resolve(section.Style, Language.Chinese);
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
        AddAll(section.Content, element, depth + 1);
        scope.Issue = around;
        _column.AddWhite(style.Margin.Bottom.Points);
        BreakAfter(style);
    }

    private void AddLine(LineNode line, StructureElement parent)
    {
        var style = stylesheet.Resolve(line.Style, line.Language);
        BreakBefore(style);
        var role = line.HeadingLevel is { } level ? HeadingRole.Of(level) : StructureRole.Paragraph;
        var element = parent.Add(role, line.Language);
        if (line is { InOutline: true, HeadingLevel: { } outlineLevel })
        {
            var anchor = _outline.Add(PlainText.Of(line.Content), outlineLevel);
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
        new BlockBox(style, width).AddTo(_column, []);
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
        var outer = _column;
        _column = new ColumnBuilder(width);
        _column.AddWhite(style.Margin.Top.Points);
        foreach (var mark in marks)
            _column.Mark(mark);
        AddAll(nodes, parent, depth);
        _column.AddWhite(style.Margin.Bottom.Points);
        if (style.BreakAfter == PageBreak.Avoid)
            _column.KeepWithNext();
        var side = _column.Build();
        _column = outer;
        return side;
    }

    private void AddPassages(PassagesNode node, StructureElement parent)
    {
        var style = stylesheet.Resolve(node.Style, node.Languages[0]);
        _column.AddWhite(style.Margin.Top.Points);
        var headings = new HeadingRanks(node.SubheadingLevel);
        foreach (var passage in node.Passages)
        {
            switch (node.Arrangement)
            {
                case Arrangement.SideBySide:
                    Flush();
                    _items.Add(passages.SetPair(node, passage, width, headings, parent));
                    break;
                case Arrangement.Facing:
                    Flush();
                    _items.Add(passages.SetFacing(node, passage, width, headings, parent));
                    break;
                default:
                    passages.AddInTurn(_column, node, passage, headings, parent);
                    break;
            }
        }

        _column.AddWhite(style.Margin.Bottom.Points);
    }

    private void BreakBefore(Style style) => BreakBefore(style.BreakBefore);

    private void BreakBefore(PageBreak kind)
    {
        if (kind is PageBreak.Auto or PageBreak.Avoid)
            return;
        Flush();
        _items.Add(new ForcedBreak(kind));
    }

    private void BreakAfter(Style style)
    {
        if (style.BreakAfter is PageBreak.Auto or PageBreak.Avoid)
            return;
        Flush();
        _items.Add(new ForcedBreak(style.BreakAfter));
    }

    /// <summary>Ends the column; anchors that wait for what comes next go on to the next.</summary>
    private void Flush()
    {
        var marks = _column.TakeMarks();
        var column = _column.Build();
        if (column.Strips.All(strip => strip.IsWhite))
            _items.Add(new White(column.FullHeight));
        else
            _items.Add(new Band([new Lane(0, column)], Border.None));
        _column = new ColumnBuilder(width);
        foreach (var mark in marks)
            _column.Mark(mark);
    }
}
