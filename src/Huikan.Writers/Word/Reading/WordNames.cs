using System.Xml.Linq;

namespace Huikan.Writers.Word.Reading;

/// <summary>Names of WordprocessingML (ECMA-376-1, 17).</summary>
internal static class WordNames
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly XNamespace Mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    public static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    public static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    /// <summary>The value of an element's own <c>w:val</c>.</summary>
    public static string? Val(this XElement? element) => element?.Attribute(W + "val")?.Value;

    /// <summary>Whether a property that is on or off is on (17.17.4).</summary>
    public static bool IsOn(XElement element) => element.Val() is null or "1" or "true" or "on";
}
