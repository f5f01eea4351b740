using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Huikan.Publications;

namespace Huikan.Content.Editing;

/// <summary>Blocks as the Markdown of our dialect, without a line end after the last.</summary>
internal sealed class BlockPrinter(InlinePrinter inlines, Language language)
{
    /// <summary>The Markdown of blocks, an empty line between two.</summary>
    public string Print(ImmutableArray<Block> blocks)
    {
        var markdown = new StringBuilder();
        Block? previous = null;
        foreach (var block in blocks)
        {
            if (previous is not null)
                markdown.Append("\n\n");

            // Two lists in a row would be one: a comment cannot part them, HTML being refused, but another marker does.
            markdown.Append(block is ListBlock list && previous is ListBlock ? PrintList(list, isSecond: true) : Print(block));
            previous = block;
        }

        return markdown.ToString();
    }

    /// <summary>The Markdown of a block; a paragraph's name, as its author gave it, goes at its end.</summary>
    public string Print(Block block) => block switch
    {
        Paragraph paragraph => Escaping.AtStart(inlines.Print(paragraph.Content)),
        Heading heading => $"{new string('#', heading.Level)} {inlines.Print(heading.Content, ' ').Replace("\\\n", " ", StringComparison.Ordinal)}",
        ListBlock list => PrintList(list, isSecond: false),
        Quotation quotation => Prefix(Print(quotation.Content), "> ", "> "),
        Table table => PrintTable(table),
        Figure figure => PrintFigure(figure),
        ThematicBreak => "* * *",
        _ => throw new UnreachableKindException(block),
    };

    /// <summary>The mark of the list that Markdown begins with: <c>-</c>, <c>*</c>, or what follows a number; null where it begins with none.</summary>
    public static char? MarkOf(string markdown)
    {
        var mark = markdown.AsSpan().TrimStart("0123456789");
        return mark is [('-' or '*' or '+' or '.' or ')'), ' ' or '\t', ..] && (mark[0] is '.' or ')') == (mark.Length < markdown.Length) ? mark[0] : null;
    }

    /// <summary>A list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="isSecond">Whether it follows one that has the usual marks.</param>
    public string PrintList(ListBlock list, bool isSecond)
    {
        var isTight = list.Items.All(item => item.Content.Length == 1 || item.Content.Skip(1).All(block => block is ListBlock));
        var markdown = new StringBuilder();
        for (var i = 0; i < list.Items.Length; i++)
        {
            if (i > 0)
                markdown.Append(isTight ? "\n" : "\n\n");
            var marker = list.Start is { } start
                ? (start + i).ToString(CultureInfo.InvariantCulture) + (isSecond ? ") " : ". ")
                : isSecond ? "* " : "- ";
            var content = isTight && list.Items[i].Content.Length > 1
                ? string.Join('\n', list.Items[i].Content.Select(Print))
                : Print(list.Items[i].Content);
            markdown.Append(Prefix(content, marker, new string(' ', marker.Length)));
        }

        return markdown.ToString();
    }

    private string PrintTable(Table table)
    {
        var markdown = new StringBuilder();
        if (!table.Caption.IsEmpty)
            markdown.Append(language.IsChinese ? "表：" : "Table: ").Append(inlines.Print(table.Caption, ' ')).Append("\n\n");
        AppendRow(markdown, table.Head);
        markdown.Append("\n|");
        foreach (var column in table.Columns)
        {
            markdown.Append(column switch
            {
                ColumnAlignment.Center => " :---: |",
                ColumnAlignment.End => " ---: |",
                _ => " --- |",
            });
        }

        foreach (var row in table.Rows)
            AppendRow(markdown.Append('\n'), row);
        return markdown.ToString();
    }

    private void AppendRow(StringBuilder markdown, TableRow row)
    {
        markdown.Append('|');
        foreach (var cell in row.Cells)
            markdown.Append(' ').Append(PrintCell(cell)).Append(" |");
    }

    /// <summary>A cell is one line: what breaks lines elsewhere is a space here.</summary>
    private string PrintCell(TableCell cell) =>
        inlines.Print(cell.Content, ' ', inCell: true).Replace("\\\n", " ", StringComparison.Ordinal);

    private string PrintFigure(Figure figure)
    {
        var caption = figure.Caption.IsEmpty ? "" : $" \"{PlainText.Of(figure.Caption).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
        var path = figure.Image.Path.AsSpan().ContainsAny("()<> ") ? $"<{figure.Image.Path}>" : figure.Image.Path;
        return $"![{Escaping.Of(figure.AlternativeText, '[', inCell: false)}]({path}{caption})";
    }

    private static string Prefix(string text, string first, string others)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
            lines[i] = i == 0 ? first + lines[i] : lines[i].Length == 0 ? others.TrimEnd() : others + lines[i];
        return string.Join('\n', lines);
    }
}
