using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Flow;

/// <summary>Sets a figure and its caption, which stay together; the figure takes whole lines of the grid.</summary>
internal sealed class FigureSetter(TextSetter text, Stylesheet stylesheet)
{
    /// <summary>The greatest height of an image, as a part of the type area's: the caption and some text stand with it.</summary>
    private const double GreatestPart = 0.75;

    public void Add(ColumnBuilder column, Figure figure, BlockContext context)
    {
        var style = stylesheet.Resolve(StyleName.Figure, context.Language);
        var box = new BlockBox(style, column.Width);
        var element = new StructureElement(StructureRole.Figure, context.Language, context.Parent)
        {
            AlternativeText = figure.AlternativeText,
        };
        var (width, height) = SizeOf(figure.Image, box.ContentWidth);
        var left = box.Left + ((box.ContentWidth - width) / 2);
        var image = new PlacedItem(new Point(left, 0), new ImageItem(figure.Image, width, height, element));
        var strip = new Strip(BaselineGrid.RoundUp(height, stylesheet.GridLine.Points), [image]);
        box.AddTo(column, [strip]);
        if (figure.Caption.IsEmpty)
            return;
        column.KeepWithNext();
        var caption = stylesheet.Resolve(StyleName.Caption, context.Language);
        text.Add(column, figure.Caption, caption, context.Language, element.Add(StructureRole.Caption, context.Language));
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
