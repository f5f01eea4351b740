using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Writers.Word.Tracking;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>Puts the package together.</summary>
internal static class PackageWriter
{
    /// <summary>Declared once on the root, else the SDK declares it on every element that has a relationship.</summary>
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static void Write(
        Edition edition,
        Stream output,
        DiagnosticBag diagnostics,
        IReadOnlyDictionary<string, string> pageNumbers,
        WordOptions options,
        (Edition Was, Revision Revision)? redline = null)
    {
        using var package = new MemoryStream();
        using (var document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            var parts = new Parts(document);
            var word = new WordContext(edition, diagnostics, pageNumbers, options, parts);
            parts.Main.Document = new W.Document(
                redline is var (was, revision) ? TrackedBody.Write(word, was, revision) : BodyWriter.Write(word));
            parts.Main.Document.AddNamespaceDeclaration("r", Relationships);
            RunFormatter.Trim(parts.Main.Document);
            // The body has asked for whatever the other parts hold: they come after it.
            parts.Footnotes.Footnotes = word.Footnotes.Write();
            parts.Footnotes.Footnotes.AddNamespaceDeclaration("r", Relationships);
            RunFormatter.Trim(parts.Footnotes.Footnotes);
            word.References.Trim(parts.Main.Document);
            word.Styles.AddUnused();
            parts.Numbering.Numbering = word.Numbering.Write();
            parts.Settings.Settings = SettingsWriter.Write(word);
            parts.Styles.Styles = StyleWriter.Write(word);
            StyleLosses.Note(word);
            ReferenceStyles.Apply(word, parts.Styles.Styles);
            if (options.Reference?.Theme is { } theme)
                Parts.Feed(parts.Theme, theme);
            else
                parts.Theme.Theme = ThemeWriter.Write(word);
            word.Comments.Write(parts);
            parts.Fonts.Fonts = FontTableWriter.Write(word);
            var source = SourceMarks.Write(edition, options.Layout);
            parts.FeedSource(source);
            PropertiesWriter.WriteCore(edition, parts.Core);
            parts.Extended.Properties = PropertiesWriter.WriteExtended(edition);
            parts.Custom.Properties = PropertiesWriter.WriteCustom(edition, source);
        }

        package.Position = 0;
        ZipWriter.Rewrite(package, output);
    }
}
