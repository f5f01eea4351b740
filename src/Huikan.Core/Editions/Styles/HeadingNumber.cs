namespace Huikan.Editions.Styles;

/// <summary>
/// <c>list-style-type</c> of a heading: the four levels of numbers of official documents (GB/T 9704—2012, 7.3.3), from
/// the highest down. A number begins again where a heading of a higher level has stood since.
/// </summary>
public enum HeadingNumber
{
    None,

    /// <summary>一、 (<c>simp-chinese-informal</c>).</summary>
    Ideographic,

    /// <summary>（一） (<c>parenthesized-chinese</c>).</summary>
    ParenthesizedIdeographic,

    /// <summary>1. (<c>decimal</c>).</summary>
    Decimal,

    /// <summary>（1） (<c>parenthesized-decimal</c>).</summary>
    ParenthesizedDecimal,
}
