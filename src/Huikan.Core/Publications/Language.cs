namespace Huikan.Publications;

/// <summary>A language of the publication, as a BCP 47 tag.</summary>
public readonly record struct Language(string Tag)
{
    /// <summary>Chinese in simplified characters, <c>zh-Hans</c>.</summary>
    public static Language Chinese => new("zh-Hans");

    /// <summary>Chinese spelt in pinyin, <c>zh-Latn-pinyin</c> (BCP 47's registered variant).</summary>
    public static Language Pinyin => new("zh-Latn-pinyin");

    /// <summary>English, <c>en</c>.</summary>
    public static Language English => new("en");

    /// <summary>The primary subtag, which file names carry: <c>zh</c> of <c>zh-Hans</c>.</summary>
    public string Primary => Tag.Split('-')[0];

    /// <summary>Whether the rules of Chinese typesetting hold; they do not where Chinese is spelt in Latin letters.</summary>
    public bool IsChinese => Primary == "zh" && this != Pinyin;

    public override string ToString() => Tag;
}
