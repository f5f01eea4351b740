using System.Collections.Immutable;
using System.Xml.Linq;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Publications;

namespace Huikan.Templates.EditionMarkup;

/// <summary>Reads <c>running</c>: a head or foot with its start, centre and end.</summary>
internal sealed class RunningReader(LineReader lines, Language first)
{
    private static readonly string[] Parts = ["start", "center", "end"];

    private static readonly OrderedDictionary<string, RunningPosition> Positions = new()
    {
        ["head"] = RunningPosition.Head,
        ["foot"] = RunningPosition.Foot,
    };

    private static readonly OrderedDictionary<string, PageSide> Sides = new()
    {
        ["both"] = PageSide.Both,
        ["verso"] = PageSide.Verso,
        ["recto"] = PageSide.Recto,
    };

    public RunningLine Read(MarkupElement element, StyleName style)
    {
        element.Allow("position", "page", "style");
        element.Required("position");
        var content = new Dictionary<string, ImmutableArray<RunningPart>>();
        foreach (var child in element.Children())
        {
            if (!Parts.Contains(child.Name) || !content.TryAdd(child.Name, ReadSide(child)))
                child.Misplaced("running", [.. Parts.Except(content.Keys)]);
        }

        return new RunningLine(
            element.Choice("position", Positions, RunningPosition.Head),
            element.Choice("page", Sides, PageSide.Both),
            style,
            content.GetValueOrDefault("start", []),
            content.GetValueOrDefault("center", []),
            content.GetValueOrDefault("end", []),
            element.Span);
    }

    private ImmutableArray<RunningPart> ReadSide(MarkupElement element)
    {
        element.Allow("of", "lang");
        return ReadPart(element);
    }

    /// <summary>The words and folios of a part; <c>lang</c> says the language of its words.</summary>
    public ImmutableArray<RunningPart> ReadPart(MarkupElement element)
    {
        var language = lines.LanguageOf(element, first);
        if (element.Value("of") is not null)
            return [new RunningText(language, lines.Read(element, language))];

        var parts = ImmutableArray.CreateBuilder<RunningPart>();
        var words = ImmutableArray<Inline>.Empty;
        foreach (var node in element.Nodes)
        {
            if (node is XText text)
            {
                words = words.AddRange(LineReader.ReadWords(element, text, language));
                continue;
            }

            var child = element.Child((XElement)node);
            switch (child.Name)
            {
                case "folio":
                    child.Allow();
                    Flush();
                    parts.Add(new Folio());
                    break;
                case "ref" when lines.LanguageOf(child, language) is var spoken && spoken != language:
                    Flush();
                    parts.Add(new RunningText(spoken, lines.ReadReference(child, language)));
                    break;
                case "ref":
                    words = words.AddRange(lines.ReadReference(child, language));
                    break;
                default:
                    child.Misplaced(element.Name, "ref", "folio");
                    break;
            }
        }

        Flush();
        return TrimEnds(parts);

        void Flush()
        {
            if (!words.IsEmpty)
                parts.Add(new RunningText(language, words));
            words = [];
        }
    }

    /// <summary>No white at the ends of the whole part; between its pieces a space stays.</summary>
    private static ImmutableArray<RunningPart> TrimEnds(ImmutableArray<RunningPart>.Builder parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is not RunningText text)
                continue;
            var content = text.Content;
            if (i == 0 && content[0] is Text start)
                content = content.SetItem(0, start with { Characters = start.Characters.TrimStart() });
            if (i == parts.Count - 1 && content[^1] is Text end)
                content = content.SetItem(content.Length - 1, end with { Characters = end.Characters.TrimEnd() });
            parts[i] = text with { Content = content.RemoveAll(inline => inline is Text { Characters: "" }) };
        }

        return [.. parts.Where(part => part is not RunningText { Content.IsEmpty: true })];
    }
}
