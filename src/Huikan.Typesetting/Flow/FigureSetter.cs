using System.Collections.Immutable;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Flow;

/// <summary>Sets a figure and its caption, which stay together; the figure takes whole lines of the grid.</summary>
internal sealed class FigureSetter(TextSetter text, FloatSetter floats, Stylesheet stylesheet)
{
    /// <summary>The greatest height of an image, as a part of the type area's: the caption and some text stand with it.</summary>
    private const double GreatestPart = 0.75;

    public void Add(ColumnBuilder column, Figure figure, BlockContext context) =>
        AddShared(column, [(figure, context.Language)], context.Parent);

    /// <summary>One image that all languages of a passage share, with the words of each under it.</summary>
    /// <param name="column">Takes the figure.</param>
    /// <param name="renditions">The figure in each language, in order; all show the same image.</param>
    /// <param name="parent">The element that it becomes a part of.</param>
    public void AddShared(
        ColumnBuilder column, ImmutableArray<(Figure Figure, Language Language)> renditions, StructureElement parent) =>
        floats.Add(
            column,
            stylesheet.Resolve(StyleName.Figure, renditions[0].Language).Float,
            inner => AddInPlace(inner, renditions, parent));

    private void AddInPlace(
        ColumnBuilder column, ImmutableArray<(Figure Figure, Language Language)> renditions, StructureElement parent)
    {
        var (first, language) = renditions[0];
        var element = new StructureElement(StructureRole.Figure, language, parent)
        {
            AlternativeText = first.AlternativeText,
            Span = first.Span,
        };
        var from = column.Count;
        AddImage(column, first, stylesheet.Resolve(StyleName.Figure, language), element);
        AddCaptions(column, [.. renditions.Where(rendition => !rendition.Figure.Caption.IsEmpty)], element);
        column.KeepTogether(from);
    }

    /// <summary>A figure has one caption (ISO 32005, annex B): what each of several languages says is a paragraph in it.</summary>
    private void AddCaptions(
        ColumnBuilder column, ImmutableArray<(Figure Figure, Language Language)> renditions, StructureElement element)
    {
        if (renditions.IsEmpty)
            return;
        var caption = element.Add(StructureRole.Caption, renditions[0].Language);
        foreach (var (figure, language) in renditions)
        {
            var style = stylesheet.Resolve(StyleName.Caption, language);
            column.KeepWithNext();
            text.Add(
                column,
                LabelledCaption.Of(figure, language),
                language == renditions[^1].Language ? style : style.WithoutMarginBelow(),
                language,
                renditions.Length == 1 ? caption : caption.Add(StructureRole.Paragraph, language));
        }
    }

    /// <summary>What the image lacks to whole lines of the grid stands over it, so that the caption is close under it.</summary>
    private void AddImage(ColumnBuilder column, Figure figure, Style style, StructureElement element)
    {
        var box = new BlockBox(style, column.Width);
        var (width, height) = SizeOf(figure.Image, box.ContentWidth);
        var taken = BaselineGrid.RoundUp(height, stylesheet.GridLine.Points);
        var place = new Point(box.Left + ((box.ContentWidth - width) / 2), taken - height);
        var image = new PlacedItem(place, new ImageItem(figure.Image, width, height, element));
        box.AddTo(column, [new Strip(taken, [image]) { Span = figure.Span }]);
    }

    /// <summary>The size that the file states, made smaller where it does not fit.</summary>
    private (double Width, double Height) SizeOf(ImageResource image, double measure)
    {
        var width = image.PixelWidth * 72 / image.DotsPerInch;
        var height = image.PixelHeight * 72 / image.DotsPerInch;
        var scale = Math.Min(1, measure / width);
        scale = Math.Min(scale, stylesheet.Recto.TypeHeight.Points * GreatestPart / height);
        return (width * scale, height * scale);
    }
}
