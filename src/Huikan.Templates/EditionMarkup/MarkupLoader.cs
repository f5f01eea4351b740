using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Huikan.Diagnostics;
using Huikan.Templates.Scripting;

namespace Huikan.Templates.EditionMarkup;

/// <summary>Reads what a template wrote as XML, and refuses what no template writes on purpose.</summary>
internal static partial class MarkupLoader
{
    /// <summary>Deeper nesting is a template that has gone wrong.</summary>
    private const int DeepestElement = 32;

    /// <summary>The outermost element, or null where the markup is no XML (<c>template/xml</c>).</summary>
    public static XElement? Load(SourceMap map, DiagnosticBag diagnostics)
    {
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
            CheckDepth(map, settings);
            using var reader = XmlReader.Create(new StringReader(map.Output.Text), settings);
            return XDocument.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace).Root;
        }
        catch (XmlException exception)
        {
            diagnostics.Error(
                "template/xml",
                map.Locate(exception.LineNumber, exception.LinePosition, 0),
                new Wording($"模板写出的不是合格的 XML：{Reason(exception)}", $"The markup is not well-formed: {Reason(exception)}"));
            return null;
        }
    }

    /// <summary>Refuses deep nesting before anything walks down it.</summary>
    private static void CheckDepth(SourceMap map, XmlReaderSettings settings)
    {
        using var reader = XmlReader.Create(new StringReader(map.Output.Text), settings);
        var place = (IXmlLineInfo)reader;
        while (reader.Read())
        {
            if (reader.Depth > DeepestElement)
                throw new XmlException(
                    $"Elements are nested more than {DeepestElement} deep.", null, place.LineNumber, place.LinePosition);
        }
    }

    /// <summary>The message without its places, which are those of the generated markup that nobody sees.</summary>
    private static string Reason(XmlException exception) => GeneratedPlace().Replace(exception.Message, "");

    [GeneratedRegex(@" Line \d+, position \d+\.$| on line \d+ position \d+")]
    private static partial Regex GeneratedPlace();
}
