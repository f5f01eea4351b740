using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Huikan.Typesetting.Fonts;

namespace Huikan.Typesetting.Tests.Gallery;

/// <summary>Outlines of glyphs as SVG paths, in font units with y downwards, drawn by HarfBuzz.</summary>
internal static unsafe partial class GlyphOutlines
{
    private const string Library = "libHarfBuzzSharp";

    /// <summary>The outline of a glyph; empty where it has none.</summary>
    public static string Of(Font font, int glyph)
    {
        var pen = new Pen();
        var handle = GCHandle.Alloc(pen);
        var functions = Create();
        SetMoveTo(functions, &MoveTo, 0, 0);
        SetLineTo(functions, &LineTo, 0, 0);
        SetQuadraticTo(functions, &QuadraticTo, 0, 0);
        SetCubicTo(functions, &CubicTo, 0, 0);
        SetClosePath(functions, &ClosePath, 0, 0);
        DrawGlyph(font.Shaper.Handle, (uint)glyph, functions, GCHandle.ToIntPtr(handle));
        Destroy(functions);
        handle.Free();
        return pen.Path.ToString();
    }

    private static Pen PenOf(nint data) => (Pen)GCHandle.FromIntPtr(data).Target!;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void MoveTo(nint functions, nint data, nint state, float x, float y, nint user) => PenOf(data).Add('M', x, y);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void LineTo(nint functions, nint data, nint state, float x, float y, nint user) => PenOf(data).Add('l', x, y);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void QuadraticTo(nint functions, nint data, nint state, float cx, float cy, float x, float y, nint user) =>
        PenOf(data).Add('q', cx, cy, x, y);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void CubicTo(
        nint functions, nint data, nint state, float cx, float cy, float dx, float dy, float x, float y, nint user) =>
        PenOf(data).Add('c', cx, cy, dx, dy, x, y);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void ClosePath(nint functions, nint data, nint state, nint user) => PenOf(data).Path.Append('z');

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_create")]
    private static partial nint Create();

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_destroy")]
    private static partial void Destroy(nint functions);

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_set_move_to_func")]
    private static partial void SetMoveTo(
        nint functions, delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, nint, void> function, nint user, nint destroy);

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_set_line_to_func")]
    private static partial void SetLineTo(
        nint functions, delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, nint, void> function, nint user, nint destroy);

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_set_quadratic_to_func")]
    private static partial void SetQuadraticTo(
        nint functions,
        delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, float, float, nint, void> function,
        nint user,
        nint destroy);

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_set_cubic_to_func")]
    private static partial void SetCubicTo(
        nint functions,
        delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, float, float, float, float, nint, void> function,
        nint user,
        nint destroy);

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_set_close_path_func")]
    private static partial void SetClosePath(
        nint functions, delegate* unmanaged[Cdecl]<nint, nint, nint, nint, void> function, nint user, nint destroy);

    [LibraryImport(Library, EntryPoint = "hb_font_draw_glyph")]
    private static partial void DrawGlyph(nint font, uint glyph, nint functions, nint data);

    /// <summary>Writes steps from point to point in whole units: they are short, and so is the file.</summary>
    private sealed class Pen
    {
        private int _x;
        private int _y;

        public StringBuilder Path { get; } = new();

        public void Add(char command, params ReadOnlySpan<float> coordinates)
        {
            Path.Append(command);
            var (x, y) = (0, 0);
            for (var i = 0; i < coordinates.Length; i += 2)
            {
                (x, y) = ((int)MathF.Round(coordinates[i]), (int)MathF.Round(-coordinates[i + 1]));
                var (dx, dy) = command == 'M' ? (x, y) : (x - _x, y - _y);
                if (i > 0 && dx >= 0)
                    Path.Append(' ');
                Path.Append(dx.ToString(CultureInfo.InvariantCulture));
                if (dy >= 0)
                    Path.Append(' ');
                Path.Append(dy.ToString(CultureInfo.InvariantCulture));
            }

            (_x, _y) = (x, y);
        }
    }
}
