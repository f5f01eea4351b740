using System.Text.Json;
using System.Text;
using Huikan.Conformance.Tests.Pdf;
using Huikan.Conformance.Tests.Tools;
using Huikan.Publications;
using UglyToad.PdfPig.Actions;

namespace Huikan.Conformance.Tests.Specimen;

/// <summary>What a screen reader finds: every block under its own structure type, with all its words.</summary>
public sealed class TagTests(BuiltSpecimen specimen)
{
    [Theory]
    [MemberData(nameof(BuiltSpecimen.Layouts), MemberType = typeof(BuiltSpecimen))]
    public void Qpdf_finds_nothing_to_mend(string layout)
    {
        var result = ExternalTool.Run("qpdf", "--check", specimen.Pdf(layout));

        Assert.True(result.ExitCode == 0, result.All);
        Assert.DoesNotContain("WARNING", result.All, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(BuiltSpecimen.Layouts), MemberType = typeof(BuiltSpecimen))]
    public void Every_line_of_every_passage_reads_whole_in_the_order_of_the_tags(string layout)
    {
        using var pdf = new TaggedPdf(specimen.Pdf(layout));
        var text = new StringBuilder();
        foreach (var node in pdf.Nodes.Where(node => !TaggedPdf.IsInline(node.Role) && node.Role != "Lbl"))
            text.Append(WordsOf(node)).Append('\n');

        ReadBack.AssertHoldsEveryLine(specimen.Passages, [.. BuiltSpecimen.LanguagesOf(layout)], text.ToString());
    }

    [Theory]
    [MemberData(nameof(BuiltSpecimen.Layouts), MemberType = typeof(BuiltSpecimen))]
    public void Tables_have_their_heads_and_cells(string layout)
    {
        using var pdf = new TaggedPdf(specimen.Pdf(layout));
        var expected = Contents.BlocksOf<Table>(specimen.RenditionsOf(layout))
            .Select(table => (Heads: table.Columns.Length, Cells: table.Columns.Length * table.Rows.Length));

        var found = pdf.Nodes.Where(node => node.Role == "Table")
            .Select(table => (Heads: Below(table, "TH"), Cells: Below(table, "TD")));

        Assert.Equal(expected.Order(), found.Order());
    }

    [Theory]
    [MemberData(nameof(BuiltSpecimen.Layouts), MemberType = typeof(BuiltSpecimen))]
    public void Lists_have_items_of_a_label_and_a_body(string layout)
    {
        using var pdf = new TaggedPdf(specimen.Pdf(layout));
        var expected = Contents.BlocksOf<ListBlock>(specimen.RenditionsOf(layout)).Select(list => list.Items.Length);
        var lists = pdf.Nodes.Where(node => node.Role == "L").ToList();

        Assert.Equal(expected.Order(), lists.Select(list => list.Children.Count(item => item.Role == "LI")).Order());
        Assert.All(
            lists.SelectMany(list => list.Children),
            item => Assert.Equal(["Lbl", "LBody"], item.Children.Select(child => child.Role)));
    }

    [Theory]
    [MemberData(nameof(BuiltSpecimen.Layouts), MemberType = typeof(BuiltSpecimen))]
    public void Each_figure_stands_once_with_its_alternative_text_and_a_caption_in_each_language(string layout)
    {
        using var pdf = new TaggedPdf(specimen.Pdf(layout));
        var languages = BuiltSpecimen.LanguagesOf(layout).Select(language => language.Tag).ToList();

        // Facing pages are a page for each language: a figure stands on both, and is read pair by pair. A newspaper has
        // the pages of one language after those of the other.
        var apart = layout == "facing" || LayoutRules.Of(layout).HasStories;
        var expected = (layout == "facing" ? Contents.BlocksOf<Figure>(specimen.Passages.SelectMany(passage => passage.Renditions))
                : apart ? Contents.BlocksOf<Figure>(specimen.RenditionsOf(layout))
                : Contents.BlocksOf<Figure>(specimen.RenditionsOf(layout)).DistinctBy(figure => figure.Image.Path))
            .Select(figure => figure.AlternativeText);

        var figures = pdf.Nodes.Where(node => node.Role == "Figure").ToList();

        Assert.Equal(expected, figures.Select(figure => figure.AlternativeText));
        Assert.All(figures, figure =>
        {
            var caption = Assert.Single(figure.Children, child => child.Role == "Caption");
            Assert.Equal(figure.Children.Last(), caption);
            Assert.Equal(
                apart || languages.Count == 1 ? [] : languages,
                caption.Children.Where(child => child.Role == "P").Select(words => words.Language));
            Assert.Equal(apart ? figure.Language : languages[0], caption.Language);
        });
    }

    [Theory]
    [MemberData(nameof(BuiltSpecimen.Layouts), MemberType = typeof(BuiltSpecimen))]
    public void Each_note_stands_once_beside_its_call_with_all_its_words(string layout)
    {
        using var pdf = new TaggedPdf(specimen.Pdf(layout));
        var expected = Contents.NotesOf(specimen.RenditionsOf(layout))
            .Select(note => note.Number + Bare(PlainText.Of(note.Content)));
        var found = new List<string>();
        foreach (var parent in pdf.Nodes)
        {
            foreach (var note in parent.Children.Where(child => child.Role == "Note"))
            {
                var label = TextOf(note.Children.First(child => child.Role == "Lbl"));
                Assert.Contains(parent.Children, child => child.Role == "Reference" && TextOf(child) == label);
                found.Add(label + Bare(string.Concat(
                    Below(note).Where(node => !TaggedPdf.IsInline(node.Role) && node.Role != "Lbl").Select(WordsOf))));
            }
        }

        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(BuiltSpecimen.Layouts), MemberType = typeof(BuiltSpecimen))]
    public void Links_lead_to_the_web_and_into_the_document(string layout)
    {
        using var pdf = new TaggedPdf(specimen.Pdf(layout));
        var addresses = Contents.InlinesOf(specimen.RenditionsOf(layout)).OfType<Link>()
            .Select(link => (link.Target as WebTarget)?.Address)
            .OfType<string>();
        var actions = pdf.Pages.SelectMany(page => page.GetAnnotations()).Select(annotation => annotation.Action).ToList();

        // A file writes addresses in ASCII; an author, in any script.
        Assert.Equal(
            addresses.Select(address => new Uri(address).AbsoluteUri).Distinct().Order(StringComparer.Ordinal),
            actions.OfType<UriAction>().Select(action => action.Uri).Distinct().Order(StringComparer.Ordinal));
        Assert.All(pdf.Nodes.Where(node => node.Role == "Link"), link => Assert.True(link.HasAnnotation, TextOf(link)));
    }

    [Theory]
    [MemberData(nameof(BuiltSpecimen.Layouts), MemberType = typeof(BuiltSpecimen))]
    public void A_mark_leads_to_its_note_and_the_note_back_to_its_mark(string layout)
    {
        using var json = JsonDocument.Parse(
            ExternalTool.Run("qpdf", "--json=2", "--json-key=qpdf", specimen.Pdf(layout)).Output);
        var objects = json.RootElement.GetProperty("qpdf")[1].EnumerateObject()
            .Where(entry => entry.Value.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Object)
            .Select(entry => entry.Value.GetProperty("value")).ToList();
        var places = objects.Single(value => value.TryGetProperty("/Names", out var names) && names.ValueKind == JsonValueKind.Array && names[1].ValueKind == JsonValueKind.Array)
            .GetProperty("/Names").EnumerateArray().Chunk(2)
            .ToDictionary(pair => pair[0].GetString()!, pair => (Page: pair[1][0].GetString(), X: pair[1][2].GetDouble()));
        var links = objects
            .Where(value => value.TryGetProperty("/Subtype", out var type) && type.GetString() == "/Link" && value.TryGetProperty("/Dest", out _))
            .Where(value => value.GetProperty("/Dest").GetString()!.StartsWith("u:note:", StringComparison.Ordinal))
            .ToList();

        // A note may be called more than once; it leads back to its first mark.
        var ways = links.GroupBy(link => link.GetProperty("/Dest").GetString()!).ToList();
        Assert.Equal(2 * Contents.NotesOf(specimen.RenditionsOf(layout)).Count(), ways.Count);
        foreach (var way in ways)
        {
            var isBack = way.Key.EndsWith(":mark", StringComparison.Ordinal);
            var own = isBack ? way.Key[..^":mark".Length] : way.Key + ":mark";
            // The link stands where the way back leads to.
            Assert.Contains(way, link => link.GetProperty("/P").GetString() == places[own].Page
                && Math.Abs(link.GetProperty("/Rect")[0].GetDouble() - places[own].X) < 0.01);
            Assert.Contains(way.Key, places.Keys);
            Assert.True(!isBack || way.Count() == 1);
            Assert.All(way, link => Assert.NotEqual("", link.GetProperty("/Contents").GetString()));
        }
    }

    [Theory]
    [MemberData(nameof(BuiltSpecimen.Layouts), MemberType = typeof(BuiltSpecimen))]
    public void Elements_stand_in_each_other_as_accessibility_asks(string layout)
    {
        using var pdf = new TaggedPdf(specimen.Pdf(layout));

        Assert.Empty(StructureClauses.FaultsIn(pdf));
    }

    private static int Below(TagNode node, string role) => Below(node).Count(child => child.Role == role);

    private static IEnumerable<TagNode> Below(TagNode node) =>
        node.Children.SelectMany(child => Below(child).Prepend(child));

    private static string TextOf(TagNode node) => string.Concat(node.Letters.Select(letter => letter.Letter.Value));

    private static string WordsOf(TagNode node) =>
        string.Concat(SetLines.OwnLetters(node).Select(letter => letter.Letter.Value));

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
