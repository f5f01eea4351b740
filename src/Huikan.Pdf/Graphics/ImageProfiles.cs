using System.Security.Cryptography;
using Huikan.Pdf.Conformance;
using Huikan.Pdf.Syntax;

namespace Huikan.Pdf.Graphics;

/// <summary>Lays down the ICC profiles of pictures, each once however many pictures bring it.</summary>
internal sealed class ImageProfiles(FileWriter file, PdfProfile promise)
{
    private readonly Dictionary<string, PdfReference> written = [];

    /// <summary>The profile that says what samples mean, or null where the output intent does.</summary>
    public PdfReference? Of(ImageSamples samples)
    {
        if (promise != PdfProfile.Press) return samples.Profile is { } own ? Write(own, samples.Space) : null;

        // PDF/X-4 takes RGB only with a profile; the press then separates it by the output intent's. Gray and inks go to
        // the plates as they are: a profile would spread a gray over four inks, and separate again what is separated.
        return samples.Space == PdfColorSpace.Rgb ? Write(samples.Profile ?? OutputIntent.Srgb.IccProfile, samples.Space) : null;
    }

    private PdfReference Write(ReadOnlyMemory<byte> profile, PdfColorSpace space)
    {
        var key = Convert.ToHexString(SHA256.HashData(profile.Span));
        if (!written.TryGetValue(key, out var reference))
        {
            reference = file.DefineStream(profile, StreamCoding.Flate, entries => entries
                .Key("N").Integer(space switch { PdfColorSpace.Gray => 1, PdfColorSpace.Rgb => 3, _ => 4 })
                .Key("Alternate").Name(ImageWriter.DeviceName(space)));
            written.Add(key, reference);
        }

        return reference;
    }
}
