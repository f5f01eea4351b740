using System.Collections.Immutable;
using System.Text;
using Huikan.Content.Files;
using Huikan.Content.Markup;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Content.Tests;

/// <summary>Reads a body by itself and writes what was read as a short readable text.</summary>
internal static class Reading
{
    public static (ImmutableArray<WrittenPassage> Passages, ImmutableArray<Diagnostic> Diagnostics) Read(string body, Language language)
    {
        var diagnostics = new DiagnosticBag();
        var tree = new ContentTree(Repository.Tests, null, diagnostics);
        var context = new TextContext(new SourceFile("text.md", body), 0, language, "text", Repository.Tests, new ImageReader(tree), diagnostics);
        return (MarkdownReader.Read(context), diagnostics.ToSorted());
    }

    public static string Show(string body, Language language) =>
        string.Join("\n", Read(body, language).Passages.Select(passage => Show(passage.Block)));

    public static string Show(Block block) => block switch
    {
        Paragraph paragraph => Show(paragraph.Content),
        Heading heading => $"h{heading.Level}({Show(heading.Content)})",
        ListBlock list => $"list{list.Start}[{string.Join("; ", list.Items.Select(item => Show(item.Content)))}]",
        Quotation quotation => $"quotation[{Show(quotation.Content)}]",
        Table table => $"table({Show(table.Caption)})[{string.Join("; ", table.Rows.Prepend(table.Head).Select(Show))}]",
        Figure figure => $"figure({figure.AlternativeText})({Show(figure.Caption)})",
        ThematicBreak => "***",
        _ => throw new UnreachableKindException(block),
    };

    public static string Show(ImmutableArray<Inline> content)
    {
        var shown = new StringBuilder();
        foreach (var inline in content)
        {
            shown.Append(inline switch
            {
                Text text => text.Characters,
                Emphasis emphasis => $"<em>{Show(emphasis.Content)}</em>",
                Strong strong => $"<strong>{Show(strong.Content)}</strong>",
                Link { Target: WebTarget web } link => $"<a {web.Address}>{Show(link.Content)}</a>",
                Link { Target: PassageTarget passage } link => $"<a {passage.Anchor}>{Show(link.Content)}</a>",
                Code code => $"<code>{code.Characters}</code>",
                Ruby ruby => "{" + string.Join(' ', ruby.Pairs.Select(Show)) + "}",
                LineBreak => "⏎",
                FootnoteReference reference => $"<note {reference.Footnote.Number}>{Show(reference.Footnote.Content)}</note>",
                Remark remark => $"<remark>{remark.Comment}</remark>",
                _ => throw new UnreachableKindException(inline),
            });
        }

        return shown.ToString();
    }

    private static string Show(RubyPair pair) =>
        $"{pair.Base}|{pair.Reading}" + (pair.ReadingLanguage == Language.Pinyin ? "" : $"({pair.ReadingLanguage.Primary})");

    private static string Show(ImmutableArray<Block> blocks) => string.Join(" / ", blocks.Select(Show));

    private static string Show(TableRow row) => string.Join(" | ", row.Cells.Select(cell => Show(cell.Content)));
}
