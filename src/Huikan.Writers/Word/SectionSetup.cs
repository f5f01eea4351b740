using DocumentFormat.OpenXml;
using Huikan.Editions;
using Huikan.Editions.Styles;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>A section of Word: what holds for its pages.</summary>
/// <param name="Running">The running lines.</param>
/// <param name="OpensWithoutRunning">Whether its first page has none.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Folio">Its numerals, which each section of Word says anew, and its first page's number where the count begins again.</param>
/// <param name="Columns">The columns of its text, or null for none.</param>
internal sealed record SectionSetup(RunningSet Running, bool OpensWithoutRunning, PageBreak Start, FolioChange Folio, TextColumns? Columns = null)
{
    public W.SectionProperties Write(WordContext word, RunningLineWriter running)
    {
        var page = word.Page;
        var properties = new W.SectionProperties();
        Header(W.HeaderFooterValues.Default, Running.RectoHead);
        Header(W.HeaderFooterValues.Even, Running.VersoHead);
        Footer(W.HeaderFooterValues.Default, Running.RectoFoot);
        Footer(W.HeaderFooterValues.Even, Running.VersoFoot);
        if (OpensWithoutRunning)
        {
            Header(W.HeaderFooterValues.First, []);
            Footer(W.HeaderFooterValues.First, []);
        }

        properties.Append(
            new W.SectionType { Val = TypeOf(Start) },
            new W.PageSize { Width = (uint)Units.Twips(page.Width), Height = (uint)Units.Twips(page.Height) },
            Margins(word, page));
        if (PageNumbers() is { } numbers)
            properties.Append(numbers);
        properties.Append(TextColumns.Write(Columns));
        if (OpensWithoutRunning)
            properties.Append(new W.TitlePage());
        if (CharacterGrid.Of(word) is { } grid)
            properties.Append(grid);
        else if (word.Edition.Languages[0].IsChinese)
            properties.Append(new W.DocGrid { Type = W.DocGridValues.Lines, LinePitch = Units.Twips(word.Edition.Stylesheet.GridLine) });
        return properties;

        void Header(W.HeaderFooterValues type, System.Collections.Immutable.ImmutableArray<RunningLine> lines) =>
            properties.Append(new W.HeaderReference { Type = type, Id = running.IdOf(RunningPosition.Head, lines) });

        void Footer(W.HeaderFooterValues type, System.Collections.Immutable.ImmutableArray<RunningLine> lines) =>
            properties.Append(new W.FooterReference { Type = type, Id = running.IdOf(RunningPosition.Foot, lines) });
    }

    private W.PageNumberType? PageNumbers() => Folio is { Numerals: null or FolioNumerals.Decimal, Start: null } ? null : new()
    {
        Format = Folio.Numerals switch
        {
            FolioNumerals.LowerRoman => W.NumberFormatValues.LowerRoman,
            FolioNumerals.UpperRoman => W.NumberFormatValues.UpperRoman,
            _ => W.NumberFormatValues.Decimal,
        },
        Start = Folio.Start,
    };

    private static W.SectionMarkValues TypeOf(PageBreak start) => start switch
    {
        PageBreak.Page => W.SectionMarkValues.NextPage,
        PageBreak.Recto => W.SectionMarkValues.OddPage,
        PageBreak.Verso => W.SectionMarkValues.EvenPage,
        _ => W.SectionMarkValues.Continuous,
    };

    /// <summary>The margins of right pages; <c>mirrorMargins</c> turns them over for left ones.</summary>
    private W.PageMargin Margins(WordContext word, PageStyle page) => new()
    {
        Top = Units.Twips(page.Margin.Top),
        Right = (uint)Units.Twips(page.Margin.Right),
        Bottom = Units.Twips(page.Margin.Bottom),
        Left = (uint)Units.Twips(page.Margin.Left),
        Header = (uint)Units.Twips(Distance(word, page.Margin.Top, Running.RectoHead.AddRange(Running.VersoHead), style => style.Margin.Bottom)),
        Footer = (uint)Units.Twips(Distance(word, page.Margin.Bottom, Running.RectoFoot.AddRange(Running.VersoFoot), style => style.Margin.Top)),
        Gutter = 0,
    };

    /// <summary>From the paper's edge to the running lines: they stand off the text by their margin, never nearer to the edge than a quarter of the page's.</summary>
    private static Length Distance(WordContext word, Length margin, IEnumerable<RunningLine> lines, Func<Style, Length> white)
    {
        var sheet = word.Edition.Stylesheet;
        var height = lines
            .Select(line => sheet.Resolve(line.Style, word.Edition.Languages[0]))
            .Select(s => white(s) + s.LineHeight + s.Padding.Top + s.Padding.Bottom + s.Border.Top.Space + s.Border.Bottom.Space)
            .DefaultIfEmpty(sheet.GridLine + sheet.GridLine)
            .Max();
        return Length.Max(margin / 4, margin - height);
    }
}
