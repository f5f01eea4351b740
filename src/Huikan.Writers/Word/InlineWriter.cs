using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using Huikan.Editions.Styles;
using Huikan.Publications;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>Running text as runs, hyperlinks and footnote marks.</summary>
internal static class InlineWriter
{
    public static IEnumerable<OpenXmlElement> Write(WordContext word, ImmutableArray<Inline> content, TextSetting setting) =>
        Write(word, content, setting, []);

    /// <summary>A run of plain characters without any class.</summary>
    public static W.Run Run(WordContext word, string characters, TextSetting setting) =>
        Run(word, setting, [], RunText.Of(characters));

    private static IEnumerable<OpenXmlElement> Write(
        WordContext word, ImmutableArray<Inline> content, TextSetting setting, ImmutableArray<StyleName> classes) =>
        content.SelectMany(inline => Write(word, inline, setting, classes));

    private static IEnumerable<OpenXmlElement> Write(
        WordContext word, Inline inline, TextSetting setting, ImmutableArray<StyleName> classes) => inline switch
        {
            Text text => text.Characters.Length == 0 ? [] : [Run(word, setting, classes, RunText.Of(text.Characters))],
            Code code => [Run(word, setting, classes.Add(StyleName.Code), RunText.Of(code.Characters))],
            Emphasis emphasis => Write(word, emphasis.Content, setting, classes.Add(StyleName.Emphasis)),
            Strong strong => Write(word, strong.Content, setting, classes.Add(StyleName.Strong)),
            Link link => WriteLink(word, link, setting, classes),
            Ruby ruby => ruby.Pairs.Select(pair => RubyWriter.Write(word, pair, setting, classes)),
            LineBreak => [Run(word, setting, classes, [new W.Break()])],
            FootnoteReference reference => WriteFootnote(word, reference, setting, classes),
            // An editor's remark never prints, and Word has no comments on notes.
            Remark remark => word.Options.ShowsRemarks && !setting.InFootnote ? [word.Comments.Add(remark)] : [],
            _ => throw new UnreachableKindException(inline),
        };

    private static W.Run Run(
        WordContext word, TextSetting setting, ImmutableArray<StyleName> classes, IEnumerable<OpenXmlElement> content)
    {
        var run = new W.Run(word.Runs.Format(setting, classes));
        run.Append(content);
        return run;
    }

    private static IEnumerable<OpenXmlElement> WriteLink(
        WordContext word, Link link, TextSetting setting, ImmutableArray<StyleName> classes)
    {
        var hyperlink = new W.Hyperlink { History = true };
        if (link.Target is PassageTarget passage && word.Anchors.Contains(passage.Anchor))
            hyperlink.Anchor = BookmarkName.Of(passage.Anchor);
        else if (AddressOf(word, link.Target) is { } address)
            hyperlink.Id = setting.Part.Hyperlink(address);
        else
            return Write(word, link.Content, setting, classes);
        var words = Write(word, link.Content, setting, classes.Add(StyleName.Link));
        hyperlink.Append(link.Target is PassageTarget target
            && hyperlink.Anchor is not null
            && word.References.BookmarkOf(target, setting.Language, link.Content) is { } number
                ? Fields.Write($"REF {number} \\h \\* MERGEFORMAT", words, () => word.Runs.Format(setting, classes.Add(StyleName.Link)))
                : words);
        return [hyperlink];
    }

    /// <summary>Where a link leads outside the document: a passage that the edition leaves out stands in the archive.</summary>
    private static Uri? AddressOf(WordContext word, LinkTarget target) => target switch
    {
        WebTarget web => Uri.TryCreate(web.Address, UriKind.Absolute, out var address) ? address : null,
        PassageTarget passage when word.Edition.Publication.BaseUrl is { } archive => new Uri(
            archive,
            $"{word.Edition.Issue.Id}/{passage.Text}{(passage.Passage is { } name ? "#" + name : "")}"),
        PassageTarget => null,
        _ => throw new UnreachableKindException(target),
    };

    private static IEnumerable<OpenXmlElement> WriteFootnote(
        WordContext word, FootnoteReference reference, TextSetting setting, ImmutableArray<StyleName> classes)
    {
        // Word allows no footnote in a footnote: its words follow in brackets, so that nothing is lost.
        if (setting.InFootnote)
        {
            var (open, close) = setting.Language.IsChinese ? ("（", "）") : (" (", ")");
            return
            [
                Run(word, setting, classes, RunText.Of(open)),
                Run(word, setting, classes, RunText.Of(PlainText.Of(reference.Footnote.Content))),
                Run(word, setting, classes, RunText.Of(close)),
            ];
        }

        var id = word.Footnotes.Add(reference.Footnote, setting.Language);
        return [Run(word, setting, [StyleName.FootnoteMark], [new W.FootnoteReference { Id = id }])];
    }
}
