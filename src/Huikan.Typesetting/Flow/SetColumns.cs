using System.Collections.Immutable;

namespace Huikan.Typesetting.Flow;

/// <summary>Text in columns beside each other.</summary>
/// <param name="Columns">The columns, from left to right.</param>
/// <param name="Next">The place in the text where they end.</param>
/// <param name="Cost">How much they show that they were made level: nothing at 0, a line short of the others at some 5.</param>
internal sealed record SetColumns(ImmutableArray<ImmutableArray<LevelStrip>> Columns, int Next, double Cost);

/// <summary>A strip of a column.</summary>
/// <param name="Line">Lines of the grid between the column's head and it.</param>
internal readonly record struct LevelStrip(int Line, Strip Strip);
