using Huikan.Pdf.Graphics;

namespace Huikan.Pdf.Conformance;

/// <summary>The printing condition or screen the colours are meant for (ISO 19005-2, 6.2.3).</summary>
/// <param name="Condition">Its name, such as "Coated FOGRA39".</param>
/// <param name="IccProfile">An ICC profile of class <c>prtr</c> or <c>mntr</c>, version 2 or 4.</param>
public sealed record OutputIntent(string Condition, ReadOnlyMemory<byte> IccProfile)
{
    private const int HeaderLength = 128;

    /// <summary>sRGB, by the profile in this assembly.</summary>
    public static OutputIntent Srgb { get; } = new("sRGB IEC61966-2.1", LoadSrgb());

    /// <summary>The device colour space the profile speaks of, or null when the profile cannot be an output intent.</summary>
    internal PdfColorSpace? Space => !IsUsable() ? null : IccProfile.Span.Slice(16, 4) switch
    {
        var signature when signature.SequenceEqual("RGB "u8) => PdfColorSpace.Rgb,
        var signature when signature.SequenceEqual("GRAY"u8) => PdfColorSpace.Gray,
        var signature when signature.SequenceEqual("CMYK"u8) => PdfColorSpace.Cmyk,
        _ => null,
    };

    private bool IsUsable()
    {
        var profile = IccProfile.Span;
        if (profile.Length < HeaderLength || profile[8] > 4 || !profile.Slice(36, 4).SequenceEqual("acsp"u8)) return false;
        var profileClass = profile.Slice(12, 4);
        return profileClass.SequenceEqual("mntr"u8) || profileClass.SequenceEqual("prtr"u8);
    }

    private static byte[] LoadSrgb()
    {
        using var resource = typeof(OutputIntent).Assembly.GetManifestResourceStream("sRGB.icc")
            ?? throw new InvalidOperationException("The assembly lacks its sRGB profile.");
        var profile = new byte[resource.Length];
        resource.ReadExactly(profile);
        return profile;
    }
}
