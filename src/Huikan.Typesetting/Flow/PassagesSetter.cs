using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Flow;

/// <summary>Sets the passages of a text: side by side, one after the other, or in one language.</summary>
internal sealed class PassagesSetter(BlockSetter blocks, FigureSetter figures, Stylesheet stylesheet, AnchorScope scope)
{
    /// <summary>
    /// The lanes of one passage, source language first, both starting level; the side of a missing translation is white.
    /// A figure that both languages show stands once, over the whole width.
    /// </summary>
    public Band SetPair(PassagesNode node, Passage passage, double width, HeadingRanks headings, StructureElement parent)
    {
        if (passage.SharedFigure(node.Languages) is { } shared)
        {
            var whole = new ColumnBuilder(width) { LetsFloat = true };
            whole.Mark(AnchorOf(passage, parent));
            figures.AddShared(whole, shared, parent);
            return new Band([new Lane(0, whole.Build())], Border.None);
        }

        var (source, translation) = (node.Languages[0], node.Languages[1]);
        var container = stylesheet.Resolve(node.Style, source);
        var gap = container.ColumnGap.Points;
        var sourceWidth = stylesheet.Resolve(StyleName.Column, source).Width?.Points ?? ((width - gap) / 2);
        var translationX = sourceWidth + gap;
        var left = new ColumnBuilder(sourceWidth);
        left.Mark(AnchorOf(passage, parent));
        Add(left, node, passage, source, headings, parent);
        var right = new ColumnBuilder(Math.Max(1, width - translationX));
        Add(right, node, passage, translation, headings, parent);
        return new Band([new Lane(0, left.Build()), new Lane(translationX, right.Build())], container.ColumnRule);
    }

    /// <summary>The passage on facing pages: source language on the left, translation level with it on the right.</summary>
    public Band SetFacing(PassagesNode node, Passage passage, double width, HeadingRanks headings, StructureElement parent)
    {
        var left = new ColumnBuilder(width);
        left.Mark(AnchorOf(passage, parent));
        AddIndented(left, node, passage, node.Languages[0], headings, parent);
        var right = new ColumnBuilder(width);
        AddIndented(right, node, passage, node.Languages[1], headings, parent);
        return new Band([new Lane(0, left.Build()), new Lane(Spread.RectoX, right.Build())], Border.None);
    }

    /// <summary>The passage in each of the edition's languages, one after the other.</summary>
    public void AddInTurn(
        ColumnBuilder column, PassagesNode node, Passage passage, HeadingRanks headings, StructureElement parent)
    {
        column.Mark(AnchorOf(passage, parent));
        if (passage.SharedFigure(node.Languages) is { } shared)
        {
            Indent(column, node, node.Languages[0], inner => figures.AddShared(inner, shared, parent));
        }
        else
        {
            var isTranslation = false;
            foreach (var language in node.Languages.Where(language => passage.In(language) is not null))
            {
                if (isTranslation)
                    column.TranslationFollows();
                AddIndented(column, node, passage, language, headings, parent);
                isTranslation = true;
            }
        }

        column.AddWhite(stylesheet.Resolve(node.Style, node.Languages[0]).RowGap.Points);
    }

    /// <summary>All passages in one language, then all in the next; the first of them carries the anchors.</summary>
    public void AddSuccessive(ColumnBuilder column, PassagesNode node, StructureElement parent)
    {
        foreach (var language in node.Languages)
        {
            var headings = new HeadingRanks(node.SubheadingLevel);
            foreach (var passage in node.Passages)
            {
                if (language == node.Languages[0])
                    column.Mark(AnchorOf(passage, parent));
                AddIndented(column, node, passage, language, headings, parent);
                column.AddWhite(stylesheet.Resolve(node.Style, language).RowGap.Points);
            }
        }
    }

    /// <summary>Sets a language's blocks between the margins that the style has for it.</summary>
    private void AddIndented(
        ColumnBuilder column,
        PassagesNode node,
        Passage passage,
        Language language,
        HeadingRanks headings,
        StructureElement parent)
    {
        Indent(column, node, language, inner => Add(inner, node, passage, language, headings, parent));
    }

    private void Indent(ColumnBuilder column, PassagesNode node, Language language, Action<ColumnBuilder> set)
    {
        if (column.HasMargins)
        {
            set(column);
            return;
        }

        var margin = stylesheet.Resolve(node.Style, language).Margin;
        var measure = Math.Max(1, column.Width - margin.Left.Points - margin.Right.Points);
        var inner = new ColumnBuilder(measure)
        {
            LetsFloat = column.LetsFloat,
            OffersLonger = column.OffersLonger,
            NoteWidth = column.IsOneOfSeveral ? column.NoteWidth : measure,
        };
        set(inner);
        column.AddIndented(inner, margin.Left.Points);
    }

    private void Add(
        ColumnBuilder column,
        PassagesNode node,
        Passage passage,
        Language language,
        HeadingRanks headings,
        StructureElement parent)
    {
        if (passage.In(language) is { } rendition)
        {
            blocks.AddAll(
                column, rendition.Blocks, new BlockContext(language, node.TextStyle, parent, headings));
        }
    }

    private AnchorItem AnchorOf(Passage passage, StructureElement parent) => new(scope.NameOf(passage.Id), parent);
}
