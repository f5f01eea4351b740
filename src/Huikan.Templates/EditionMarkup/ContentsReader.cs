using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Editions.Styles;

namespace Huikan.Templates.EditionMarkup;

/// <summary>Reads a table of contents.</summary>
internal sealed class ContentsReader(LineNodeReader lines, Anchors anchors, StyleNames styles)
{
    public ContentsNode Read(MarkupElement element)
    {
        element.Allow("style");
        var entries = ImmutableArray.CreateBuilder<ContentsEntry>();
        foreach (var child in element.Children())
        {
            if (child.Name == "entry")
                entries.Add(ReadEntry(child));
            else
                child.Misplaced("contents", "entry");
        }

        return new ContentsNode(styles.Of(element), entries.ToImmutable(), element.Span);
    }

    private ContentsEntry ReadEntry(MarkupElement element)
    {
        element.Allow("to");
        var target = anchors.ReadTarget(element);
        LineNode? label = null;
        var read = ImmutableArray.CreateBuilder<LineNode>();
        foreach (var child in element.Children())
        {
            switch (child.Name)
            {
                case "label" when label is null:
                    child.Allow("style", "lang", "of");
                    label = lines.ReadWords(child, styles.Of(child, "style", StyleName.ContentsLabel), headingLevel: null, inOutline: false);
                    break;
                case "line":
                    read.Add(lines.ReadLine(child));
                    break;
                default:
                    child.Misplaced("entry", label is null ? ["label", "line"] : ["line"]);
                    break;
            }
        }

        element.CheckHolds("line");
        return new ContentsEntry(target, label, read.ToImmutable(), element.Span);
    }
}
