namespace Huikan.Typesetting.Paragraphs.Breaking.Unicode;

/// <summary>
/// The values of the property Line_Break, by their short names in UAX #14 and <c>LineBreak.txt</c>, once LB1 has
/// resolved them: AI, SG and XX are AL, and SA is CM or AL. CJ waits for the writing system to say what it is.
/// </summary>
internal enum LineBreakClass : byte
{
    /// <summary>Letters, and what behaves as one.</summary>
    AL,

    /// <summary>Han, kana, emoji.</summary>
    ID,

    /// <summary>An unassigned code point kept for pictographs: an emoji to come (LB30b).</summary>
    IDX,

    /// <summary>Small kana: NS where breaking is strict, else ID.</summary>
    CJ,

    /// <summary>Hebrew letters.</summary>
    HL,

    /// <summary>Digits.</summary>
    NU,

    /// <summary>Opening brackets.</summary>
    OP,

    /// <summary>Opening brackets that are wide, which LB30 does not tie to letters.</summary>
    OPW,

    /// <summary>Closing marks, the full stop and comma of Chinese among them.</summary>
    CL,

    /// <summary>The closing parenthesis and bracket of ASCII.</summary>
    CP,

    /// <summary>Closing brackets of class CP that are wide.</summary>
    CPW,

    /// <summary>Quotation marks that may open and close.</summary>
    QU,

    /// <summary>Exclamation and question marks.</summary>
    EX,

    /// <summary>The stops and pauses of numbers.</summary>
    IS,

    /// <summary>What starts no line: iteration marks, <c>：；</c>.</summary>
    NS,

    /// <summary>Leaders and ellipses.</summary>
    IN,

    /// <summary>The solidus.</summary>
    SY,

    /// <summary>Before numbers.</summary>
    PR,

    /// <summary>After numbers.</summary>
    PO,

    /// <summary>The hyphen-minus.</summary>
    HY,

    /// <summary>A line may end after it.</summary>
    BA,

    /// <summary>A line may end before it.</summary>
    BB,

    /// <summary>The em dash: a line may end on either side.</summary>
    B2,

    /// <summary>What stands for an object.</summary>
    CB,

    /// <summary>The space.</summary>
    SP,

    /// <summary>The zero-width space.</summary>
    ZW,

    /// <summary>The no-break space and its like.</summary>
    GL,

    /// <summary>The word joiner.</summary>
    WJ,

    /// <summary>The zero-width joiner.</summary>
    ZWJ,

    /// <summary>Combining marks.</summary>
    CM,

    /// <summary>The paragraph separator and its like.</summary>
    BK,

    /// <summary>The carriage return.</summary>
    CR,

    /// <summary>The line feed.</summary>
    LF,

    /// <summary>The next-line control.</summary>
    NL,

    /// <summary>Hangul syllables of two letters.</summary>
    H2,

    /// <summary>Hangul syllables of three letters.</summary>
    H3,

    /// <summary>Leading consonants of Hangul.</summary>
    JL,

    /// <summary>Vowels of Hangul.</summary>
    JV,

    /// <summary>Trailing consonants of Hangul.</summary>
    JT,

    /// <summary>An emoji that a skin tone may follow.</summary>
    EB,

    /// <summary>A skin tone.</summary>
    EM,

    /// <summary>Regional indicators, two to a flag.</summary>
    RI,
}
