using System.Collections.Immutable;
using CsCheck;
using Huikan.Editions.Styles;
using Huikan.Publications;

namespace Huikan.Typesetting.Tests.Paragraphs.Properties;

/// <summary>Paragraphs at random: Chinese with what it meets in a bulletin, English, and each among the other.</summary>
internal static class Samples
{
    private const string HanCharacters = "的一是了我不人在他有这个上们来到时大地为子中你说生国年着就那和要她出也得里后自以会家可下而过天去能对小多然于心学么之都好看起发当没成只如事把还用第样道想作种开";

    private static readonly Gen<string> Han =
        Gen.OneOf(HanCharacters.ToCharArray()).Array[1, 9].Select(characters => new string(characters));

    private static readonly Gen<Atom> ChineseWhole = Gen.OneOf(
        "——", "……", "970.68", "1,264.03", "7.8%", "16℃", "¥300", "-3%", "14:30", "2020–2025", "5G/6G", "NVIDIA", "GDP",
        "office", "Wanzhou’s", "H100").Select(text => new Atom(text, AtomKind.Whole));

    private static readonly Gen<Atom> ChineseMark = Gen.OneOf("，", "。", "、", "；", "：", "！", "？").Select(Free);

    private static readonly Gen<Atom> ChineseBracketed =
        from marks in Gen.OneOf("“”", "‘’", "《》", "（）", "【】", "「」", "〈〉")
        from words in Han
        select Free(marks[0] + words + marks[1]);

    private static readonly Gen<Atom> Address = Gen.OneOf(
        "https://www.cqwz.gov.cn/zwgk/index.html", "renda@example.gov.cn", "www.example.org/a_b/c?d=e&f=g#h")
        .Select(text => new Atom(text, AtomKind.Address));

    private static readonly Gen<Atom> ChineseAtom = Gen.Frequency(
        (9, Han.Select(Free)),
        (4, ChineseMark),
        (3, ChineseBracketed),
        (3, ChineseWhole),
        (1, Gen.OneOf("列奥纳多·达·芬奇", "第233个", "占八成％", "AI+制造", "‘好’”", "日～月", "万\u2060州", "甲\u200B乙", "，\u2060—").Select(Free)),
        (1, Address));

    private static readonly Gen<Atom> EnglishWord = Gen.OneOf(
        "a", "of", "the", "in", "and", "we", "water", "people", "difficult", "office", "affluent", "efficient", "flowing", "infrastructure",
        "environmental", "modernisation", "representatives", "coordinated", "communication", "waffle", "AVATAR", "Typography", "To", "Wavelength")
        .Select(text => new Atom(text, AtomKind.Word));

    private static readonly Gen<Atom> EnglishWhole = Gen.OneOf(
        "12.3%", "$300", "2020–2025", "97.07\u00A0billion", "they’ve", "14:30", "1,264.03", "…", "x")
        .Select(text => new Atom(text, AtomKind.Whole));

    private static readonly Gen<Atom> EnglishOther = Gen.OneOf(
        "well-being", "water—road", "and/or", "(the highest)", "“We shall”", "‘so’", "Chengdu–Chongqing", "of\u00ADfice", "re\u200Bport", "a\u2060-\u2060b", "one, two; three:", "end.", "万州", "重庆Chongqing市")
        .Select(Free);

    private static readonly Gen<Atom> EnglishAtom =
        Gen.Frequency((9, EnglishWord), (2, EnglishWhole), (3, EnglishOther), (1, Address));

    private static readonly Gen<Dress> AnyDress = Gen.Frequency(
        (12, Gen.Const(Dress.Plain)),
        (1, Gen.Const(Dress.Strong)),
        (1, Gen.Const(Dress.Emphasis)),
        (1, Gen.Const(Dress.Link)),
        (1, Gen.Const(Dress.Noted)));

    /// <summary>Chinese without a space.</summary>
    public static Gen<Sample> Chinese { get; } = Of(Language.Chinese, Dressed(ChineseAtom).Array[1, 40]);

    /// <summary>English with a space after each piece.</summary>
    public static Gen<Sample> English { get; } = Of(Language.English, Dressed(EnglishAtom).Array[1, 40].Select(Spaced));

    /// <summary>Words of both languages in a paragraph of either.</summary>
    public static Gen<Sample> Mixed { get; } =
        Gen.Bool.SelectMany(isChinese => Of(
            isChinese ? Language.Chinese : Language.English,
            Gen.OneOf(ChineseAtom, Dressed(EnglishAtom), Gen.Const(Free(" "))).Array[1, 40]));

    private static Gen<Sample> Of(Language language, Gen<Atom[]> atoms) =>
        from pieces in atoms
        from width in Gen.Double[60, 400]
        from indent in Gen.OneOf(0.0, 20)
        from strictness in Gen.Enum<LineBreakStrictness>()
        select new Sample(Parted(pieces), language, width, indent, strictness);

    private static Gen<Atom> Dressed(Gen<Atom> atoms) => Gen.Select(atoms, AnyDress, (atom, dress) => atom with { Dress = dress });

    /// <summary>With a space wherever an address would run into other ASCII, and be another address.</summary>
    private static ImmutableArray<Atom> Parted(Atom[] atoms)
    {
        var parted = ImmutableArray.CreateBuilder<Atom>();
        foreach (var atom in atoms)
        {
            if (parted is [.., var before] && (before.Kind == AtomKind.Address || atom.Kind == AtomKind.Address)
                && char.IsAscii((before.Text + before.Mark)[^1]) && char.IsAscii(atom.Text[0]))
                parted.Add(Free(" "));
            parted.Add(atom);
        }

        return parted.DrainToImmutable();
    }

    private static Atom[] Spaced(Atom[] atoms) => [.. atoms.SelectMany(atom => (Atom[])[atom, Free(" ")]).SkipLast(1)];

    private static Atom Free(string text) => new(text, AtomKind.Free);
}
