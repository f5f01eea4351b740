using System.Collections.Immutable;

namespace Huikan.Typesetting.Flow;

/// <summary>Strips under each other, at one width.</summary>
internal sealed record Column(double Width, ImmutableArray<Strip> Strips)
{
    /// <summary>The height of the first strips, without the white at their end.</summary>
    public double HeightOf(int count)
    {
        while (count > 0 && Strips[count - 1].IsWhite)
            count--;
        var height = 0.0;
        for (var i = 0; i < count; i++)
            height += Strips[i].Height;
        return height;
    }

    /// <summary>The height of everything, the white at the end included.</summary>
    public double FullHeight => Strips.Sum(s => s.Height);

    /// <summary>Whether what follows the column must begin on the same page.</summary>
    public bool KeepsWithNext => !Strips.IsEmpty && !Strips[^1].MayBreakAfter;

    /// <summary>Whether a page may end after the first strips.</summary>
    public bool MayBreakAt(int count) =>
        count == Strips.Length || (count > 0 && Strips[count - 1].MayBreakAfter);

    /// <summary>The column without the white at its head.</summary>
    public Column WithoutLeadingWhite()
    {
        var white = 0;
        while (white < Strips.Length && Strips[white].IsWhite)
            white++;
        return white == 0 ? this : this with { Strips = Strips[white..] };
    }

    /// <summary>What is left after the first strips, as it stands at the head of the next page.</summary>
    public Column After(int count)
    {
        var rest = (this with { Strips = Strips[count..] }).WithoutLeadingWhite();
        return count > 0 && rest.Strips is [{ RepeatedHead: { } head }, ..]
            ? rest with { Strips = rest.Strips.Insert(0, head) }
            : rest;
    }
}
