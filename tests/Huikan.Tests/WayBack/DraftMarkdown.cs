using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Huikan.Tests.WayBack;

/// <summary>A draft as an author would write it in Markdown.</summary>
internal static partial class DraftMarkdown
{
    /// <summary>The Markdown of each passage, in order.</summary>
    public static ImmutableArray<string> Passages(Draft draft, string language)
    {
        var passages = ImmutableArray.CreateBuilder<string>();
        var isOther = false;
        DraftBlock? before = null;
        foreach (var block in draft.Passages.Select(passage => passage.Blocks[language]))
        {
            // Two lists of a kind after each other need two kinds of mark.
            isOther = block is DraftList list && before is DraftList other && list.IsNumbered == other.IsNumbered && !isOther;
            passages.Add(Print(block, language, isOther));
            before = block;
        }

        return passages.DrainToImmutable();
    }

    /// <summary>The definitions of the footnotes.</summary>
    public static ImmutableArray<string> Notes(Draft draft, string language) =>
    [
        .. draft.Passages.SelectMany(passage => passage.Blocks[language].Leaves).SelectMany(leaf => leaf)
            .Where(bit => bit.Form == Form.Note).Select(bit => $"[^{bit.Extra}]: {Escape(bit.Text)}"),
    ];

    public static string Body(Draft draft, string language) =>
        string.Join("\n\n", Passages(draft, language).Concat(Notes(draft, language))) + "\n";

    private static string Print(DraftBlock block, string language, bool isOther) => block switch
    {
        DraftParagraph paragraph => Lines(paragraph.Words),
        DraftHeading heading => new string('#', heading.Level) + " " + OneLine(heading.Words),
        DraftList list => List(list, isOther),
        DraftQuotation quotation => string.Join("\n>\n", quotation.Paragraphs.Select(words => "> " + Lines(words).Replace("\n", "\n> ", StringComparison.Ordinal))),
        DraftTable table => Table(table, language),
        DraftBreak => "---",
        DraftFigure figure => $"![{(language == "zh" ? "图" : "A picture")}](figures/f.png{(figure.Caption.IsEmpty ? "" : $" \"{string.Concat(figure.Caption.Select(bit => bit.Text + bit.Tail))}\"")})",
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static string List(DraftList list, bool isOther)
    {
        var text = new StringBuilder();
        for (var i = 0; i < list.Items.Length; i++)
        {
            var mark = list.IsNumbered ? (i + 1).ToString(CultureInfo.InvariantCulture) + (isOther ? ") " : ". ") : isOther ? "* " : "- ";
            var (words, inner) = list.Items[i];
            var content = Lines(words) + (inner is null ? "" : "\n" + List(inner, isOther: false));
            text.Append(i > 0 ? "\n" : "").Append(mark).Append(content.Replace("\n", "\n" + new string(' ', mark.Length), StringComparison.Ordinal));
        }

        return text.ToString();
    }

    private static string Table(DraftTable table, string language)
    {
        var text = new StringBuilder();
        if (!table.Caption.IsEmpty)
            text.Append(language == "zh" ? "表：" : "Table: ").Append(OneLine(table.Caption)).Append("\n\n");
        for (var i = 0; i < table.Rows.Length; i++)
        {
            text.Append(i > 0 ? "\n|" : "|").AppendJoin("|", table.Rows[i].Select(OneLine)).Append('|');
            if (i == 0)
                text.Append("\n|").AppendJoin("|", table.Rows[i].Select((_, column) => column % 2 == 0 ? "---" : "--:")).Append('|');
        }

        return text.ToString();
    }

    private static string Lines(ImmutableArray<Bit> words) =>
        string.Join('\n', Words(words).Split('\n').Select(line => Opening().Replace(line.TrimStart(' '), "$1\\$2"))).TrimEnd();

    private static string OneLine(ImmutableArray<Bit> words) => Words(words).Replace("\\\n", " ", StringComparison.Ordinal).Replace('\n', ' ').Trim();

    private static string Words(ImmutableArray<Bit> words)
    {
        var last = words.Length - 1;
        return string.Concat(words.Select((bit, i) => Word(bit) + (bit.Tail is "\n" or "\v" ? i == last ? "" : bit.Tail == "\n" ? "\n" : "\\\n" : Escape(bit.Tail))));
    }

    private static string Word(Bit bit) => bit.Form switch
    {
        Form.Plain => Escape(bit.Text),
        Form.Strong => $"**{Escape(bit.Text)}**",
        Form.Emphasis => $"*{Escape(bit.Text)}*",
        Form.Code => $"`{bit.Text}`",
        Form.Link => $"[{Escape(bit.Text)}]({bit.Extra})",
        Form.StrongLink => $"[**{Escape(bit.Text)}**]({bit.Extra})",
        Form.Ruby => $"{{{bit.Text}|{bit.Extra}}}",
        Form.Note => $"[^{bit.Extra}]",
        Form.Remark => $"{{>>{bit.Text}<<}}",
        _ => throw new ArgumentOutOfRangeException(nameof(bit)),
    };

    private static string Escape(string text) => Marks().Replace(text, "\\$0");

    [GeneratedRegex(@"[\\`*_{}\[\]<>#&|!~]")]
    private static partial Regex Marks();

    /// <summary>What would open a list or an underlined heading.</summary>
    [GeneratedRegex(@"\A(\d*)([-+=:.)])")]
    private static partial Regex Opening();
}
