using System.Collections.Immutable;
using Huikan.Editions.Styles;

namespace Huikan.Templates.Stylesheets.Properties;

/// <summary>The four sides of a box, and shorthands that say them all.</summary>
internal static class Sides
{
    public static readonly ImmutableArray<string> All = ["top", "right", "bottom", "left"];

    /// <summary>The edges with one side changed.</summary>
    public static Edges<T> With<T>(Edges<T> edges, string side, T value) => side switch
    {
        "top" => edges with { Top = value },
        "right" => edges with { Right = value },
        "bottom" => edges with { Bottom = value },
        "left" => edges with { Left = value },
        _ => throw new ArgumentOutOfRangeException(nameof(side)),
    };

    public static T Of<T>(Edges<T> edges, string side) => side switch
    {
        "top" => edges.Top,
        "right" => edges.Right,
        "bottom" => edges.Bottom,
        "left" => edges.Left,
        _ => throw new ArgumentOutOfRangeException(nameof(side)),
    };

    /// <summary>Reads one to four values: all; vertical, horizontal; top, horizontal, bottom; top, right, bottom, left.</summary>
    public static Edges<T>? Read<T>(ValueReader value, Func<ValueReader, T?> read)
        where T : struct
    {
        var values = new List<T>(4);
        while (values.Count < 4 && !value.IsAtEnd)
        {
            if (read(value) is not { } one)
                return null;
            values.Add(one);
        }

        return values switch
        {
            [var all] => new(all, all, all, all),
            [var vertical, var horizontal] => new(vertical, horizontal, vertical, horizontal),
            [var top, var horizontal, var bottom] => new(top, horizontal, bottom, horizontal),
            [var top, var right, var bottom, var left] => new(top, right, bottom, left),
            _ => null,
        };
    }
}
