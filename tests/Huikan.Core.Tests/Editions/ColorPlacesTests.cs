using Huikan.Diagnostics;
using Huikan.Editions.Styles;

namespace Huikan.Core.Tests.Editions;

public sealed class ColorPlacesTests
{
    private static readonly Color Red = new(200, 22, 29);

    [Fact]
    public void A_colour_is_found_where_it_is_first_set_as_text_ground_or_border()
    {
        var file = new SourceFile("styles.css", "0123456789");
        Declaration Set(int at, Func<Style, Style> set) => new ValueDeclaration("any", set, file.Span(at, 1));
        var stylesheet = new Stylesheet(
            [
                new StyleRule(null, null, [Set(0, style => style with { Color = new Color(1, 2, 3) })]),
                new StyleRule(StyleName.Body, null, [Set(1, style => style), Set(2, style => style with { Background = Red })]),
                new StyleRule(StyleName.Link, null, [Set(3, style => style with { Color = Red })]),
                new StyleRule(StyleName.Table, null, [Set(4, style => style with { Border = style.Border with { Top = new Border(default, BorderLine.Solid, new Color(9, 9, 9)) } })]),
            ],
            [],
            new PageStyle(default, default, default),
            new PageStyle(default, default, default),
            new PageStyle(default, default, default));

        Assert.Equal(2, stylesheet.PlaceOf(Red)?.Start);
        Assert.Equal(4, stylesheet.PlaceOf(new Color(9, 9, 9))?.Start);
        Assert.Null(stylesheet.PlaceOf(Red with { Inks = new Inks(0, 1, 1, 0) }));
        Assert.Null(stylesheet.PlaceOf(Color.Black));
    }
}
