using DocumentFormat.OpenXml.Packaging;
using Huikan.Publications;

namespace Huikan.Writers.Word;

/// <summary>What a part refers to outside itself, each thing once, under ids that are counted.</summary>
internal sealed class PartLinks(Parts parts, OpenXmlPart part)
{
    private readonly Dictionary<string, string> _hyperlinks = new(StringComparer.Ordinal);
    private readonly Dictionary<ImageResource, string> _images = [];

    /// <summary>The relationship id of a web address.</summary>
    public string Hyperlink(Uri address)
    {
        if (_hyperlinks.TryGetValue(address.AbsoluteUri, out var known))
            return known;
        var id = $"rIdLink{_hyperlinks.Count + 1}";
        part.AddHyperlinkRelationship(new Uri(address.AbsoluteUri), isExternal: true, id);
        _hyperlinks.Add(address.AbsoluteUri, id);
        return id;
    }

    /// <summary>The relationship id of an image.</summary>
    public string Image(ImageResource image)
    {
        if (_images.TryGetValue(image, out var known))
            return known;
        var id = $"rIdImage{_images.Count + 1}";
        parts.AddImage(part, image, id);
        _images.Add(image, id);
        return id;
    }
}
