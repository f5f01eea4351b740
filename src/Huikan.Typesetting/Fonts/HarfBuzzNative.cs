using System.Runtime.InteropServices;

namespace Huikan.Typesetting.Fonts;

/// <summary>The functions of libHarfBuzzSharp that the managed wrapper leaves out: subsetting and the name table.</summary>
internal static unsafe partial class HarfBuzzNative
{
    private const string Library = "libHarfBuzzSharp";

    // hb_subset_flags_t
    public const uint NoHinting = 0x01;
    public const uint RetainGlyphIds = 0x02;
    public const uint NotdefOutline = 0x40;
    public const uint NoLayoutClosure = 0x200;

    // hb_subset_sets_t
    public const int DropTableTag = 3;

    [LibraryImport(Library, EntryPoint = "hb_subset_input_create_or_fail")]
    public static partial nint CreateSubsetInput();

    [LibraryImport(Library, EntryPoint = "hb_subset_input_destroy")]
    public static partial void DestroySubsetInput(nint input);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_set_flags")]
    public static partial void SetSubsetFlags(nint input, uint flags);

    /// <summary>The set stays the input's own.</summary>
    [LibraryImport(Library, EntryPoint = "hb_subset_input_glyph_set")]
    public static partial nint GlyphSetOf(nint input);

    /// <summary>The set stays the input's own.</summary>
    [LibraryImport(Library, EntryPoint = "hb_subset_input_set")]
    public static partial nint SetOf(nint input, int kind);

    [LibraryImport(Library, EntryPoint = "hb_set_add")]
    public static partial void AddToSet(nint set, uint value);

    [LibraryImport(Library, EntryPoint = "hb_subset_or_fail")]
    public static partial nint Subset(nint face, nint input);

    [LibraryImport(Library, EntryPoint = "hb_face_reference_blob")]
    public static partial nint ReferenceBlob(nint face);

    [LibraryImport(Library, EntryPoint = "hb_face_destroy")]
    public static partial void DestroyFace(nint face);

    [LibraryImport(Library, EntryPoint = "hb_blob_get_data")]
    public static partial byte* DataOf(nint blob, out uint length);

    [LibraryImport(Library, EntryPoint = "hb_blob_destroy")]
    public static partial void DestroyBlob(nint blob);

    /// <summary>Writes a name with its terminator; <paramref name="size"/> is the buffer's and then the name's length. A null language is English.</summary>
    [LibraryImport(Library, EntryPoint = "hb_ot_name_get_utf16")]
    public static partial uint NameOf(nint face, uint nameId, nint language, ref uint size, char* text);
}
