using Huikan.Editions.Styles;
using Huikan.Typesetting.Shaping;

namespace Huikan.Typesetting.Paragraphs.Breaking;

/// <summary>Finds the places where the lines of a text may end, and what each costs by itself, in <see cref="LineWeigher"/>'s scale.</summary>
internal sealed class BreakPlaces(ShapedText text)
{
    private const double HyphenDemerits = 50 * 50;

    /// <summary>Of a line that ends with a written hyphen, <c>well-|being</c> (TeX's <c>\exhyphenpenalty</c>).</summary>
    private const double CompoundDemerits = 50 * 50;

    /// <summary>Of a line that ends inside an address.</summary>
    private const double AddressDemerits = 30 * 30;

    /// <summary>Of a line between a number and its unit, <c>14|个</c>: worse than gaps of a quarter of an em in all the line, which only a narrow column has.</summary>
    private const double UnitDemerits = 2_000.0 * 2_000;

    /// <summary>Of a line that parts what <c>word-break: keep-all</c> keeps: more than any raggedness, less than a cut.</summary>
    private const double ReluctantDemerits = 1e10;

    // What is cut because it fits no line is cut in as few places as can be, and those the best there are.
    private const double MarkCutDemerits = 1e13;
    private const double HyphenCutDemerits = 2e13;
    private const double CutDemerits = 1e15;

    private readonly ShapedText _text = text;
    private readonly bool _isBalanced = text.Style.TextWrap == TextWrap.Balance;

    /// <summary>The places where a line of the segment may end, its own ends included.</summary>
    public void FindIn(int start, int end, bool isEmergency, List<BreakPlace> places)
    {
        var cells = _text.Cells.AsSpan();
        var cuts = isEmergency ? EmergencyBreaks.Find(_text) : null;
        places.Add(PlaceOf(start, BreakKind.Mandatory));
        for (var i = start + 1; i < end; i++)
        {
            // Spaces at the start of it all would be a line of nothing.
            if (_text.Metrics.VisibleEnd(start, i) == start)
                continue;
            // A heading of few and even lines does not part a compound if it can help it.
            if (_isBalanced && !isEmergency && IsCompound(i))
                continue;
            if (cells[i].Before != BreakKind.Never)
                places.Add(PlaceOf(i, cells[i].Before));
            else if (cuts is not null && cuts[i] != EmergencyKind.Never)
            {
                var kind = cuts[i] == EmergencyKind.Hyphen ? BreakKind.Hyphenated : BreakKind.Allowed;
                places.Add(PlaceOf(i, kind, cuts[i]));
            }
        }

        places.Add(PlaceOf(end, BreakKind.Mandatory));
    }

    private BreakPlace PlaceOf(int cell, BreakKind kind, EmergencyKind cut = EmergencyKind.Never) => new(
        cell,
        kind,
        cut != EmergencyKind.Never,
        kind == BreakKind.Discouraged && _text.Cells[cell].Class != CharacterClass.Ideograph,
        DemeritsOf(cell, kind, cut),
        _text.Edges.StartChange(cell),
        _text.Edges.EndChange(cell, kind == BreakKind.Hyphenated));

    /// <summary>What it costs to end a line at a place, whatever the line.</summary>
    private double DemeritsOf(int cell, BreakKind kind, EmergencyKind cut)
    {
        var demerits = cut switch
        {
            EmergencyKind.Never => 0,
            EmergencyKind.Mark => MarkCutDemerits,
            EmergencyKind.Hyphen => HyphenCutDemerits,
            _ => CutDemerits,
        };
        return demerits + kind switch
        {
            BreakKind.Hyphenated => HyphenDemerits,
            BreakKind.Reluctant => ReluctantDemerits,
            BreakKind.Discouraged => _text.Cells[cell].Class == CharacterClass.Ideograph ? UnitDemerits : AddressDemerits,
            BreakKind.Allowed when IsCompound(cell) => CompoundDemerits,
            _ => 0,
        };
    }

    private bool IsCompound(int cell) => _text.Cells[cell - 1].Class == CharacterClass.Hyphen;
}
