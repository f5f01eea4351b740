using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using Huikan.Editions.Styles;
using Huikan.Publications;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>The paragraph properties of a style, in the order of the schema (CT_PPr).</summary>
internal sealed class ParagraphFormat
{
    private readonly ImmutableArray<OpenXmlElement> _properties;

    private ParagraphFormat(ImmutableArray<OpenXmlElement> properties) => _properties = properties;

    /// <param name="style">The computed style.</param>
    /// <param name="language">Chinese indents are counted in characters, so that they follow the type size.</param>
    /// <param name="kind">What the style is for.</param>
    /// <param name="outlineLevel">The heading level from 1, or null.</param>
    /// <param name="tabs">The tab stops, or null for none.</param>
    public static ParagraphFormat Of(Style style, Language language, ParagraphKind kind, int? outlineLevel, W.Tabs? tabs)
    {
        var properties = ImmutableArray.CreateBuilder<OpenXmlElement>();
        properties.Add(new W.KeepNext { Val = style.BreakAfter == PageBreak.Avoid });
        properties.Add(new W.KeepLines { Val = style.BreakInside == BreakInside.Avoid });
        properties.Add(new W.PageBreakBefore { Val = style.BreakBefore is PageBreak.Page or PageBreak.Recto or PageBreak.Verso });
        properties.Add(new W.WidowControl { Val = style.Orphans > 1 || style.Widows > 1 });
        if (outlineLevel is not null || kind == ParagraphKind.Text)
        {
            if (HeadingNumbering.Of(style) is { } number)
                properties.Add(number);
        }

        if (kind != ParagraphKind.InBox && Boxes.ParagraphBorders(style) is { } borders)
            properties.Add(borders);
        if (kind != ParagraphKind.InBox && style.Background is not null)
            properties.Add(Boxes.Shading(style.Background));
        if (tabs is not null)
            properties.Add(tabs);
        properties.Add(new W.SuppressAutoHyphens { Val = style.Hyphens != Hyphens.Auto });
        properties.Add(new W.Kinsoku { Val = true });
        properties.Add(new W.OverflowPunctuation { Val = style.HangingPunctuation != HangingPunctuation.None });
        properties.Add(new W.TopLinePunctuation { Val = style.TextSpacingTrim == TextSpacingTrim.TrimBoth });
        properties.Add(new W.AutoSpaceDE { Val = style.TextAutospace == TextAutospace.Normal });
        properties.Add(new W.AutoSpaceDN { Val = style.TextAutospace == TextAutospace.Normal });
        // The line height is the stylesheet's own, exactly: Word's grid shows it to the editor, and moves no line.
        properties.Add(new W.SnapToGrid { Val = false });
        properties.Add(Spacing(style, kind));
        properties.Add(Indentation(style, language, kind));
        properties.Add(new W.Justification { Val = Justification(style.TextAlign) });
        if (outlineLevel is { } level)
            properties.Add(new W.OutlineLevel { Val = level - 1 });
        return new ParagraphFormat(properties.DrainToImmutable());
    }

    public ParagraphFormat Without(ParagraphFormat given) =>
        new([.. _properties.Where(p => !given._properties.Contains(p, OpenXmlElementComparers.Default))]);

    public IEnumerable<OpenXmlElement> ToElements() => _properties.Select(p => p.CloneNode(true));

    /// <summary>Word's word for an alignment. Never <c>distribute</c>, which spreads the last line too.</summary>
    public static W.JustificationValues Justification(TextAlign align) => align switch
    {
        TextAlign.Start => W.JustificationValues.Left,
        TextAlign.End => W.JustificationValues.Right,
        TextAlign.Center => W.JustificationValues.Center,
        TextAlign.Justify => W.JustificationValues.Both,
        _ => throw new UnreachableKindException(align),
    };

    private static W.SpacingBetweenLines Spacing(Style style, ParagraphKind kind)
    {
        // Inside a border Word measures the padding from it; without one it is white like the margin's.
        Length White(Length padding) =>
            kind == ParagraphKind.Text && style.Border == default && style.Background is null ? padding : Length.Zero;
        return new()
        {
            Before = $"{Math.Max(0, Units.Twips(style.Margin.Top + White(style.Padding.Top)))}",
            After = $"{Math.Max(0, Units.Twips(style.Margin.Bottom + White(style.Padding.Bottom)))}",
            // Exact: else the taller of two faces would push the lines of parallel columns apart. A line that holds an
            // image has to grow with it.
            Line = kind == ParagraphKind.Rule ? "20" : $"{Math.Max(20, Units.Twips(style.LineHeight))}",
            LineRule = kind == ParagraphKind.Image ? W.LineSpacingRuleValues.AtLeast : W.LineSpacingRuleValues.Exact,
        };
    }

    private static W.Indentation Indentation(Style style, Language language, ParagraphKind kind)
    {
        var inner = kind == ParagraphKind.InBox;
        var indentation = new W.Indentation
        {
            Left = $"{Units.Twips(inner ? style.Margin.Left : style.Margin.Left + style.Padding.Left)}",
            Right = $"{Units.Twips(inner ? style.Margin.Right : style.Margin.Right + style.Padding.Right)}",
            FirstLineChars = 0,
        };
        if (style.TextIndent < Length.Zero)
        {
            indentation.Hanging = $"{-Units.Twips(style.TextIndent)}";
            return indentation;
        }

        indentation.FirstLine = $"{Units.Twips(style.TextIndent)}";
        var ems = style.TextIndent / style.FontSize;
        if (language.IsChinese && Math.Abs(ems - Math.Round(ems)) < 0.001)
            indentation.FirstLineChars = (int)Math.Round(ems) * 100;
        return indentation;
    }
}
