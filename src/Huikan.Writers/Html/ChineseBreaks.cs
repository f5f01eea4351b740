using System.Text;

namespace Huikan.Writers.Html;

/// <summary>
/// Finds the places in Chinese text where a line may end though browsers do not know it. They take “ and ” for Latin marks
/// and tie them to what stands on their outer side (UAX #14 LB19), so that <c>服务业“4+4+2”</c> is one piece,
/// and the line before it is stretched wide. A formula like <c>5+10+X</c> is another such piece: it may part after a plus.
/// </summary>
internal static class ChineseBreaks
{
    /// <summary>
    /// Whether a line may end before the character at <paramref name="index"/>: an opening quotation mark after a Han
    /// character, or what a formula goes on with after a plus.
    /// </summary>
    public static bool IsBefore(string text, int index) => text[index] is '“' or '‘'
        ? EndsInHan(text.AsSpan(0, index))
        : index > 1 && text[index - 1] == '+' && char.IsAsciiLetterOrDigit(text[index]) && char.IsAsciiLetterOrDigit(text[index - 2]);

    private static bool EndsInHan(ReadOnlySpan<char> before) =>
        Rune.DecodeLastFromUtf16(before, out var rune, out _) == System.Buffers.OperationStatus.Done
        && rune.Value is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x20000 and <= 0x3FFFF);
}
