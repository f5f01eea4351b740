using System.Collections.Immutable;
using Huikan.Editions.Styles;
using Huikan.Publications;

namespace Huikan.Typesetting.Flow;

/// <summary>Captions with their label and number before them.</summary>
internal static class LabelledCaption
{
    public static ImmutableArray<Inline> Of(Figure figure, Language language) =>
        With(CaptionLabel.Of(figure, language), figure.Caption);

    public static ImmutableArray<Inline> Of(Table table, Language language) =>
        With(CaptionLabel.Of(table, language), table.Caption);

    /// <summary>The style of a caption that something belonging to it follows.</summary>
    public static Style WithoutMarginBelow(this Style style) =>
        style with { Margin = style.Margin with { Bottom = Length.Zero } };

    private static ImmutableArray<Inline> With(CaptionLabel? label, ImmutableArray<Inline> caption) =>
        label is null ? caption : caption.Insert(0, new Text(label.ToString(), caption[0].Span));
}
