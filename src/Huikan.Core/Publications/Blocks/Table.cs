using System.Collections.Immutable;
using Huikan.Diagnostics;

namespace Huikan.Publications;

/// <summary>A table with a head row.</summary>
/// <param name="Columns">How each column is aligned; its length is the number of columns.</param>
/// <param name="Head">The head row; as many cells as columns.</param>
/// <param name="Rows">The body rows; as many cells each as columns.</param>
/// <param name="Caption">The words over it; empty where there are none.</param>
public sealed record Table(
    ImmutableArray<ColumnAlignment> Columns,
    TableRow Head,
    ImmutableArray<TableRow> Rows,
    ImmutableArray<Inline> Caption,
    SourceSpan Span) : Block(Span)
{
    /// <summary>Its number among the tables of its text that have captions, the same in all languages; null where it has none.</summary>
    public int? Number { get; init; }
}

/// <summary>A row of a table.</summary>
public sealed record TableRow(ImmutableArray<TableCell> Cells, SourceSpan Span);

/// <summary>A cell of a table.</summary>
public sealed record TableCell(ImmutableArray<Inline> Content, SourceSpan Span);

/// <summary>How the cells of a column are aligned; <see cref="Start"/> where the author did not say.</summary>
public enum ColumnAlignment
{
    Start,
    Center,
    End,
}
