using Spectre.Console;

namespace Huikan.CommandLine.Importing;

/// <summary>Marked up words on a console: coloured, or in brackets where there are no colours.</summary>
internal static class MarkedText
{
    public static void Show(IAnsiConsole console, MarkedPart part)
    {
        var isPlain = !console.Profile.Capabilities.Ansi || console.Profile.Capabilities.ColorSystem == ColorSystem.NoColors;
        var (open, close, style) = part.Kind switch
        {
            PartKind.Gone => ("[-", "-]", new Style(Color.Red, decoration: Decoration.Strikethrough)),
            PartKind.Come => ("{+", "+}", new Style(Color.Green)),
            _ => ("", "", Style.Plain),
        };
        console.Write(new Text(isPlain ? open + part.Words + close : part.Words, style));
    }
}
