using System.Collections.Immutable;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Flow;
using Huikan.Typesetting.Pages.Breaking;

namespace Huikan.Typesetting.Tests.Pages.Breaking;

/// <summary>Pages of twenty lines, read as the lines of the floats at the head, of the text, and of the floats at the foot.</summary>
public sealed class PageFloatTests
{
    [Fact]
    public void A_float_to_the_head_stands_over_the_line_that_calls_it() =>
        Assert.Equal(["[5] 14", "16"], Break(Text(30, (3, Float(5, PageFloat.Top)))));

    [Fact]
    public void A_float_to_the_foot_stands_under_the_text_of_the_same_page() =>
        Assert.Equal(["14 [5]", "16"], Break(Text(30, (3, Float(5, PageFloat.Bottom)))));

    [Fact]
    public void A_float_that_its_page_has_no_room_for_goes_to_the_next_and_the_text_flows_on() =>
        Assert.Equal(["20", "[10] 9", "11"], Break(Text(40, (17, Float(10, PageFloat.Top)))));

    [Fact]
    public void What_may_stand_at_either_end_stands_at_the_foot_of_its_page_or_at_the_head_of_the_next()
    {
        Assert.Equal(["14 [5]", "16"], Break(Text(30, (3, Float(5, PageFloat.TopBottom)))));
        Assert.Equal(["20", "[10] 9", "11"], Break(Text(40, (17, Float(10, PageFloat.TopBottom)))));
    }

    [Fact]
    public void Floats_keep_their_order()
    {
        var pages = Break(Text(60, (2, Float(12, PageFloat.Top)), (3, Float(9, PageFloat.Top)), (4, Float(2, PageFloat.Top))));

        Assert.Equal("[12] 7", pages[0]);
        Assert.StartsWith("[9+2] ", pages[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_float_to_the_head_does_not_overtake_one_at_the_foot() =>
        Assert.Equal(
            ["14 [5]", "[4] 15"], Break(Text(29, (2, Float(5, PageFloat.Bottom)), (3, Float(4, PageFloat.Top)))));

    [Fact]
    public void A_float_that_still_waits_stands_before_the_section_s_end() =>
        Assert.Equal(["20", "[15]"], Break(Text(20, (18, Float(15, PageFloat.Top)))));

    [Fact]
    public void A_band_of_floats_alone_is_called_with_what_follows_it()
    {
        var call = Strips.BandOf(Strip.Of([]) with { Floats = [Float(5, PageFloat.Top)] });

        Assert.Equal(["[5] 12 2"], Break(Strips.Band(new string('-', 12)), call, Strips.Band("--")));
        Assert.Equal(["20", "[5] 2"], Break(Strips.Band(new string('-', 20)), call, Strips.Band("--")));
    }

    [Fact]
    public void Text_under_a_float_stands_on_the_grid()
    {
        var segment = Segmenter.Divide([Text(30, (0, new SetFloat(new Column(100, [new Strip(43, [])]), PageFloat.Top)))]).Single();
        var page = new PageBreaker(new Style(), Strips.Line, _ => 200).Break(segment, 1)[0];

        Assert.Equal(50, page.End.Room.TextTop);
    }

    private static ImmutableArray<string> Break(params FlowItem[] flow)
    {
        var segment = Segmenter.Divide(flow).Single();
        var pages = new PageBreaker(new Style(), Strips.Line, _ => 20 * Strips.Line).Break(segment, 1);
        return [.. pages.Select(page => Read(page.End))];
    }

    private static string Read(PageEnd page)
    {
        var text = page.Pieces.Select(piece => $"{piece.To[0] - piece.From[0]}");
        return string.Join(' ', [.. Read(page.Floats.AtHead), .. text, .. Read(page.Floats.AtFoot)]);
    }

    private static IEnumerable<string> Read(ImmutableArray<SetFloat> floats) =>
        floats.IsEmpty ? [] : [$"[{string.Join('+', floats.Select(one => one.Height / Strips.Line))}]"];

    private static Band Text(int lines, params (int Line, SetFloat Float)[] calls)
    {
        var strips = Enumerable.Repeat(new Strip(Strips.Line, []), lines).ToArray();
        foreach (var (line, one) in calls)
            strips[line] = strips[line] with { Floats = strips[line].Floats.Add(one) };
        return Strips.BandOf(strips);
    }

    /// <summary>So many lines, with white of one under them.</summary>
    private static SetFloat Float(int lines, PageFloat placement) =>
        new(Strips.Column(new string('+', lines - 1) + "- "), placement);
}
