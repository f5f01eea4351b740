using DocumentFormat.OpenXml;
using Huikan.Diagnostics;
using Huikan.Editions.Styles;
using Huikan.Publications;
using A = DocumentFormat.OpenXml.Drawing;
using D = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>Figures: an inline picture in a paragraph of its own, its caption under it.</summary>
internal static class FigureWriter
{
    private const string PictureNamespace = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    public static IEnumerable<OpenXmlElement> Write(WordContext word, Figure figure, BlockSetting setting)
    {
        var style = word.Styles.Paragraph(StyleName.Figure, setting.Language, ParagraphKind.Image);
        var paragraph = ParagraphWriter.Empty(style);
        if (!figure.Caption.IsEmpty)
            paragraph.ParagraphProperties!.KeepNext = new W.KeepNext();
        ParagraphWriter.Indent(paragraph, style, setting.Indent);
        if (figure.Image.IsTurned)
            NoteTurned(word, figure);
        var (width, height) = Size(figure.Image, setting.Measure - setting.Indent, word.Page.TypeHeight);
        paragraph.Append(new W.Run(new W.Drawing(
            Picture(figure, setting.Part.Image(figure.Image), word.NextDrawing(), width, height))));
        yield return paragraph;
        foreach (var caption in WriteCaption(word, figure, setting))
            yield return caption;
    }

    /// <summary>The caption alone; nothing where there is none.</summary>
    public static IEnumerable<OpenXmlElement> WriteCaption(WordContext word, Figure figure, BlockSetting setting) =>
        figure.Caption.IsEmpty ? [] : [word.Captions.WriteFigure(word, figure, setting)];

    /// <summary>The image's own size, made smaller where the measure or the page would not hold it.</summary>
    private static (Length Width, Length Height) Size(ImageResource image, Length measure, Length pageHeight)
    {
        var (across, down) = image.IsTurned ? (image.PixelHeight, image.PixelWidth) : (image.PixelWidth, image.PixelHeight);
        var width = Length.Inches(across / image.DotsPerInch);
        var height = Length.Inches(down / image.DotsPerInch);
        // Nine tenths leave the caption room on the same page.
        var scale = Math.Min(1, Math.Min(measure / width, pageHeight * 0.9 / height));
        return (width * scale, height * scale);
    }

    /// <summary>Word shows the pixels as the file has them, whatever a camera's mark says.</summary>
    private static void NoteTurned(WordContext word, Figure figure) => word.Diagnostics.Add(new Diagnostic(
        "word/turned-image",
        Severity.Note,
        figure.Span,
        new Wording(
            $"Word 不理会相机的方向标记，“{figure.Image.Path}”在 Word 版中是横躺的。",
            $"Word does not heed a camera's mark: “{figure.Image.Path}” lies on its side in the Word edition."),
        new Wording("请用看图软件转正后另存。", "Turn it upright in a picture viewer and save it again.")));

    private static D.Inline Picture(Figure figure, string relationship, uint id, Length width, Length height)
    {
        var name = figure.Image.Path[(figure.Image.Path.LastIndexOf('/') + 1)..];
        var (x, y) = (Units.Emus(width), Units.Emus(height));
        return new D.Inline(
            new D.Extent { Cx = x, Cy = y },
            new D.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new D.DocProperties { Id = id, Name = name, Description = figure.AlternativeText },
            new D.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
            new A.Graphic(new A.GraphicData(
                new P.Picture(
                    new P.NonVisualPictureProperties(
                        new P.NonVisualDrawingProperties { Id = id, Name = name, Description = figure.AlternativeText },
                        new P.NonVisualPictureDrawingProperties(new A.PictureLocks { NoChangeAspect = true })),
                    new P.BlipFill(new A.Blip { Embed = relationship }, new A.Stretch(new A.FillRectangle())),
                    new P.ShapeProperties(
                        new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = x, Cy = y }),
                        new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
            {
                Uri = PictureNamespace,
            }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        };
    }
}
