using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Huikan.Publications;

namespace Huikan.Changes;

/// <summary>
/// What a passage says, written down so that two passages are the same text where readers could not tell them apart:
/// remarks, places in files and the way the Markdown was written do not count.
/// </summary>
public static class Fingerprint
{
    private const int HashCharacters = 16;

    /// <summary>A short hash: 16 hexadecimal digits of SHA-256 over <see cref="TextOf(ImmutableArray{Block})"/>.</summary>
    public static string Of(ImmutableArray<Block> blocks) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(TextOf(blocks))))[..HashCharacters];

    /// <summary>The whole of what the blocks say, unambiguously.</summary>
    public static string TextOf(ImmutableArray<Block> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks)
            Append(text, block);
        return text.ToString();
    }

    /// <summary>The whole of what running text says, unambiguously.</summary>
    public static string TextOf(ImmutableArray<Inline> content)
    {
        var text = new StringBuilder();
        Append(text, content);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Append(text, "p", paragraph.Content);
                break;
            case Heading heading:
                Append(text, Invariant($"h{heading.Level}"), heading.Content);
                break;
            case ListBlock list:
                text.Append(Invariant($"(list {list.Start}"));
                foreach (var item in list.Items)
                    AppendAll(text, "item", item.Content);
                text.Append(')');
                break;
            case Quotation quotation:
                AppendAll(text, "quotation", quotation.Content);
                break;
            case Table table:
                text.Append("(table ").AppendJoin(',', table.Columns.Select(column => (int)column));
                Append(text, "caption", table.Caption);
                foreach (var row in table.Rows.Prepend(table.Head))
                {
                    text.Append("(row");
                    foreach (var cell in row.Cells)
                        Append(text, "cell", cell.Content);
                    text.Append(')');
                }

                text.Append(')');
                break;
            case Figure figure:
                text.Append("(figure ");
                AppendQuoted(text, figure.Image.Path);
                AppendQuoted(text, figure.AlternativeText);
                Append(text, "caption", figure.Caption);
                text.Append(')');
                break;
            case ThematicBreak:
                text.Append("(break)");
                break;
            default:
                throw new UnreachableKindException(block);
        }
    }

    private static void AppendAll(StringBuilder text, string name, ImmutableArray<Block> blocks)
    {
        text.Append('(').Append(name);
        foreach (var block in blocks)
            Append(text, block);
        text.Append(')');
    }

    private static void Append(StringBuilder text, string name, ImmutableArray<Inline> content)
    {
        text.Append('(').Append(name).Append(' ');
        Append(text, content);
        text.Append(')');
    }

    private static void Append(StringBuilder text, ImmutableArray<Inline> content)
    {
        Piece? run = null;
        foreach (var piece in PieceText.Normalize([.. PieceText.PiecesOf(content).Where(piece => piece.Kind != PieceKind.Remark)]))
        {
            if (run is null || !run.IsMarkedAs(piece))
                text.Append(Invariant($"|{(int)piece.Marks} {AddressOf(piece.Link)}|"));
            run = piece;
            switch (piece)
            {
                case { Kind: PieceKind.LineBreak }:
                    text.Append("\\n");
                    break;
                case { Kind: PieceKind.FootnoteMark, Source: FootnoteReference reference }:
                    AppendAll(text, "note", reference.Footnote.Content);
                    break;
                case { Kind: PieceKind.Ruby }:
                    AppendQuoted(text, piece.Characters);
                    break;
                default:
                    AppendEscaped(text, piece.Characters);
                    break;
            }
        }
    }

    private static string AddressOf(LinkTarget? link) => link switch
    {
        null => "",
        WebTarget web => web.Address,
        PassageTarget passage => "#" + passage.Anchor,
        _ => throw new UnreachableKindException(link),
    };

    private static void AppendQuoted(StringBuilder text, string characters)
    {
        text.Append('(');
        AppendEscaped(text, characters);
        text.Append(')');
    }

    private static void AppendEscaped(StringBuilder text, string characters)
    {
        foreach (var character in characters)
        {
            if (character is '(' or ')' or '|' or '\\')
                text.Append('\\');
            text.Append(character);
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
