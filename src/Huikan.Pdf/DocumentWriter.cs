using Huikan.Pdf.Conformance;
using Huikan.Pdf.Fonts;
using Huikan.Pdf.Graphics;
using Huikan.Pdf.Structure;
using Huikan.Pdf.Syntax;

namespace Huikan.Pdf;

/// <summary>Lays a checked document down, object by object, in one fixed order.</summary>
internal sealed class DocumentWriter
{
    private readonly PdfDocument document;
    private readonly FileWriter file;
    private readonly PdfReference pageTree;
    private readonly PdfReference[] fonts;
    private readonly PdfReference[] images;
    private readonly PdfReference[] forms;

    private DocumentWriter(PdfDocument document, FileWriter file)
    {
        this.document = document;
        this.file = file;
        pageTree = file.Reserve();
        foreach (var page in document.Pages) page.Reference = file.Reserve();
        fonts = [.. document.Fonts.Select(_ => file.Reserve())];
        images = [.. document.Images.Select(_ => file.Reserve())];
        forms = [.. document.Forms.Select(_ => file.Reserve())];
    }

    public static void Write(PdfDocument document, FileWriter file)
    {
        var catalog = file.Reserve();
        var writer = new DocumentWriter(document, file);
        var structure = StructureWriter.Number(document, file);

        writer.WritePages(structure);
        writer.WriteForms();
        var structureRoot = structure.Write();
        writer.WriteFonts();
        writer.WriteImages();
        var destinations = DestinationWriter.WriteNames(document, file);
        var outline = OutlineWriter.Write(document.Outline, file);
        var information = InformationWriter.Write(document.Options, file);
        var metadata = XmpWriter.Write(document.Options, file);
        var outputIntent = OutputIntentWriter.Write(document, file);

        file.Define(catalog, entries =>
        {
            entries.BeginDictionary()
                .Key("Type").Name("Catalog")
                .Key("Pages").Reference(writer.pageTree)
                .Key("Metadata").Reference(metadata)
                .Key("OutputIntents").References([outputIntent]);
            if (document.Options.Language.Length > 0) entries.Key("Lang").Text(document.Options.Language);
            entries.Key("ViewerPreferences").BeginDictionary().Key("DisplayDocTitle").Boolean(true).EndDictionary();
            if (structureRoot is { } tree)
            {
                entries.Key("MarkInfo").BeginDictionary().Key("Marked").Boolean(true).EndDictionary();
                entries.Key("StructTreeRoot").Reference(tree);
            }

            if (destinations is { } names) entries.Key("Names").BeginDictionary().Key("Dests").Reference(names).EndDictionary();
            if (outline is { } items) entries.Key("Outlines").Reference(items).Key("PageMode").Name("UseOutlines");
            PageLabelWriter.WriteEntry(entries, document.Options.PageLabels);
            entries.EndDictionary();
        });
        file.Finish(new FileParts(
            catalog, information, writer.pageTree, [.. document.Pages.Select(static page => page.Reference)], outline));
    }

    private void WritePages(StructureWriter structure)
    {
        var parents = PageTreeWriter.Write(file, pageTree, document.Pages, document.Options.IsLinearized);
        foreach (var page in document.Pages)
        {
            var content = page.LaidDown ?? file.DefineStream(page.Buffer.WrittenMemory, StreamCoding.Flate, static _ => { });
            page.Buffer.Release();
            file.Define(page.Reference, entries => WritePage(entries, page, parents[page.Index], content, structure));
            foreach (var link in page.Links)
                file.Define(link.Reference, entries => LinkWriter.Write(entries, link, structure.ParentKeyOf(link), document.Options.ShowsLinks));
        }
    }

    private void WritePage(
        SyntaxWriter entries, PdfPage page, PdfReference parent, PdfReference content, StructureWriter structure)
    {
        entries.BeginDictionary()
            .Key("Type").Name("Page")
            .Key("Parent").Reference(parent)
            .Key("MediaBox").Numbers(0, 0, page.Width, page.Height);
        if (page.BleedBox is { } bleed) WriteBox(entries.Key("BleedBox"), page, bleed);
        if (page.TrimBox is { } trim) WriteBox(entries.Key("TrimBox"), page, trim);

        WriteResources(entries.Key("Resources"), page);
        entries.Key("Contents").Reference(content);

        // Where soft masks are blended must not depend on the reader (ISO 19005-2, 6.2.10).
        if (page.HasTransparency)
        {
            entries.Key("Group").BeginDictionary()
                .Key("S").Name("Transparency")
                .Key("CS").Name(ImageWriter.DeviceName(document.OutputIntent.Space ?? PdfColorSpace.Rgb))
                .EndDictionary();
        }

        if (structure.ParentKeyOf(page) is { } key) entries.Key("StructParents").Integer(key);
        if (page.Links.Count > 0)
        {
            // The order of reading is the structure's (ISO 14289-1, 7.18.3).
            entries.Key("Tabs").Name("S").Key("Annots").References(page.Links.Select(static link => link.Reference));
        }

        entries.EndDictionary();
    }

    private static void WriteBox(SyntaxWriter entries, PdfPage page, PdfRectangle box) =>
        entries.Numbers(box.X, page.Height - box.Bottom, box.Right, page.Height - box.Y);

    private void WriteForms()
    {
        foreach (var form in document.Forms)
        {
            file.DefineStream(forms[form.Index], form.Buffer.WrittenMemory, StreamCoding.Flate, entries =>
            {
                entries.Key("Type").Name("XObject")
                    .Key("Subtype").Name("Form")
                    .Key("BBox").Numbers(0, 0, form.Width, form.Height);
                WriteResources(entries.Key("Resources"), form);
            });
            form.Buffer.Release();
        }
    }

    private void WriteResources(SyntaxWriter entries, PdfCanvas canvas)
    {
        entries.BeginDictionary();
        if (canvas.Fonts.Count > 0)
        {
            entries.Key("Font").BeginDictionary();
            WriteNames(entries, 'F', canvas.Fonts, fonts);
            entries.EndDictionary();
        }

        if (canvas.Images.Count + canvas.Forms.Count > 0)
        {
            entries.Key("XObject").BeginDictionary();
            WriteNames(entries, 'I', canvas.Images, images);
            WriteNames(entries, 'X', canvas.Forms, forms);
            entries.EndDictionary();
        }

        entries.EndDictionary();
    }

    private static void WriteNames(SyntaxWriter entries, char prefix, SortedSet<int> used, PdfReference[] references)
    {
        foreach (var index in used) entries.Key(FormattableString.Invariant($"{prefix}{index}")).Reference(references[index]);
    }

    private void WriteFonts()
    {
        // A font that drew nothing is not embedded.
        foreach (var font in document.Fonts)
        {
            if (font.UsedGlyphs().Any()) FontWriter.Write(file, fonts[font.Index], font);
            else file.Define(fonts[font.Index], static entries => entries.Null());
        }
    }

    private void WriteImages()
    {
        var profiles = new ImageProfiles(file, document.Options.Profile);
        foreach (var image in document.Images)
            ImageWriter.Write(file, images[image.Index], image.Data, profiles.Of(image.Data.Samples));
    }
}
