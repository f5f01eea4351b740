using DocumentFormat.OpenXml;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Publications;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>
/// The contents as a field that Word can make anew. It is filled with what Word would make of the headings, so that
/// nothing changes when it does; page numbers come from the paged edition.
/// </summary>
internal static class ContentsWriter
{
    private const string UnknownPage = "…";

    public static IEnumerable<OpenXmlElement> Write(WordContext word, ContentsNode contents)
    {
        if (contents.Entries.IsEmpty)
            return [];
        var entries = Collect(word, contents);
        var levels = entries.Where(e => e.Level > 0).Select(e => e.Level).DefaultIfEmpty(1).ToList();
        var paragraphs = entries.Select(entry => WriteEntry(word, StyleOf(word, contents, entry), entry)).ToList();
        var text = TextSetting.In(StyleOf(word, contents, entries[0]), word.Parts.MainLinks);
        W.RunProperties Format() => word.Runs.Format(text, []);
        var at = paragraphs[0].ParagraphProperties!;
        foreach (var run in Fields.Begin($"TOC \\o \"{levels.Min()}-{levels.Max()}\" \\h \\z \\u", Format).Reverse())
            at.InsertAfterSelf(run);
        paragraphs[^1].Append(Fields.End(Format));
        return
        [
            new W.SdtBlock(
                new W.SdtProperties(
                    new W.SdtId { Val = 1 },
                    new W.SdtContentDocPartObject(
                        new W.DocPartGallery { Val = "Table of Contents" }, new W.DocPartUnique())),
                new W.SdtContentBlock(paragraphs)),
        ];
    }

    /// <summary>The outline's headings at the levels of the sections that the contents name; else the contents' own lines.</summary>
    private static List<Entry> Collect(WordContext word, ContentsNode contents)
    {
        var targets = contents.Entries.Select(e => e.Target).ToHashSet(StringComparer.Ordinal);
        var levels = word.Outline.Entries
            .Where(e => e.Anchors.Any(targets.Contains))
            .GroupBy(e => e.Anchors.Last(targets.Contains))
            .Select(section => section.Min(e => e.Level))
            .ToHashSet();
        if (levels.Count > 0)
        {
            return
            [
                .. word.Outline.Entries
                    .Where(e => e.Level >= levels.Min() && e.Level <= levels.Max())
                    .Select(e => new Entry(
                        e.Level, PlainText.Of(e.Line.Content), e.Line.Language, e.Bookmark, e.Anchors.LastOrDefault())),
            ];
        }

        return
        [
            .. contents.Entries.Where(e => !e.Lines.IsEmpty).Select(e => new Entry(
                0, PlainText.Of(e.Lines[0].Content), e.Lines[0].Language, BookmarkName.Of(e.Target), e.Target)),
        ];
    }

    /// <summary>The style that Word itself gives an entry of its level, so that it looks the same when Word makes the contents anew.</summary>
    private static NamedStyle StyleOf(WordContext word, ContentsNode contents, Entry entry)
    {
        var name = contents.Entries.SelectMany(e => e.Lines).Select(l => (StyleName?)l.Style).FirstOrDefault();
        var tabs = new W.Tabs(new W.TabStop
        {
            Val = W.TabStopValues.Right,
            Leader = W.TabStopLeaderCharValues.Dot,
            Position = Units.Twips(word.Measure),
        });
        return word.Styles.Paragraph(
            name ?? contents.Style, word.Edition.Languages[0], builtIn: BuiltInStyles.Contents(Math.Max(1, entry.Level)), tabs: tabs);
    }

    private static W.Paragraph WriteEntry(WordContext word, NamedStyle style, Entry entry)
    {
        var text = TextSetting.In(style, word.Parts.MainLinks) with { Language = entry.Language };
        var page = entry.Section is { } section && word.PageNumbers.TryGetValue(section, out var number)
            ? number
            : UnknownPage;
        var link = new W.Hyperlink { Anchor = entry.Bookmark, History = true };
        link.Append(InlineWriter.Run(word, entry.Text.Replace('\n', ' '), text));
        link.Append(InlineWriter.Run(word, "\t", text));
        link.Append(Fields.Write($"PAGEREF {entry.Bookmark} \\h", page, () => word.Runs.Format(text, [])));
        var paragraph = ParagraphWriter.Empty(style);
        paragraph.Append(link);
        return paragraph;
    }

    /// <param name="Level">The heading's level; 0 where the entry is no heading.</param>
    private sealed record Entry(int Level, string Text, Language Language, string Bookmark, string? Section);
}
