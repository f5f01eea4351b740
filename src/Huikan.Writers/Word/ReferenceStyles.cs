using System.Collections.Immutable;
using System.Xml.Linq;
using Huikan.Diagnostics;
using Huikan.Writers.Word.Reading;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>
/// Puts a designer's styles in the place of ours. Styles are known by their names, the built-in ones in every language
/// of Word; ids are ours throughout, since the document's paragraphs refer to them.
/// </summary>
internal sealed class ReferenceStyles
{
    private static readonly XNamespace Word = WordNames.W;

    private readonly W.Styles _ours;
    private readonly Dictionary<string, XElement> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    private ReferenceStyles(W.Styles ours, XElement theirs)
    {
        _ours = ours;
        foreach (var style in theirs.Elements(Word + "style"))
        {
            if (style.Attribute(Word + "styleId")?.Value is { } id && KeyOf(style) is { } key && _byName.TryAdd(key, style))
                _byId.TryAdd(id, style);
        }

        foreach (var style in ours.Elements<W.Style>())
        {
            _ids.TryAdd(KeyOf(style), style.StyleId!.Value!);
            _taken.Add(style.StyleId.Value!);
        }
    }

    /// <summary>Replaces the styles that the reference has, and says which it has not.</summary>
    public static void Apply(WordContext word, W.Styles ours)
    {
        if (word.Options.Reference?.Styles is not { } theirs)
            return;
        var styles = new ReferenceStyles(ours, theirs);
        styles.ReplaceDefaults(theirs);
        foreach (var style in ours.Elements<W.Style>().ToList())
        {
            if (styles._byName.TryGetValue(KeyOf(style), out var replacement))
                ours.ReplaceChild(new W.Style(styles.Adapt(replacement, style.StyleId!.Value!)), style);
        }

        styles.NoteMissing(word);
    }

    /// <summary>Their defaults hold under their styles; where Normal stays ours it says everything anyway.</summary>
    private void ReplaceDefaults(XElement theirs)
    {
        if (theirs.Element(Word + "docDefaults") is { } defaults && _ours.DocDefaults is { } own)
            _ours.ReplaceChild(new W.DocDefaults(Clean(defaults).ToString(SaveOptions.DisableFormatting)), own);
    }

    /// <summary>Their style under our id, and with it what it is based on.</summary>
    private string Adapt(XElement theirs, string id)
    {
        var style = Clean(theirs);
        style.SetAttributeValue(Word + "styleId", id);
        foreach (var reference in style.Elements().Where(e => e.Name == Word + "basedOn" || e.Name == Word + "next" || e.Name == Word + "link").ToList())
        {
            if (OurIdOf(reference.Val(), reference.Name.LocalName == "basedOn") is { } ours && ours != id)
                reference.SetAttributeValue(Word + "val", ours);
            else
                reference.Remove();
        }

        return style.ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>Our id of a style of theirs; one that we have not is brought along where another is based on it.</summary>
    private string? OurIdOf(string? id, bool isNeeded)
    {
        if (id is null || !_byId.TryGetValue(id, out var style) || KeyOf(style) is not { } key)
            return null;
        if (_ids.TryGetValue(key, out var known))
            return known;
        if (!isNeeded)
            return null;
        var free = id;
        for (var i = 2; !_taken.Add(free); i++)
            free = $"{id}{i}";
        // Known before it is written: styles that are based on each other in a ring must not run for ever.
        _ids.Add(key, free);
        var added = new W.Style(Adapt(style, free)) { Default = null };
        _ours.AppendChild(added);
        return free;
    }

    /// <summary>
    /// A copy of what this version of Word's language has: extensions name parts that are not taken, and lists are
    /// numbered by ours.
    /// </summary>
    private static XElement Clean(XElement element)
    {
        var copy = new XElement(element);
        copy.Descendants().Where(e => e.Name.Namespace != Word || e.Name == Word + "numPr" || e.Name == Word + "rsid").Remove();
        foreach (var part in copy.DescendantsAndSelf())
            part.Attributes().Where(a => a.Name.Namespace != Word).Remove();
        copy.SetAttributeValue(XNamespace.Xmlns + "w", Word.NamespaceName);
        return copy;
    }

    private void NoteMissing(WordContext word)
    {
        var missing = word.Styles.All
            .Where(style => style.Used && style.Link is null && style.Name != StyleCatalogue.Spacer && !_byName.ContainsKey(KeyOf(style.Type, style.Name)))
            .Select(style => style.Name)
            .ToImmutableArray();
        if (missing.IsEmpty)
            return;
        word.Diagnostics.Add(new Diagnostic(
            "word/reference-styles",
            Severity.Note,
            SourceSpan.None,
            new Wording(
                $"参考文档没有这些样式，仍用样式表的：{string.Join("、", missing)}。",
                $"The reference document does not have these styles, and the stylesheet's are kept: {string.Join(", ", missing)}.")));
    }

    private static string? KeyOf(XElement style) =>
        style.Element(Word + "name").Val() is { } name
            ? $"{style.Attribute(Word + "type")?.Value ?? "paragraph"}/{name}"
            : null;

    private static string KeyOf(W.Style style) => KeyOf(style.Type!.Value, style.StyleName!.Val!.Value!);

    private static string KeyOf(W.StyleValues type, string name) => $"{((DocumentFormat.OpenXml.IEnumValue)type).Value}/{name}";
}
