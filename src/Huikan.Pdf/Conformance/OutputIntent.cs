using Huikan.Pdf.Graphics;

namespace Huikan.Pdf.Conformance;

/// <summary>The printing condition or screen the colours are meant for (ISO 19005-2, 6.2.3; ISO 15930-7).</summary>
/// <param name="Condition">Its name, such as "FOGRA39".</param>
/// <param name="IccProfile">An ICC profile of class <c>prtr</c> or <c>mntr</c>, version 2 or 4.</param>
public sealed record OutputIntent(string Condition, ReadOnlyMemory<byte> IccProfile)
{
    private const int HeaderLength = 128;

    private static readonly Lazy<OutputIntent> Coated = new(static () => new OutputIntent("FOGRA39", Load("FOGRA39.icc"))
    {
        Description = "Offset on coated paper, ISO 12647-2:2004/Amd 1 (FOGRA39); ink at most 300 %",
        Registry = "http://www.color.org",
    });

    /// <summary>sRGB, by the profile in this assembly.</summary>
    public static OutputIntent Srgb { get; } = new("sRGB IEC61966-2.1", Load("sRGB.icc"));

    /// <summary>Offset on coated paper (FOGRA39), by the profile in this assembly: 300 % ink at most.</summary>
    public static OutputIntent Fogra39 => Coated.Value;

    /// <summary>The condition in words; its name when not given.</summary>
    public string? Description { get; init; }

    /// <summary>The address of the registry that knows the condition by its name; null for none.</summary>
    public string? Registry { get; init; }

    /// <summary>Whether the profile is a printing press's.</summary>
    internal bool IsPress => IsUsable() && IccProfile.Span.Slice(12, 4).SequenceEqual("prtr"u8);

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

    private static byte[] Load(string name)
    {
        using var resource = typeof(OutputIntent).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its profile {name}.");
        var profile = new byte[resource.Length];
        resource.ReadExactly(profile);
        return profile;
    }
}
