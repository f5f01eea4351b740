using System.Collections.Immutable;
using Huikan.Editions;

namespace Huikan.Typesetting.Pages;

/// <summary>
/// Which section's running lines a page bears: those of the first that opens on it, else of the one that goes on; and how
/// the pages are counted, which a section may change.
/// </summary>
internal sealed class RunningSections(ImmutableArray<RunningLine> ofEdition)
{
    private SectionNode? _current;
    private SectionNode? _atTop;
    private SectionNode? _firstOfPage;
    private bool _isSilent;
    private FolioNumber _folio = FolioNumber.First;

    /// <summary>The edition's running lines, with the section's own in place of those at the same position and side.</summary>
    public IEnumerable<RunningLine> Lines
    {
        get
        {
            if (_isSilent)
                return [];
            var own = (_firstOfPage ?? _atTop)?.Running ?? [];
            return own.Concat(ofEdition.Where(line =>
                !own.Any(o => o.Position == line.Position && (o.Side == line.Side || o.Side == PageSide.Both))));
        }
    }

    /// <summary>A section begins on the page that takes the first of it, which may not be the one that was open before.</summary>
    public void Begin(SectionNode section, bool opensPage)
    {
        _current = section;
        if (!section.Running.IsEmpty || opensPage)
            _firstOfPage ??= section;
        if (!section.ShowsRunning)
            _isSilent = true;
        if (section.Folio is { } change)
            _folio = _folio.Changed(change);
    }

    /// <summary>The number of the page that is now given out.</summary>
    public FolioNumber TakeFolio()
    {
        var folio = _folio;
        _folio = folio.Next;
        return folio;
    }

    /// <summary>The page that is open bears no running lines.</summary>
    public void Silence() => _isSilent = true;

    public void TurnPage() => (_atTop, _firstOfPage, _isSilent) = (_current, null, false);
}
