using Huikan.Diagnostics;
using Huikan.Editions.Styles;

namespace Huikan.Typesetting.Fonts;

/// <summary>The faces of a stylesheet, each read when first needed. Safe to share between threads and documents.</summary>
public sealed class FontLibrary : IDisposable
{
    private FontLibrary()
    {
    }

    /// <summary>The faces that can be read; one that cannot is an error in <paramref name="diagnostics"/>.</summary>
    public static FontLibrary Load(IEnumerable<FontFace> faces, DiagnosticBag diagnostics) =>
        throw new NotImplementedException();

    /// <summary>The face of a family nearest to a weight and slant (CSS Fonts 4, 5.2), or null where the family has none.</summary>
    public Font? Find(string family, int weight, bool italic) => throw new NotImplementedException();

    public void Dispose()
    {
    }
}
