namespace Huikan.Typesetting.Paragraphs.Breaking;

/// <summary>What a character is to spacing: the kinds that Chinese and English text meets, with the classes of UAX #14 that they mostly are.</summary>
internal enum CharacterClass : byte
{
    /// <summary>Han, kana, full-width letters (ID).</summary>
    Ideograph,

    /// <summary>Opening quotation marks, of both languages (QU).</summary>
    OpeningQuote,

    /// <summary>Opening brackets and book-title marks (OP).</summary>
    Opening,

    /// <summary>Closing quotation marks, the apostrophe, and ASCII closing brackets, which letters may follow closely (QU, CP).</summary>
    ClosingQuote,

    /// <summary>Full-width closing brackets and book-title marks (CL).</summary>
    Closing,

    /// <summary>Full-width stops and pauses: <c>、，；：。！？</c> (CL, EX, NS).</summary>
    Stop,

    /// <summary>ASCII stops and pauses (IS, EX).</summary>
    LatinStop,

    /// <summary>The interpunct (NS).</summary>
    Interpunct,

    /// <summary>The hyphen (HY).</summary>
    Hyphen,

    /// <summary>The en dash and the wave: connectors; and the em dash of English (BA, B2).</summary>
    Connector,

    /// <summary>Half of a Chinese dash (B2).</summary>
    Dash,

    /// <summary>Half of a Chinese ellipsis (IN).</summary>
    Ellipsis,

    /// <summary>The solidus (SY).</summary>
    Solidus,

    /// <summary>Digits (NU).</summary>
    Number,

    /// <summary>Letters, and what behaves as one (AL).</summary>
    Letter,

    /// <summary>Before a number: currency, signs (PR).</summary>
    Prefix,

    /// <summary>After a number: percent, degree (PO).</summary>
    Postfix,

    /// <summary>The space (SP).</summary>
    Space,

    /// <summary>The no-break space and its like (GL, WJ).</summary>
    Glue,

    /// <summary>A combining mark or a raised mark: it is as what it stands on (CM).</summary>
    Attached,

    /// <summary>The soft hyphen (BA).</summary>
    SoftHyphen,

    /// <summary>The zero-width space (ZW).</summary>
    ZeroWidthSpace,

    /// <summary>A line end that the author asked for (BK).</summary>
    LineFeed,
}
