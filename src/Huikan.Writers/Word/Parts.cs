using System.Text;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using Huikan.Publications;

namespace Huikan.Writers.Word;

/// <summary>The parts of the package, made in one order and under fixed relationship ids.</summary>
internal sealed class Parts
{
    private readonly Dictionary<ImageResource, ImagePart> _images = [];
    private int _headers;
    private int _footers;

    public Parts(WordprocessingDocument document)
    {
        Document = document;
        Main = document.AddMainDocumentPart();
        document.ChangeIdOfPart(Main, "rId1");
        Core = document.AddCoreFilePropertiesPart();
        document.ChangeIdOfPart(Core, "rId2");
        Extended = document.AddExtendedFilePropertiesPart();
        document.ChangeIdOfPart(Extended, "rId3");
        Custom = document.AddCustomFilePropertiesPart();
        document.ChangeIdOfPart(Custom, "rId4");
        Styles = Main.AddNewPart<StyleDefinitionsPart>("rId1");
        Numbering = Main.AddNewPart<NumberingDefinitionsPart>("rId2");
        Settings = Main.AddNewPart<DocumentSettingsPart>("rId3");
        Fonts = Main.AddNewPart<FontTablePart>("rId4");
        Footnotes = Main.AddNewPart<FootnotesPart>("rId5");
        Source = Main.AddCustomXmlPart(CustomXmlPartType.CustomXml, "rId6");
        Theme = Main.AddNewPart<ThemePart>("rId7");
        MainLinks = new PartLinks(this, Main);
        FootnoteLinks = new PartLinks(this, Footnotes);
    }

    public WordprocessingDocument Document { get; }

    public MainDocumentPart Main { get; }

    public CoreFilePropertiesPart Core { get; }

    public ExtendedFilePropertiesPart Extended { get; }

    public CustomFilePropertiesPart Custom { get; }

    public StyleDefinitionsPart Styles { get; }

    public NumberingDefinitionsPart Numbering { get; }

    public DocumentSettingsPart Settings { get; }

    public FontTablePart Fonts { get; }

    public FootnotesPart Footnotes { get; }

    public ThemePart Theme { get; }

    /// <summary>What the document was made from.</summary>
    public CustomXmlPart Source { get; }

    public PartLinks MainLinks { get; }

    public PartLinks FootnoteLinks { get; }

    public void FeedSource(XDocument source)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
            source.Save(writer);
        stream.Position = 0;
        Source.FeedData(stream);
    }

    /// <summary>Gives a part XML that was read elsewhere.</summary>
    public static void Feed(OpenXmlPart part, string xml)
    {
        using var stream = new MemoryStream(new UTF8Encoding(false).GetBytes(xml), writable: false);
        part.FeedData(stream);
    }

    public HeaderPart AddHeader() => Main.AddNewPart<HeaderPart>($"rIdHeader{++_headers}");

    public FooterPart AddFooter() => Main.AddNewPart<FooterPart>($"rIdFooter{++_footers}");

    /// <summary>Relates a part to an image, which the package holds once however often it is shown.</summary>
    public void AddImage(OpenXmlPart owner, ImageResource image, string id)
    {
        if (_images.TryGetValue(image, out var known))
        {
            owner.AddPart(known, id);
            return;
        }

        var part = owner.AddNewPart<ImagePart>(image.MediaType, id);
        using (var stream = new MemoryStream(image.Bytes.ToArray(), writable: false))
            part.FeedData(stream);
        _images.Add(image, part);
    }
}
