using System.Text;
using System.Text.RegularExpressions;
using Huikan.Pdf.Graphics;
using Huikan.Pdf.Syntax;

namespace Huikan.Pdf.Tests;

public sealed partial class DocumentTests
{
    [Fact]
    public void A_bulletin_is_written_object_by_object()
    {
        var text = Sample.Read(Bulletin.Build(Sample.Options));
        // Programs, pictures and profiles are bytes; the snapshot is for people.
        Snapshot.Matches("bulletin.txt", StreamBody().Replace(text, static body =>
            body.Value.AsSpan().ContainsAnyExceptInRange('\t', '~') ? "stream\n…\nendstream" : body.Value));
    }

    [Theory]
    [InlineData(FileForm.Compact)]
    [InlineData(FileForm.Linearized)]
    [InlineData(FileForm.Readable)]
    public void Qpdf_finds_no_fault(object form)
    {
        using var output = new MemoryStream();
        Bulletin.Build(Sample.Options).Write(output, (FileForm)form);
        var (exitCode, report) = OutsideProgram.Run("qpdf", output.ToArray(), "--check", "FILE");
        Assert.True(exitCode == 0, report);
    }

    [Fact]
    public void Poppler_reads_the_text_that_was_put_in()
    {
        var (_, text) = OutsideProgram.Run("pdftotext", Sample.Write(Bulletin.Build(Sample.Options)), "FILE", "-");
        foreach (var piece in (string[])["会刊", "Speech", "of", "one", "𠮷", "fon"]) Assert.Contains(piece, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Poppler_reads_the_structure()
    {
        var (_, tree) = OutsideProgram.Run("pdfinfo", Sample.Write(Bulletin.Build(Sample.Options)), "-struct-text", "FILE");
        Snapshot.Matches("bulletin-structure.txt", tree);
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes() =>
        Assert.Equal(Sample.Write(Bulletin.Build(Sample.Options)), Sample.Write(Bulletin.Build(Sample.Options)));

    [Fact]
    public void The_identifier_follows_the_content()
    {
        var changed = Bulletin.Build(Sample.Options with { Title = "Another" });
        Assert.NotEqual(IdentifierOf(Sample.Read(Bulletin.Build(Sample.Options))), IdentifierOf(Sample.Read(changed)));
    }

    [Fact]
    public void Every_cross_reference_leads_to_its_object()
    {
        var text = Sample.Read(Bulletin.Build(Sample.Options));
        var table = text[text.LastIndexOf("xref\n0 ", StringComparison.Ordinal)..].Split('\n')[2..];
        var offsets = table.TakeWhile(static line => line.EndsWith(' ')).Select(static line => line.Split(' ')).ToList();
        Assert.Equal("65535 f", string.Join(' ', offsets[0][1..3]));
        Assert.True(offsets.Count > 30);
        for (var number = 1; number < offsets.Count; number++)
            Assert.StartsWith($"{number} 0 obj\n", text[int.Parse(offsets[number][0], null)..], StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_is_written_once()
    {
        var document = Bulletin.Build(Sample.Options);
        Sample.Write(document);
        Assert.Throws<InvalidOperationException>(() => Sample.Write(document));
    }

    [Fact]
    public void Page_labels_begin_at_the_first_page()
    {
        var document = new PdfDocument(Sample.Plain with
        {
            PageLabels = [new(1, PageLabelStyle.LowerRoman), new(2, PageLabelStyle.Decimal, 5, "A-")],
        });
        for (var page = 0; page < 3; page++) document.AddPage(100, 100);
        var written = WhiteSpace().Replace(Sample.Read(document), " ");
        Assert.Contains("/PageLabels << /Nums [0 << /S /D >> 1 << /S /r >> 2 << /S /D /P (A-) /St 5 >>] >>", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(false, 7)]
    [InlineData(true, 7)]
    public void Pages_compressed_on_other_threads_give_the_same_bytes(bool isLinearized, int ahead)
    {
        var written = WrittenAsCompleted(isLinearized, ahead);
        Assert.Equal(WrittenAsCompleted(isLinearized, ahead: 0), written);
        var (exitCode, report) = OutsideProgram.Run("qpdf", written, "--check", "FILE");
        Assert.True(exitCode == 0, report);
    }

    /// <summary>Pages of unequal length, so that later ones may be compressed before earlier.</summary>
    private static byte[] WrittenAsCompleted(bool isLinearized, int ahead)
    {
        var document = new PdfDocument(Sample.Plain with { IsLinearized = isLinearized });
        using var output = new MemoryStream();
        document.Begin(output, ahead);
        for (var number = 0; number < 40; number++)
        {
            var page = document.AddPage(200, 300);
            for (var line = 0; line < 4000 / (number + 1); line++)
                page.DrawLine(new PdfPoint(number, line % 300), new PdfPoint(200, line * number % 300), .5, PdfColor.Black);
            document.Complete(page);
        }

        document.Close();
        return output.ToArray();
    }

    private static string IdentifierOf(string text) => text[text.LastIndexOf("/ID", StringComparison.Ordinal)..];

    [GeneratedRegex(@"stream\n[\s\S]*?\nendstream")]
    private static partial Regex StreamBody();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
