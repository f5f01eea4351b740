using System.Globalization;
using System.Text;

namespace Huikan.Typesetting.Paragraphs.Breaking;

/// <summary>Sorts characters into their classes.</summary>
internal static class CharacterClasses
{
    /// <summary>The class of a character in Chinese words or in others: a dash is half of <c>——</c> in Chinese only.</summary>
    public static CharacterClass Of(Rune character, bool isChinese) => character.Value switch
    {
        >= 0x4E00 and <= 0x9FFF => CharacterClass.Ideograph,
        >= 'a' and <= 'z' or >= 'A' and <= 'Z' => CharacterClass.Letter,
        >= '0' and <= '9' => CharacterClass.Number,
        ' ' or '\t' or 0x3000 or (>= 0x2000 and <= 0x2006) or (>= 0x2008 and <= 0x200A) => CharacterClass.Space,
        '\n' or '\r' or 0x2028 or 0x2029 => CharacterClass.LineFeed,
        0xA0 or 0x202F or 0x2007 or 0x2060 or 0xFEFF or 0x2011 => CharacterClass.Glue,
        0xAD => CharacterClass.SoftHyphen,
        0x200B => CharacterClass.ZeroWidthSpace,
        0x200D or (>= 0xFE00 and <= 0xFE0F) => CharacterClass.Attached,
        '“' or '‘' or '«' => CharacterClass.OpeningQuote,
        '”' or '’' or '»' or ')' or ']' or '}' => CharacterClass.ClosingQuote,
        '（' or '《' or '〈' or '「' or '『' or '【' or '〔' or '〖' or '［' or '｛' or '〘' or '〚' or '｟'
            or '(' or '[' or '{' => CharacterClass.Opening,
        '）' or '》' or '〉' or '」' or '』' or '】' or '〕' or '〗' or '］' or '｝' or '〙' or '〛' or '｠'
            => CharacterClass.Closing,
        '、' or '，' or '；' or '：' or '。' or '！' or '？' or '．' or '‼' or '⁇' or '⁈' or '⁉' => CharacterClass.Stop,
        ',' or '.' or ';' or ':' or '!' or '?' => CharacterClass.LatinStop,
        '·' or '・' or '•' or '‧' => CharacterClass.Interpunct,
        '-' or '‐' => CharacterClass.Hyphen,
        '–' or '～' or '〜' => CharacterClass.Connector,
        '—' or '―' or '⸺' => isChinese ? CharacterClass.Dash : CharacterClass.Connector,
        '…' or '⋯' => isChinese ? CharacterClass.Ellipsis : CharacterClass.LatinStop,
        '/' or '／' => CharacterClass.Solidus,
        '¥' or '￥' or '$' or '＄' or '€' or '£' or '№' or '+' or '±' or '−' or '＋' or '－' => CharacterClass.Prefix,
        '%' or '％' or '‰' or '℃' or '℉' or '°' or '′' or '″' => CharacterClass.Postfix,
        >= '０' and <= '９' => CharacterClass.Number,
        var value => OfRange(value, character),
    };

    /// <summary>Whether the character is one that Chinese takes from its own face (CLREQ 3.1): Han, kana, full-width marks.</summary>
    public static bool IsFullWidth(Rune character) => character.Value is
        (>= 0x2E80 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE4F)
        or (>= 0xFF00 and <= 0xFFEF) or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>Whether the character is full-width in Chinese words and narrow in English ones.</summary>
    public static bool IsAmbiguous(Rune character) => character.Value is
        '“' or '”' or '‘' or '’' or '—' or '…' or '·' or '⸺' or '℃' or '‰' or '※' or '→' or '×' or '÷'
        or (>= 0x2150 and <= 0x218F) or (>= 0x2460 and <= 0x24FF) or (>= 0x2500 and <= 0x27BF);

    private static CharacterClass OfRange(int value, Rune character)
    {
        if (IsFullWidth(character) || value is >= 0x2460 and <= 0x27BF or >= 0x1F000 and <= 0x1FAFF)
            return CharacterClass.Ideograph;
        return Rune.GetUnicodeCategory(character) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark
                => CharacterClass.Attached,
            UnicodeCategory.DecimalDigitNumber => CharacterClass.Number,
            UnicodeCategory.CurrencySymbol => CharacterClass.Prefix,
            _ => CharacterClass.Letter,
        };
    }
}
