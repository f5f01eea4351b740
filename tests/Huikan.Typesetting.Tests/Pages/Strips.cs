using System.Collections.Immutable;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Flow;

namespace Huikan.Typesetting.Tests.Pages;

/// <summary>Layout is tested with strips of a fixed height and no fonts: <c>"--|-"</c> is four strips, the mark shows where no break may be.</summary>
internal static class Strips
{
    public const double Line = 10;

    /// <summary>A column written as a string: <c>-</c> is a line, <c>+</c> a line that keeps with the next, a space white of a line, <c>~</c> one that ends within a word.</summary>
    public static Column Column(string lines) => new(100, [.. lines.Select(Strip)]);

    public static Band Band(params string[] lanes) =>
        new([.. lanes.Select((lane, i) => new Lane(i * 120.0, Column(lane)))], Border.None);

    public static Strip WithNote(double height) =>
        new(Line, []) { Notes = [new SetNote(new Column(100, [new Strip(height, [])]))] };

    public static Band BandOf(params Strip[] strips) =>
        new([new Lane(0, new Column(100, [.. strips]))], Border.None);

    private static Strip Strip(char line) => line switch
    {
        '-' => new Strip(Line, []),
        '~' => new Strip(Line, []) { EndsWithHyphen = true },
        '+' => new Strip(Line, []) { MayBreakAfter = false },
        ' ' => Huikan.Typesetting.Flow.Strip.White(Line),
        _ => throw new ArgumentOutOfRangeException(nameof(line)),
    };
}
