using BenchmarkDotNet.Attributes;
using Huikan.Content;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Templates;
using Huikan.Typesetting;
using Huikan.Typesetting.Fonts;
using Huikan.Writers.Archive;
using Huikan.Writers.Pdf;
using Huikan.Writers.Word;

namespace Huikan.Benchmarks;

/// <summary>The stages of a build on the real issue, warm. In this process: a generated project would not find the repository.</summary>
[MemoryDiagnoser]
[InProcess]
public class Stages
{
    private readonly DiagnosticBag _diagnostics = new();
    private Publication _publication = null!;
    private Stylesheet _stylesheet = null!;
    private FontLibrary _fonts = null!;
    private Edition _print = null!;
    private Edition _word = null!;
    private PagedDocument _paged = null!;

    [GlobalSetup]
    public void Prepare()
    {
        _publication = LoadContent()!;
        _stylesheet = ReadStylesheet()!;
        _fonts = FontLibrary.Load(_stylesheet.FontFaces, _diagnostics);
        _print = RenderEdition()!;
        _word = Render("word")!;
        _paged = Typeset();
        if (_diagnostics.HasErrors)
            throw new InvalidOperationException(_diagnostics.ToSorted()[0].Message.English);
    }

    [GlobalCleanup]
    public void Close() => _fonts.Dispose();

    [Benchmark]
    public Publication? LoadContent() => PublicationLoader.Load(Repository.Content, _diagnostics);

    [Benchmark]
    public Stylesheet? ReadStylesheet() =>
        StylesheetReader.Read(Path.Combine(Repository.Templates, "styles.css"), _publication.Languages, _diagnostics);

    [Benchmark]
    public Edition? RenderEdition() => Render("print");

    /// <summary>Shape, break, paginate, until the contents agree with the pages.</summary>
    [Benchmark]
    public PagedDocument Typeset() => Typesetter.Typeset(_print, _fonts, _diagnostics);

    [Benchmark]
    public void WritePdf() => PdfWriter.Write(_paged, _print, new MemoryStream(), _diagnostics);

    [Benchmark]
    public void WriteWord() => WordWriter.Write(_word, new MemoryStream(), _diagnostics);

    [Benchmark]
    public int WriteArchive()
    {
        var templates = new HtmlTemplates(Repository.Templates);
        return ArchiveWriter.Write(
            _publication, (name, model) => templates.Render(name, model, _diagnostics), new ArchiveAssets([]), [], _diagnostics).Count();
    }

    private Edition? Render(string template) => EditionTemplate.Render(
        Repository.Templates, template, _publication, _publication.Issues[0],
        Arrangement.SideBySide, _publication.Languages[..2], _stylesheet, _diagnostics);
}
