using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Huikan.Publications;

namespace Huikan.Writers.Exports.AkomaNtoso;

/// <summary>Writes blocks. What the vocabulary has no element for is a <c>block</c> with a name.</summary>
internal static class BlockAkn
{
    /// <param name="xml">Takes the blocks.</param>
    /// <param name="blocks">The blocks.</param>
    /// <param name="id">The passage's name, which its first element carries; null inside others.</param>
    /// <param name="language">For the labels of captions; null inside notes, where no caption is numbered.</param>
    public static void WriteAll(XmlWriter xml, ImmutableArray<Block> blocks, string? id, Language? language)
    {
        foreach (var block in blocks)
        {
            Write(xml, block, id, language, outer: null);
            xml.WriteWhitespace("\n");
            id = null;
        }
    }

    private static void Write(XmlWriter xml, Block block, string? id, Language? language, string? outer)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Line(xml, "p", id, outer, () => InlineAkn.WriteAll(xml, paragraph.Content));
                break;
            case Heading heading:
                xml.WriteStartElement("block");
                xml.WriteAttributeString("name", "heading");
                Id(xml, id);
                xml.WriteAttributeString("class", string.Create(CultureInfo.InvariantCulture, $"level-{heading.Level}"));
                InlineAkn.WriteAll(xml, heading.Content);
                xml.WriteEndElement();
                break;
            case ListBlock list:
                WriteList(xml, list, id, language);
                break;
            case Quotation quotation:
                // The vocabulary quotes inside a line only; a block quotation is its paragraphs, marked.
                foreach (var quoted in quotation.Content)
                {
                    Write(xml, quoted, id, language, "quotation");
                    id = null;
                }

                break;
            case Table table:
                WriteTable(xml, table, id, language);
                break;
            case Figure figure:
                WriteFigure(xml, figure, id, language);
                break;
            case ThematicBreak:
                Line(xml, "p", id, "break", () => xml.WriteString("＊　＊　＊"));
                break;
            default:
                throw new UnreachableKindException(block);
        }
    }

    private static void WriteList(XmlWriter xml, ListBlock list, string? id, Language? language)
    {
        xml.WriteStartElement(list.Start is null ? "ul" : "ol");
        Id(xml, id);
        for (var i = 0; i < list.Items.Length; i++)
        {
            xml.WriteStartElement("li");
            if (list.Start is { } start)
                xml.WriteAttributeString("value", (start + i).ToString(CultureInfo.InvariantCulture));
            foreach (var block in list.Items[i].Content)
                WriteInItem(xml, block, language);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>An item holds running text, paragraphs and lists; for anything else it opens a flow of its own.</summary>
    private static void WriteInItem(XmlWriter xml, Block block, Language? language)
    {
        if (block is Paragraph or ListBlock)
        {
            Write(xml, block, null, language, outer: null);
            return;
        }

        xml.WriteStartElement("subFlow");
        xml.WriteAttributeString("name", "block");
        Write(xml, block, null, language, outer: null);
        xml.WriteEndElement();
    }

    private static void WriteTable(XmlWriter xml, Table table, string? id, Language? language)
    {
        xml.WriteStartElement("table");
        Id(xml, id);
        if (!table.Caption.IsEmpty)
        {
            xml.WriteStartElement("caption");
            WriteLabel(xml, language is { } said ? CaptionLabel.Of(table, said) : null);
            InlineAkn.WriteAll(xml, table.Caption);
            xml.WriteEndElement();
        }

        WriteRow(xml, table.Head, "th");
        foreach (var row in table.Rows)
            WriteRow(xml, row, "td");
        xml.WriteEndElement();
    }

    private static void WriteRow(XmlWriter xml, TableRow row, string cell)
    {
        xml.WriteStartElement("tr");
        foreach (var one in row.Cells)
        {
            xml.WriteStartElement(cell);
            Line(xml, "p", null, null, () => InlineAkn.WriteAll(xml, one.Content));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteFigure(XmlWriter xml, Figure figure, string? id, Language? language)
    {
        Line(xml, "p", id, "figure", () =>
        {
            xml.WriteStartElement("img");
            xml.WriteAttributeString("src", Archive.Address.Encode(figure.Image.Path));
            xml.WriteAttributeString("alt", XmlWords.Of(figure.AlternativeText));
            xml.WriteEndElement();
        });
        if (figure.Caption.IsEmpty)
            return;
        xml.WriteStartElement("block");
        xml.WriteAttributeString("name", "caption");
        WriteLabel(xml, language is { } said ? CaptionLabel.Of(figure, said) : null);
        InlineAkn.WriteAll(xml, figure.Caption);
        xml.WriteEndElement();
    }

    private static void WriteLabel(XmlWriter xml, CaptionLabel? label)
    {
        if (label is not null)
            xml.WriteString(label.ToString());
    }

    private static void Line(XmlWriter xml, string element, string? id, string? name, Action content)
    {
        xml.WriteStartElement(element);
        Id(xml, id);
        if (name is not null)
            xml.WriteAttributeString("class", name);
        content();
        xml.WriteEndElement();
    }

    private static void Id(XmlWriter xml, string? id)
    {
        if (id is not null)
            xml.WriteAttributeString("eId", id);
    }
}
