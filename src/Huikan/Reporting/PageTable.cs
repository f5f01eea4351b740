using System.Collections.Immutable;
using System.Globalization;
using Huikan.Diagnostics;
using Huikan.Typesetting;
using Spectre.Console;

namespace Huikan.CommandLine.Reporting;

/// <summary>Why each page ended where it did, as a table.</summary>
internal static class PageTable
{
    public static Table Of(ImmutableArray<Page> pages, MessageLanguage language)
    {
        string Say(string chinese, string english) => new Wording(chinese, english).In(language);
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn(Say("页", "Page")).RightAligned());
        table.AddColumn(new TableColumn(Say("余白", "White")).RightAligned());
        table.AddColumn(Say("为何止于此", "Why it ends there"));
        table.AddColumn(new TableColumn(Say("下页始于", "The next begins at")).NoWrap());
        foreach (var page in pages)
        {
            table.AddRow(
                page.Label,
                Points(page.Ending.White.Points),
                Markup.Escape(Explain(page.Ending).In(language)),
                Markup.Escape(page.Ending.Next.ToString()));
        }

        return table;
    }

    private static Wording Explain(PageEnding ending) => ending.Reason switch
    {
        PageEndingReason.TextGoesOn => new("版心已满，正文续下页", "The page is full and the text goes on"),
        PageEndingReason.NextDoesNotFit => new(
            $"下文至少需 {Points(ending.Needed.Points)}，放不下",
            $"What follows needs at least {Points(ending.Needed.Points)} and does not fit"),
        PageEndingReason.LevelWithFacing => new("与对页齐平", "It ends level with the page that it faces"),
        PageEndingReason.PairKeptWhole => new("使一组对照段落不致割裂", "It leaves a pair of passages whole"),
        PageEndingReason.WordKeptWhole => new("使页末单词不致断开", "It would else end within a word"),
        PageEndingReason.NoteKeptWhole => new("使脚注不致跨页", "It keeps a note whole"),
        PageEndingReason.LaterPagesGain => new("使其后各页更为匀称", "The pages after it come out better so"),
        PageEndingReason.CutWhereItMust => new(
            "本页各块不得分割而又不止一页，只得割裂", "What may not be parted is more than a page, and is cut where it must be"),
        PageEndingReason.BreakAsked => new("样式要求另起一页", "A style asks for a new page"),
        PageEndingReason.BlankToTurn => new("空白页，使下文居于应在的一面", "Blank, so that what follows stands on its side"),
        PageEndingReason.StoryRunsOn => new("一篇未完，下转次页", "A story runs on to the next page"),
        PageEndingReason.StoriesFill => new("这几篇排满一版，余白最少", "These stories fill the page with the least white"),
        PageEndingReason.PartEnds => new("这一语种的文章排完", "The stories of one language end"),
        PageEndingReason.DocumentEnds => new("全文完", "The document ends"),
        _ => throw new ArgumentOutOfRangeException(nameof(ending)),
    };

    private static string Points(double points) => string.Create(CultureInfo.InvariantCulture, $"{points:0.#} pt");
}
