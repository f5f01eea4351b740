using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using Huikan.Editions;
using Huikan.Publications;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>Running heads and feet as header and footer parts; equal ones are one part.</summary>
internal sealed class RunningLineWriter(WordContext word)
{
    private readonly List<(RunningPosition Position, ImmutableArray<RunningLine> Lines, string Id)> _parts = [];

    /// <summary>The relationship id of the part with these lines; no lines make an empty part, which keeps Word from going on with the section before.</summary>
    public string IdOf(RunningPosition position, ImmutableArray<RunningLine> lines)
    {
        foreach (var part in _parts)
        {
            if (part.Position == position && part.Lines.SequenceEqual(lines))
                return part.Id;
        }

        var id = position == RunningPosition.Head ? AddHeader(lines) : AddFooter(lines);
        _parts.Add((position, lines, id));
        return id;
    }

    private string AddHeader(ImmutableArray<RunningLine> lines)
    {
        var part = word.Parts.AddHeader();
        part.Header = new W.Header(Write(lines, RunningPosition.Head, new PartLinks(word.Parts, part)));
        RunFormatter.Trim(part.RootElement!);
        return word.Parts.Main.GetIdOfPart(part);
    }

    private string AddFooter(ImmutableArray<RunningLine> lines)
    {
        var part = word.Parts.AddFooter();
        part.Footer = new W.Footer(Write(lines, RunningPosition.Foot, new PartLinks(word.Parts, part)));
        RunFormatter.Trim(part.RootElement!);
        return word.Parts.Main.GetIdOfPart(part);
    }

    private IEnumerable<OpenXmlElement> Write(
        ImmutableArray<RunningLine> lines, RunningPosition position, PartLinks links) =>
        lines.IsEmpty ? [ParagraphWriter.Hairline()] : lines.Select(line => Write(line, position, links));

    private W.Paragraph Write(RunningLine line, RunningPosition position, PartLinks links)
    {
        var width = Units.Twips(word.Page.TypeWidth);
        var language = line.Start.Concat(line.Center).Concat(line.End).OfType<RunningText>()
            .Select(text => (Language?)text.Language).FirstOrDefault() ?? word.Edition.Languages[0];
        var inset = Units.Twips(word.Edition.Stylesheet.Resolve(line.Style, language).Padding.Right);
        var tabs = new W.Tabs(
            new W.TabStop { Val = W.TabStopValues.Center, Position = width / 2 },
            new W.TabStop { Val = W.TabStopValues.Right, Position = width - inset });
        var builtIn = position == RunningPosition.Head ? BuiltInStyles.Header : BuiltInStyles.Footer;
        var style = word.Styles.Paragraph(line.Style, language, builtIn: builtIn, tabs: tabs);
        var text = TextSetting.In(style, links);
        var paragraph = ParagraphWriter.Empty(style);
        paragraph.Append(line.Start.SelectMany(part => Write(part, text)));
        if (!line.Center.IsEmpty || !line.End.IsEmpty)
            paragraph.Append(InlineWriter.Run(word, "\t", text));
        paragraph.Append(line.Center.SelectMany(part => Write(part, text)));
        if (!line.End.IsEmpty)
            paragraph.Append(InlineWriter.Run(word, "\t", text));
        paragraph.Append(line.End.SelectMany(part => Write(part, text)));
        return paragraph;
    }

    private IEnumerable<OpenXmlElement> Write(RunningPart part, TextSetting text) => part switch
    {
        RunningText words => InlineWriter.Write(
            word, words.Content, text with { Language = words.Language }),
        // The folio counts in the Latin face whatever the line's language.
        Folio => Fields.Write("PAGE", "1", () => word.Runs.Format(text, [])),
        _ => throw new UnreachableKindException(part),
    };
}
