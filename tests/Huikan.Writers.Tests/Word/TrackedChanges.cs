using System.Globalization;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace Huikan.Writers.Tests.Word;

/// <summary>What Word does to a document when its changes are accepted or rejected, done to the XML (ISO/IEC 29500-1, 17.13.5).</summary>
internal static class TrackedChanges
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>The paragraphs of the body with all changes accepted: style, words with what marks them, notes in place.</summary>
    public static string Accepted(byte[] document) => Resolve(document, "ins", "del");

    /// <summary>The paragraphs of the body with all changes rejected.</summary>
    public static string Rejected(byte[] document) => Resolve(document, "del", "ins");

    private static string Resolve(byte[] document, string keep, string drop)
    {
        using var package = WordDocuments.Open(document);
        var main = package.MainDocumentPart!;
        var body = Load(main).Root!.Element(W + "body")!;
        var notes = Load(main.FootnotesPart!).Root!.Elements(W + "footnote").ToDictionary(note => note.Attribute(W + "id")!.Value);
        body.Descendants(W + "sdt").Remove();
        NameStyles(Load(main.StyleDefinitionsPart!).Root!, [body, .. notes.Values]);
        NameLinks(body, main);
        foreach (var note in notes.Values)
            NameLinks(note, main.FootnotesPart!);
        Resolve(body, keep, drop);
        foreach (var note in notes.Values)
            Resolve(note, keep, drop);
        NameLists(Load(main.NumberingDefinitionsPart!).Root!, body);
        foreach (var note in notes.OrderBy(note => int.Parse(note.Key, CultureInfo.InvariantCulture)))
            NameLists(Load(main.NumberingDefinitionsPart!).Root!, note.Value);
        return string.Join('\n', Lines(body, notes, "")) + "\n";
    }

    /// <summary>Relationships are counted in the order in which they are asked for: their addresses stand in their place.</summary>
    private static void NameLinks(XElement root, OpenXmlPart part)
    {
        foreach (var id in root.Descendants(W + "hyperlink").SelectMany(link => link.Attributes()).Where(attribute => attribute.Name.LocalName == "id").ToList())
            id.Value = $"{part.HyperlinkRelationships.First(link => link.Id == id.Value).Uri}";
    }

    /// <summary>
    /// Which class has Word's own name for a style, and which a name beside it, hangs on which is asked for first: what the
    /// style says stands in its name's place.
    /// </summary>
    private static void NameStyles(XElement styles, IEnumerable<XElement> roots)
    {
        var byId = styles.Elements(W + "style").ToDictionary(style => style.Attribute(W + "styleId")!.Value);
        foreach (var name in roots.SelectMany(root => root.Descendants()).Where(name => name.Name == W + "pStyle" || name.Name == W + "rStyle" || name.Name == W + "tblStyle"))
            name.Attribute(W + "val")!.Value = WhatSays(name.Attribute(W + "val")!.Value);

        string WhatSays(string id)
        {
            var style = byId[id];
            var own = style.Elements().Where(part => part.Name.LocalName is "pPr" or "rPr" or "tblPr" or "tblStylePr");
            return (style.Element(W + "basedOn")?.Attribute(W + "val")?.Value is { } outer ? WhatSays(outer) : "")
                + string.Concat(own.SelectMany(part => part.Descendants()).Select(Written));
        }
    }

    /// <summary>Sections are the new edition's alone, and what a paragraph's mark looks like is not seen.</summary>
    private static bool IsShown(XElement property) => property.Name.LocalName is not ("sectPr" or "rPr");

    /// <summary>Lists are counted as they are written: what each says, and which of those in the text it is, stands for its number.</summary>
    private static void NameLists(XElement numbering, XElement root)
    {
        var definitions = numbering.Elements(W + "abstractNum").ToDictionary(definition => definition.Attribute(W + "abstractNumId")!.Value);
        var lists = numbering.Elements(W + "num").ToDictionary(list => list.Attribute(W + "numId")!.Value);
        var met = new List<string>();
        foreach (var number in root.Descendants(W + "numId"))
        {
            var id = number.Attribute(W + "val")!.Value;
            if (!met.Contains(id))
                met.Add(id);
            var definition = definitions[lists[id].Element(W + "abstractNumId")!.Attribute(W + "val")!.Value];
            number.Attribute(W + "val")!.Value = $"list {met.IndexOf(id)}"
                + string.Concat(definition.Elements(W + "lvl").Take(2).Concat(lists[id].Elements(W + "lvlOverride")).SelectMany(part => part.Descendants()).Select(Written));
        }
    }

    private static string Written(XElement property) =>
        $"<{property.Name.LocalName}{string.Concat(property.Attributes().Select(attribute => $" {attribute.Name.LocalName}={attribute.Value}"))}>";

    private static XDocument Load(OpenXmlPart part)
    {
        using var stream = part.GetStream();
        return XDocument.Load(stream);
    }

    private static void Resolve(XElement root, string keep, string drop)
    {
        // What moves goes in one place and comes in the other; where the move begins and ends is not shown.
        root.Descendants().Where(mark => mark.Name.LocalName is "moveFromRangeStart" or "moveFromRangeEnd" or "moveToRangeStart" or "moveToRangeEnd").Remove();
        foreach (var moved in root.Descendants().Where(mark => mark.Name == W + "moveFrom" || mark.Name == W + "moveTo").ToList())
            moved.Name = W + (moved.Name.LocalName == "moveFrom" ? "del" : "ins");
        foreach (var row in root.Descendants(W + "tr").Where(row => row.Element(W + "trPr")?.Element(W + drop) is not null).ToList())
            row.Remove();
        foreach (var table in root.Descendants(W + "tbl").Where(table => table.Element(W + "tr") is null).ToList())
            table.Remove();
        var ends = root.Descendants(W + "p")
            .Where(paragraph => paragraph.Element(W + "pPr")?.Element(W + "rPr")?.Element(W + drop) is not null).ToList();
        foreach (var mark in root.Descendants(W + drop).ToList())
            mark.Remove();
        foreach (var mark in root.Descendants(W + keep).ToList())
            mark.ReplaceWith(mark.Nodes());
        foreach (var change in root.Descendants(W + "pPrChange").ToList())
        {
            if (keep == "del")
                change.Parent!.ReplaceNodes(change.Element(W + "pPr")!.Nodes());
            else
                change.Remove();
        }

        foreach (var change in root.Descendants(W + "rPrChange").ToList())
        {
            if (keep == "del")
                change.Parent!.ReplaceNodes(change.Element(W + "rPr")!.Nodes());
            else
                change.Remove();
        }

        foreach (var empty in root.Descendants(W + "rPr").Where(properties => !properties.HasElements).ToList())
            empty.Remove();

        // The words before an end that goes stand in the next paragraph, and have its properties.
        foreach (var paragraph in ends.AsEnumerable().Reverse())
        {
            var words = paragraph.Elements().Where(child => child.Name != W + "pPr").ToList();
            if (words.All(word => !word.DescendantsAndSelf(W + "r").Any()))
            {
                paragraph.Remove();
                continue;
            }

            var next = paragraph.ElementsAfterSelf().First();
            Assert.Equal(W + "p", next.Name);
            foreach (var word in words)
                word.Remove();
            if (next.Element(W + "pPr") is { } properties)
                properties.AddAfterSelf(words);
            else
                next.AddFirst(words);
            paragraph.Remove();
        }
    }

    private static IEnumerable<string> Lines(XElement container, Dictionary<string, XElement> notes, string indent)
    {
        foreach (var child in container.Elements())
        {
            if (child.Name == W + "p")
            {
                yield return $"{indent}{string.Concat(child.Element(W + "pPr")?.Elements().Where(IsShown).SelectMany(property => property.DescendantsAndSelf()).Select(Written) ?? [])}: {Words(child, notes)}";
            }
            else if (child.Name == W + "tbl" || child.Name == W + "tr" || child.Name == W + "tc")
            {
                yield return $"{indent}{child.Name.LocalName}";
                foreach (var line in Lines(child, notes, indent + "  "))
                    yield return line;
            }
        }
    }

    /// <summary>The words, with what they look like wherever that changes: so it does not matter where runs are cut.</summary>
    private static string Words(XElement paragraph, Dictionary<string, XElement> notes)
    {
        var text = new StringBuilder();
        var last = "";
        foreach (var run in paragraph.Descendants(W + "r").Where(run => !run.Ancestors(W + "ruby").Any()))
        {
            var words = string.Concat(run.Elements().Where(child => child.Name != W + "rPr").Select(content => WordsOf(content, notes)));
            if (words.Length == 0)
                continue;
            var format = FormatOf(run);
            if (format != last)
                text.Append('{').Append(last = format).Append('}');
            text.Append(words);
        }

        return text.ToString();
    }

    private static string FormatOf(XElement run)
    {
        var link = run.Ancestors(W + "hyperlink").FirstOrDefault()?.Attributes()
            .Where(attribute => attribute.Name != W + "history").Select(attribute => attribute.Value) ?? [];
        return string.Join(' ', link.Concat(run.Element(W + "rPr")?.Elements().Select(Written) ?? []));
    }

    private static string WordsOf(XElement content, Dictionary<string, XElement> notes) => content.Name.LocalName switch
    {
        "t" or "delText" => content.Value,
        "footnoteReference" => "[" + string.Join('|', Lines(notes[content.Attribute(W + "id")!.Value], notes, "")) + "]",
        // Where a count begins anew hangs on what stands before it.
        "instrText" or "delInstrText" => content.Value.Split(" \\r ")[0].Trim(),
        "ruby" => content.Value,
        var other => $"<{other}>",
    };
}
