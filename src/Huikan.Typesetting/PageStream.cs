using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Flow;
using Huikan.Typesetting.Fonts;
using Huikan.Typesetting.Frames;
using Huikan.Typesetting.Pages;
using Huikan.Typesetting.Pages.Broadsheet;
using Huikan.Typesetting.Paragraphs;
using Huikan.Typesetting.Shaping;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting;

/// <summary>The pages of an edition as they are done, so that nobody need hold them all.</summary>
/// <remarks>
/// Parts are set ahead, on several threads where asked for; they are cut into pages one after the other, so that the
/// outcome is the same for any number of threads. A page that names pages still to come is given out behind them.
/// </remarks>
public sealed class PageStream
{
    private readonly Edition _edition;
    private readonly DiagnosticBag _diagnostics;
    private readonly FontStacks _stacks;
    private readonly int _jobs;
    private readonly List<OutlineHeading> _headings = [];

    internal PageStream(Edition edition, FontLibrary fonts, DiagnosticBag diagnostics, int jobs)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(jobs);
        (_edition, _diagnostics, _jobs) = (edition, diagnostics, jobs);
        _stacks = new FontStacks(fonts, diagnostics);
    }

    /// <summary>How many parts are set at a time.</summary>
    public int Jobs => _jobs;

    /// <summary>The top entries of the outline; whole when all parts have been given out.</summary>
    public ImmutableArray<OutlineEntry> Outline => OutlineBuilder.Build(_headings);

    /// <summary>The parts in order; to be asked for once.</summary>
    public IEnumerable<PagedPart> Parts()
    {
        var running = RunningLines();
        var composer = new PageComposer(
            _edition, running, _edition.Stylesheet.Resolve(StyleName.FootnoteArea, _edition.Languages[0]), _diagnostics);
        var numbers = new PageNumbers(_edition);
        ImmutableArray<FrameItem> marks = [];
        var (last, deferredBefore) = ((StructureElement?)null, 0);
        foreach (var flow in Flows())
        {
            _headings.AddRange(flow.Headings);
            var part = flow.WithMarks(marks);
            marks = part.Marks;
            var deferred = numbers.Deferred;
            if (part.Items.OfType<NewspaperPart>().ToImmutableArray() is { IsEmpty: false } newspapers)
            {
                // They share no page with anything else, and so are the whole edition.
                var sheets = new BroadsheetComposer(_edition, running, JumpLines(), _diagnostics).Compose(newspapers);
                yield return new PagedPart(part.Structure, numbers.Settle(sheets), []);
                yield return new PagedPart(new StructureElement(StructureRole.Document, _edition.Languages[0]), numbers.Rest(), []);
                yield break;
            }

            var pages = numbers.Settle([.. composer.Add(part.Items)]);

            // The last page of the part before came with these; only pages that had to wait keep it open.
            var finished = last is not null && numbers.Deferred == deferredBefore ? last : null;
            yield return new PagedPart(part.Structure, pages, finished is null ? [] : [finished]);
            (last, deferredBefore) = (part.Structure, deferred);
        }

        var none = new StructureElement(StructureRole.Document, _edition.Languages[0]);
        if (!marks.IsEmpty)
            yield return new PagedPart(none, numbers.Settle([.. composer.Add([BandOf(marks)])]), []);
        yield return new PagedPart(none, numbers.Settle([.. composer.Finish()]), []);
        yield return new PagedPart(none, numbers.Rest(), []);
    }

    /// <summary>The parts set, in order; as many ahead of the one given out as are set at a time.</summary>
    private IEnumerable<FlowPart> Flows()
    {
        var setter = new PartSetter(_edition, _stacks, _diagnostics);
        var parts = EditionPart.Divide(_edition);
        if (_jobs == 1)
        {
            foreach (var part in parts)
                yield return setter.Set(part);
            yield break;
        }

        var ahead = new Queue<Task<FlowPart>>();
        for (var next = 0; next < parts.Length || ahead.Count > 0;)
        {
            // One more than there are threads: none of them waits while a part is cut into pages.
            while (next < parts.Length && ahead.Count <= _jobs)
            {
                var part = parts[next++];
                ahead.Enqueue(Task.Run(() => setter.Set(part)));
            }

            yield return ahead.Dequeue().GetAwaiter().GetResult();
        }
    }

    private RunningLineSetter RunningLines() => new(new WordsSetter(Paragraphs(), _edition.Stylesheet), _edition.Stylesheet, _edition.Languages[0]);

    private JumpLineSetter JumpLines() => new(new WordsSetter(Paragraphs(), _edition.Stylesheet), _edition.Stylesheet);

    private ParagraphSetter Paragraphs() => new(_stacks, _edition.Stylesheet, new AnchorScope(), _diagnostics);

    private Band BandOf(ImmutableArray<FrameItem> marks) =>
        new([new Lane(0, new Column(_edition.Stylesheet.Recto.TypeWidth.Points, [Strip.Of(marks)]))], Border.None);
}

/// <summary>Pages that were done together.</summary>
/// <param name="Structure">
/// The root of the elements that begin with the part: they follow those of the parts before. Its own items may still
/// stand on pages of later parts.
/// </param>
/// <param name="Pages">The pages.</param>
/// <param name="Finished">The roots of parts of which no page is left to come.</param>
public sealed record PagedPart(
    StructureElement Structure, ImmutableArray<Page> Pages, ImmutableArray<StructureElement> Finished);
