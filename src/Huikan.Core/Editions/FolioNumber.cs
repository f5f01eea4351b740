using System.Globalization;
using System.Text;

namespace Huikan.Editions;

/// <summary>The number that a page carries, which need not be its place in the document.</summary>
/// <param name="Numerals">The numerals it is written in.</param>
/// <param name="Count">The number, from 1.</param>
public readonly record struct FolioNumber(FolioNumerals Numerals, int Count)
{
    private static readonly (int Value, string Letters)[] Roman =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
        (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    /// <summary>The first page's, unless a section says otherwise.</summary>
    public static FolioNumber First => new(FolioNumerals.Decimal, 1);

    /// <summary>The next page's.</summary>
    public FolioNumber Next => this with { Count = Count + 1 };

    /// <summary>As it is printed: 4, iv, IV.</summary>
    public string Text => Numerals switch
    {
        FolioNumerals.LowerRoman => RomanOf(Count),
        FolioNumerals.UpperRoman => RomanOf(Count).ToUpperInvariant(),
        _ => Count.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>This page's number where a section that opens on it changes the count.</summary>
    public FolioNumber Changed(FolioChange change) => new(change.Numerals ?? Numerals, change.Start ?? Count);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static string RomanOf(int count)
    {
        var text = new StringBuilder();
        foreach (var (value, letters) in Roman)
        {
            for (; count >= value; count -= value)
                text.Append(letters);
        }

        return text.ToString();
    }
}
