using System.Collections.Immutable;
using CsCheck;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Flow;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Pages.Breaking;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Tests.Pages.Breaking;

/// <summary>What holds for every flow: pairs and columns, notes and floats, headings, white and hyphens in any order.</summary>
public sealed class RandomFlowTests
{
    private const int LinesOfPage = 24;

    private static readonly Gen<Strip> Strip = Gen.Int[0, 99].Select(Gen.Int[1, 9], (kind, lines) => kind switch
    {
        < 55 => new Strip(Strips.Line, []),
        < 70 => new Strip(Strips.Line, []) { MayBreakAfter = false },
        < 78 => new Strip(Strips.Line, []) { EndsWithHyphen = true },
        < 86 => Typesetting.Flow.Strip.White(Strips.Line * ((lines % 2) + 1)),
        < 92 => new Strip(Strips.Line, []) { Notes = [new SetNote(Note(lines))] },
        < 96 => new Strip(Strips.Line * lines, []),
        _ => new Strip(Strips.Line, []) { RepeatedHead = new Strip(Strips.Line, []) { MayBreakAfter = false } },
    });

    private static readonly Gen<Column> Column = Strip.Array[0, 30].Select(strips => new Column(100, [.. strips]));

    private static readonly Gen<SetFloat> Float = Gen.Int[1, 18].Select(Gen.Int[1, 3], (lines, placement) =>
        new SetFloat(Strips.Column(new string('-', lines) + " "), (PageFloat)placement));

    private static readonly Gen<FlowItem> Item = Gen.OneOf<FlowItem>(
        Column.Select(column => (FlowItem)new Band([new Lane(0, column)], Border.None)),
        Column.Select(Column, (left, right) => (FlowItem)new Band([new Lane(0, left), new Lane(120, right)], Border.None)),
        Float.Select(one => (FlowItem)Strips.BandOf(Typesetting.Flow.Strip.Of([]) with { Floats = [one] })),
        Gen.Int[1, 3].Select(lines => (FlowItem)new White(lines * Strips.Line)));

    private static readonly Gen<(Segment Segment, int FirstPage)> Flow = Item.Array[1, 16]
        .Select(items => Segmenter.Divide(items).FirstOrDefault())
        .Where(segment => segment is not null)
        .Select(Gen.Int[1, 2], (segment, page) => (segment!, page));

    [Fact]
    public void No_strip_is_lost_or_changes_its_place() => Flow.Sample(
        flow =>
        {
            var taken = new Dictionary<(int Band, int Lane), int>();
            var last = 0;
            foreach (var piece in Choose(flow).SelectMany(page => page.End.Pieces))
            {
                Assert.True(piece.Band >= last);
                last = piece.Band;
                for (var lane = 0; lane < piece.To.Length; lane++)
                {
                    var strips = flow.Segment.Bands[piece.Band].Lanes[lane].Lane.Column.Strips;
                    var before = taken.GetValueOrDefault((piece.Band, lane));
                    Assert.All(strips[before..piece.From[lane]], strip => Assert.True(strip.IsWhite));
                    taken[(piece.Band, lane)] = piece.To[lane];
                }
            }

            for (var band = 0; band < flow.Segment.Bands.Length; band++)
            {
                for (var lane = 0; lane < flow.Segment.Bands[band].Lanes.Length; lane++)
                {
                    var strips = flow.Segment.Bands[band].Lanes[lane].Lane.Column.Strips;
                    Assert.All(strips[taken.GetValueOrDefault((band, lane))..], strip => Assert.True(strip.IsWhite));
                }
            }
        },
        iter: 200);

    [Fact]
    public void Floats_keep_their_order_and_none_is_lost() => Flow.Sample(
        flow => Assert.Equal(
            flow.Segment.Floats,
            Choose(flow).SelectMany(page => page.End.Floats.AtHead.Concat(page.End.Floats.AtFoot))),
        iter: 200);

    [Fact]
    public void No_note_is_lost() => Flow.Sample(
        flow =>
        {
            var called = flow.Segment.Bands
                .SelectMany(band => band.Lanes).SelectMany(lane => lane.Lane.Column.Strips)
                .SelectMany(strip => strip.Notes).Sum(note => note.Column.Strips.Length);

            Assert.Equal(called, Choose(flow).Sum(page => page.End.Notes.Place(0).Length));
        },
        iter: 200);

    [Fact]
    public void No_page_is_too_full() => Flow.Sample(
        flow => Assert.All(Choose(flow), page => Assert.True(page.End.White >= -1e-6 || page.End.Law == BreakLaw.Overfull)),
        iter: 200);

    [Fact]
    public void What_is_chosen_costs_no_more_than_pages_that_are_filled_one_after_the_other() => Flow.Sample(
        flow => Assert.True(Choose(flow).Sum(page => page.Cost) <= FirstFit(flow).Sum(page => page.Cost) + 1e-6),
        iter: 200);

    [Fact]
    public void What_is_chosen_says_of_every_page_why_it_ends_there() => Flow.Sample(
        flow => Assert.All(
            Choose(flow).Where(page => page.Reason == PageEndingReason.NextDoesNotFit && !page.Place.IsLast),
            page => Assert.True(page.Needed > page.End.White + 1e-6 || page.End.Floats.Count > 0)),
        iter: 200);

    private static Column Note(int lines) => new(
        100, [.. Enumerable.Repeat(new Strip(Strips.Line, [new(default, new AnchorItem("n", Artifact.Layout))]), lines)]);

    private static ImmutableArray<ChosenPage> Choose((Segment Segment, int FirstPage) flow) =>
        new PageBreaker(new Style(), Strips.Line, _ => LinesOfPage * Strips.Line).Break(flow.Segment, flow.FirstPage);

    private static ImmutableArray<ChosenPage> FirstFit((Segment Segment, int FirstPage) flow) =>
        new PageBreaker(new Style(), Strips.Line, _ => LinesOfPage * Strips.Line, width: 0)
            .Break(flow.Segment, flow.FirstPage);
}
