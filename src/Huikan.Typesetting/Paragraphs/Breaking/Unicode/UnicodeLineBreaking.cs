using System.Diagnostics;
using static Huikan.Typesetting.Paragraphs.Breaking.Unicode.LineBreakClass;

namespace Huikan.Typesetting.Paragraphs.Breaking.Unicode;

/// <summary>Where lines may end by UAX #14 (revision 50, Unicode 15.0), with numbers kept whole as its section 8.2, example 7 says.</summary>
/// <remarks>
/// One pass from left to right. The rules look at the character before through the marks attached to it (LB9)
/// and, some of them, through spaces; what else they need of the past is a number begun, a pair of regional
/// indicators, and one class more (LB21a).
/// </remarks>
internal ref struct UnicodeLineBreaking
{
    private readonly ReadOnlySpan<LineBreakClass> _classes;

    /// <summary>What stands before, seen through attached marks and spaces; null at the start of a line or of the text.</summary>
    private LineBreakClass? _previous;

    /// <summary>What stands before that, if nothing parts them.</summary>
    private LineBreakClass? _beforePrevious;

    /// <summary>Whether spaces part it from what stands before.</summary>
    private bool _isSpaced;

    private bool _isJoined;
    private bool _isFlagOpen;
    private NumberState _number;

    private UnicodeLineBreaking(ReadOnlySpan<LineBreakClass> classes) => _classes = classes;

    private enum NumberState
    {
        None,
        Digits,
        Closed,
    }

    /// <summary>Whether a line may end before each character.</summary>
    /// <param name="classes">The characters' classes; the second half of a surrogate pair is as a combining mark.</param>
    /// <param name="before">As long as <paramref name="classes"/>; the first is always <see cref="BreakKind.Never"/>.</param>
    public static void Find(ReadOnlySpan<LineBreakClass> classes, Span<BreakKind> before)
    {
        Debug.Assert(before.Length == classes.Length);
        var state = new UnicodeLineBreaking(classes);
        for (var i = 0; i < classes.Length; i++)
            before[i] = state.Step(i);
    }

    private BreakKind Step(int index)
    {
        var current = _classes[index];
        if (current is CM or ZWJ)
        {
            // LB9: it is as what it stands on. LB10: on nothing, it is as a letter.
            if (!_isSpaced && _previous is not (null or BK or CR or LF or NL or ZW))
            {
                _isJoined = current == ZWJ;
                return BreakKind.Never;
            }

            var kind = index == 0 ? BreakKind.Never : Between(AL, index);
            Advance(AL);
            _isJoined = current == ZWJ;
            return kind;
        }

        var result = index == 0 ? BreakKind.Never : Between(current, index);
        Advance(current);
        return result;
    }

    private void Advance(LineBreakClass current)
    {
        _isJoined = false;
        if (current == SP)
        {
            if (_previous is BK or CR or LF or NL)
                _previous = null;
            _isSpaced = true;
            _number = NumberState.None;
            return;
        }

        _number = current switch
        {
            NU => NumberState.Digits,
            SY or IS when _number == NumberState.Digits => NumberState.Digits,
            CL or CP or CPW when _number == NumberState.Digits => NumberState.Closed,
            _ => NumberState.None,
        };
        _isFlagOpen = current == RI && (_previous != RI || _isSpaced || !_isFlagOpen);
        _beforePrevious = _isSpaced ? null : _previous;
        _previous = current;
        _isSpaced = false;
    }

    private readonly BreakKind Between(LineBreakClass current, int index)
    {
        if (!_isSpaced && _previous is BK or LF or NL) // LB4, LB5
            return BreakKind.Mandatory;
        if (!_isSpaced && _previous == CR)
            return current == LF ? BreakKind.Never : BreakKind.Mandatory;
        if (current is BK or CR or LF or NL or SP or ZW) // LB6, LB7
            return BreakKind.Never;
        if (_previous == ZW) // LB8
            return BreakKind.Allowed;
        return _isJoined || IsTied(current, index) ? BreakKind.Never : BreakKind.Allowed; // LB8a, LB31
    }

    private readonly bool IsTied(LineBreakClass current, int index)
    {
        if (current == WJ || (!_isSpaced && _previous is WJ or GL)) // LB11, LB12
            return true;
        if (current == GL && !_isSpaced && _previous is not (BA or HY)) // LB12a
            return true;
        if (current is CL or CP or CPW or EX or IS or SY) // LB13
            return true;
        if (_previous is OP or OPW) // LB14
            return true;
        if (_previous == QU && current is (OP or OPW)) // LB15
            return true;
        if (_previous is (CL or CP or CPW) && current == NS) // LB16
            return true;
        if (_previous == B2 && current == B2) // LB17
            return true;
        if (_isSpaced) // LB18
            return false;
        if (current == QU || _previous == QU) // LB19
            return true;
        if (current == CB || _previous == CB) // LB20
            return false;
        if (current is BA or HY or NS || _previous == BB) // LB21
            return true;
        return (_beforePrevious == HL && _previous is (HY or BA)) // LB21a
            || current == IN // LB22
            || (_previous == SY && current == HL) // LB21b
            || IsTiedToNumber(current, index)
            || IsTiedToLetter(current)
            || IsHangulSyllable(current)
            || (_previous == RI && current == RI && _isFlagOpen) // LB30a
            || (_previous is (EB or IDX) && current == EM); // LB30b
    }

    /// <summary>LB25, as the expression <c>(PR | PO)? (OP | HY)? NU (NU | SY | IS)* (CL | CP)? (PR | PO)?</c>.</summary>
    private readonly bool IsTiedToNumber(LineBreakClass current, int index) => current switch
    {
        NU => _previous is PR or PO or HY || _number == NumberState.Digits,
        OP or OPW => _previous is (PR or PO) && IsBeforeNumber(index),
        PR or PO => _number != NumberState.None,
        _ => false,
    };

    private readonly bool IsBeforeNumber(int index)
    {
        for (var i = index + 1; i < _classes.Length; i++)
        {
            if (_classes[i] is not (CM or ZWJ))
                return _classes[i] == NU;
        }

        return false;
    }

    private readonly bool IsTiedToLetter(LineBreakClass current) => current switch
    {
        AL or HL => _previous is AL or HL // LB28
            or NU // LB23
            or PR or PO // LB24
            or IS // LB29
            or CP, // LB30
        NU => _previous is AL or HL or CP, // LB23, LB30
        OP => _previous is AL or HL or NU, // LB30
        PR => _previous is AL or HL, // LB24
        PO => _previous is AL or HL or ID or IDX or EB or EM, // LB24, LB23a
        ID or IDX or EB or EM => _previous == PR, // LB23a
        _ => false,
    };

    /// <summary>LB26, LB27.</summary>
    private readonly bool IsHangulSyllable(LineBreakClass current) => current switch
    {
        JL or H2 or H3 => _previous is JL or PR,
        JV => _previous is JL or JV or H2 or PR,
        JT => _previous is JV or H2 or JT or H3 or PR,
        PO => _previous is JL or JV or JT or H2 or H3,
        _ => false,
    };
}
