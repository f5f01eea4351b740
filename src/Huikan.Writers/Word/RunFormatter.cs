using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using Huikan.Editions.Styles;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>
/// Formats runs: one character style, the outermost class's, and directly only what the named styles do not give,
/// for Word takes one character style a run and computes relative sizes from nothing.
/// </summary>
internal sealed class RunFormatter(Stylesheet stylesheet, StyleCatalogue styles)
{
    private readonly Dictionary<(string Given, Huikan.Publications.Language, string Classes), (string? Style, RunFormat Direct)> _formats = [];

    /// <summary>The properties of a run.</summary>
    /// <param name="setting">Where the run stands.</param>
    /// <param name="classes">The classes around it, the outermost first.</param>
    public W.RunProperties Format(TextSetting setting, ImmutableArray<StyleName> classes)
    {
        var key = ($"{setting.Given.Id}/{setting.Half?.Id}", setting.Language, string.Join(' ', classes));
        if (!_formats.TryGetValue(key, out var format))
            _formats.Add(key, format = Compute(setting, classes));
        var properties = new W.RunProperties();
        if (format.Style is { } style)
            properties.Append(new W.RunStyle { Val = style });
        foreach (var property in format.Direct.ToElements())
            properties.AddChild(property);
        AddHint(properties, setting.Language);
        return properties;
    }

    /// <summary>Takes away the properties of runs whose styles say everything: Word writes none there.</summary>
    public static void Trim(OpenXmlElement root)
    {
        foreach (var empty in root.Descendants<W.RunProperties>().Where(properties => !properties.HasChildren).ToList())
            empty.Remove();
    }

    private (string? Style, RunFormat Direct) Compute(TextSetting setting, ImmutableArray<StyleName> classes)
    {
        var wanted = setting.Block;
        foreach (var name in classes)
            wanted = stylesheet.ResolveInline(wanted, name, setting.Language);
        var shading = wanted.Background == setting.Block.Background ? null : wanted.Background;
        var given = setting.Given.Run;
        string? style = null;
        if (setting.Half is { } half)
            (style, given) = (half.Id, given.Under(half.Run));
        else if (!classes.IsEmpty)
        {
            var character = styles.Character(classes[0], setting.Language);
            (style, given) = (character.Id, given.Under(character.Run));
        }

        return (style, RunFormat.Of(wanted, styles.Proofing.Of(setting.Language), shading).Without(given));
    }

    /// <summary>
    /// For Chinese the hint that sets “ ” — … · in the Chinese face: these characters belong to both scripts, and Word
    /// asks the hint (ISO/IEC 29500-1, 17.3.2.26). The languages themselves are the styles': one for each script.
    /// </summary>
    private static void AddHint(W.RunProperties properties, Huikan.Publications.Language language)
    {
        if (language.IsChinese)
        {
            var fonts = properties.RunFonts ??= new W.RunFonts();
            fonts.Hint = W.FontTypeHintValues.EastAsia;
        }
    }
}
