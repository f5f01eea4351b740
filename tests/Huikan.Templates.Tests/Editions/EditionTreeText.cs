using System.Collections.Immutable;
using System.Text;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Publications;

namespace Huikan.Templates.Tests.Editions;

/// <summary>An edition tree as lines of text, two spaces a level.</summary>
internal static class EditionTreeText
{
    public static string Of(Edition edition)
    {
        var text = new StringBuilder();
        text.AppendLine($"edition {edition.Arrangement} {string.Join(' ', edition.Languages)}");
        Append(text, "  ", edition.Running);
        Append(text, "  ", edition.Content);
        return text.Replace("\r\n", "\n").ToString();
    }

    public static string Of(ImmutableArray<Inline> content) => string.Concat(content.Select(inline => inline switch
    {
        Text run => run.Characters,
        Strong strong => $"**{Of(strong.Content)}**",
        Emphasis emphasis => $"*{Of(emphasis.Content)}*",
        LineBreak => "⏎",
        _ => throw new UnreachableKindException(inline),
    }));

    private static void Append(StringBuilder text, string indent, ImmutableArray<EditionNode> nodes)
    {
        foreach (var node in nodes)
            Append(text, indent, node);
    }

    private static string FolioOf(SectionNode section) =>
        section.Folio is { } folio ? $" folio {folio.Numerals?.ToString() ?? "as before"} from {folio.Start?.ToString() ?? "there"}" : "";

    private static void Append(StringBuilder text, string indent, EditionNode node)
    {
        switch (node)
        {
            case SectionNode section:
                var anchor = section.Anchor is null ? "" : $" #{section.Anchor}";
                text.AppendLine($"{indent}section .{section.Style}{anchor}{(section.ShowsRunning ? "" : " without running lines")}{FolioOf(section)}");
                Append(text, indent + "  ", section.Running);
                Append(text, indent + "  ", section.Content);
                break;
            case LineNode line:
                text.AppendLine(indent + Of(line));
                break;
            case RowNode row:
                text.AppendLine($"{indent}row .{row.Style}");
                foreach (var cell in row.Cells)
                    text.AppendLine($"{indent}  {Of(cell)}");
                break;
            case RuleNode rule:
                text.AppendLine($"{indent}rule .{rule.Style}");
                break;
            case ContentsNode contents:
                text.AppendLine($"{indent}contents .{contents.Style}");
                foreach (var entry in contents.Entries)
                {
                    text.AppendLine($"{indent}  entry → #{entry.Target}");
                    if (entry.Label is { } label)
                        text.AppendLine($"{indent}    label {Of(label)}");
                    foreach (var line in entry.Lines)
                        text.AppendLine($"{indent}    {Of(line)}");
                }

                break;
            case FacingNode facing:
                text.AppendLine($"{indent}facing .{facing.Style}");
                text.AppendLine($"{indent}  verso");
                Append(text, indent + "    ", facing.Verso);
                text.AppendLine($"{indent}  recto");
                Append(text, indent + "    ", facing.Recto);
                break;
            case PassagesNode passages:
                text.AppendLine(
                    $"{indent}passages .{passages.Style} of {passages.Text} in .{passages.TextStyle}, "
                    + $"{passages.Arrangement} {string.Join(' ', passages.Languages)}, headings from {passages.SubheadingLevel}: "
                    + string.Join(' ', passages.Passages.Select(passage => passage.Id.Name)));
                break;
            default:
                throw new UnreachableKindException(node);
        }
    }

    private static void Append(StringBuilder text, string indent, ImmutableArray<RunningLine> running)
    {
        foreach (var line in running)
            text.AppendLine(
                $"{indent}{line.Position} {line.Side} .{line.Style}: [{Of(line.Start)}] [{Of(line.Center)}] [{Of(line.End)}]");
    }

    private static string Of(ImmutableArray<RunningPart> parts) => string.Join(" + ", parts.Select(part => part switch
    {
        RunningText text => $"{text.Language}: {Of(text.Content)}",
        Folio => "folio",
        _ => throw new UnreachableKindException(part),
    }));

    private static string Of(LineNode line)
    {
        var heading = line.HeadingLevel is { } level ? $"h{level}{(line.InOutline ? "" : " (not in outline)")} " : "";
        return $"{heading}.{line.Style} {line.Language}: {Of(line.Content)}";
    }
}
