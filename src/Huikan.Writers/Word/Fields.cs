using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>Fields: what Word computes, with the result that it shows until then.</summary>
internal static class Fields
{
    /// <summary>The runs of a field.</summary>
    /// <param name="instruction">The field's code, <c>PAGE</c>.</param>
    /// <param name="result">What it shows.</param>
    /// <param name="format">Makes the properties of each of its runs.</param>
    public static IEnumerable<OpenXmlElement> Write(string instruction, string result, Func<W.RunProperties> format) =>
    [
        .. Begin(instruction, format),
        new W.Run(format(), new W.Text(result)),
        End(format),
    ];

    /// <summary>The runs of a field whose result has runs of its own.</summary>
    public static IEnumerable<OpenXmlElement> Write(string instruction, IEnumerable<OpenXmlElement> result, Func<W.RunProperties> format) =>
        [.. Begin(instruction, format), .. result, End(format)];

    /// <summary>The runs before a field's result, where the result is paragraphs.</summary>
    public static IEnumerable<OpenXmlElement> Begin(string instruction, Func<W.RunProperties> format) =>
    [
        new W.Run(format(), new W.FieldChar { FieldCharType = W.FieldCharValues.Begin }),
        new W.Run(format(), new W.FieldCode($" {instruction} ") { Space = SpaceProcessingModeValues.Preserve }),
        new W.Run(format(), new W.FieldChar { FieldCharType = W.FieldCharValues.Separate }),
    ];

    /// <summary>The run after a field's result.</summary>
    public static W.Run End(Func<W.RunProperties> format) =>
        new(format(), new W.FieldChar { FieldCharType = W.FieldCharValues.End });
}
