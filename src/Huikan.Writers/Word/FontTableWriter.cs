using DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>The font table: each face that the styles name, and what Word may take where it is not installed.</summary>
internal static class FontTableWriter
{
    /// <summary>GB 2312 and Latin, as LOGFONT counts character sets.</summary>
    private const string ChineseCharacterSet = "86";
    private const string LatinCharacterSet = "00";

    public static Fonts Write(WordContext word) => new(
        word.Styles.All
            .SelectMany(style => new[]
            {
                FontFamilies.Latin(style.Computed.FontFamily), FontFamilies.Chinese(style.Computed.FontFamily),
            })
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(Write));

    private static Font Write(string family)
    {
        var font = new Font { Name = family };
        var substitute = FontFamilies.Substitute(family);
        if (substitute != family)
            font.Append(new AltName { Val = substitute });
        var chinese = FontFamilies.IsChinese(family);
        font.Append(
            new FontCharSet { Val = chinese ? ChineseCharacterSet : LatinCharacterSet },
            new FontFamily { Val = substitute is "SimHei" or "Arial" ? FontFamilyValues.Swiss : FontFamilyValues.Roman },
            new Pitch { Val = substitute == "Courier New" ? FontPitchValues.Fixed : FontPitchValues.Variable });
        return font;
    }
}
