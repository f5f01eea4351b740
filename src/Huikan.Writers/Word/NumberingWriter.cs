using DocumentFormat.OpenXml;
using Huikan.Editions.Styles;
using Huikan.Publications;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>The numbering of lists: one definition for each kind and language, and one instance for each numbered list, so that each starts where it should.</summary>
internal sealed class NumberingWriter(StyleCatalogue styles)
{
    /// <summary>Word's limit of levels.</summary>
    public const int Levels = 9;

    /// <summary>Where the stylesheet hangs nothing: room for two digits and a full stop, in ems.</summary>
    private const double UsualHanging = 1.75;

    private readonly List<(Language Language, bool Numbered)> _definitions = [];
    private readonly List<W.NumberingInstance> _instances = [];
    private readonly Dictionary<Language, int> _bulleted = [];

    /// <summary>How far the number hangs out of an item's text.</summary>
    public static Length Hanging(Style item) =>
        item.TextIndent < Length.Zero ? -item.TextIndent : item.FontSize * UsualHanging;

    /// <summary>Where an item's text begins, from the margin of the outermost list.</summary>
    public static Length TextIndent(Style item, int depth)
    {
        var first = Length.Max(item.Margin.Left + item.Padding.Left, Hanging(item));
        return first + (depth * Hanging(item));
    }

    /// <summary>The numbering instance of all bulleted lists in a language.</summary>
    public int Bulleted(Language language)
    {
        if (!_bulleted.TryGetValue(language, out var number))
            _bulleted.Add(language, number = AddInstance(language, numbered: false));
        return number;
    }

    /// <summary>A numbering instance for one list.</summary>
    public int Numbered(Language language, int depth, int start)
    {
        var number = AddInstance(language, numbered: true);
        _instances[^1].Append(new W.LevelOverride
        {
            LevelIndex = depth,
            StartOverrideNumberingValue = new W.StartOverrideNumberingValue { Val = start },
        });
        return number;
    }

    /// <summary>What an instance says: its definition, and with what number it begins.</summary>
    public string WhatSays(int number) => _instances[number - 1].InnerXml;

    /// <summary>The part: all definitions before all instances, as the schema has it.</summary>
    public W.Numbering Write()
    {
        var numbering = new W.Numbering();
        for (var i = 0; i < _definitions.Count; i++)
            numbering.Append(Define(i, _definitions[i].Language, _definitions[i].Numbered));
        var headings = HeadingNumbering.Define(styles.All, _definitions.Count);
        if (headings is not null)
            numbering.Append(headings);
        numbering.Append(_instances);
        if (headings is not null)
            numbering.Append(HeadingNumbering.InstanceOf(_definitions.Count));
        return numbering;
    }

    private int AddInstance(Language language, bool numbered)
    {
        var definition = _definitions.IndexOf((language, numbered));
        if (definition < 0)
        {
            definition = _definitions.Count;
            _definitions.Add((language, numbered));
        }

        _instances.Add(new W.NumberingInstance(new W.AbstractNumId { Val = definition }) { NumberID = _instances.Count + 1 });
        return _instances.Count;
    }

    private W.AbstractNum Define(int id, Language language, bool numbered)
    {
        var builtIn = numbered ? BuiltInStyles.ListNumber : BuiltInStyles.ListBullet;
        var style = styles.Paragraph(StyleName.ListItem, language, ParagraphKind.InBox, builtIn).Computed;
        var definition = new W.AbstractNum(new W.MultiLevelType { Val = W.MultiLevelValues.HybridMultilevel })
        {
            AbstractNumberId = id,
        };
        for (var depth = 0; depth < Levels; depth++)
            definition.Append(DefineLevel(depth, style, numbered));
        return definition;
    }

    private static W.Level DefineLevel(int depth, Style style, bool numbered)
    {
        var latin = FontFamilies.Latin(style.FontFamily);
        return new W.Level(
            new W.StartNumberingValue { Val = 1 },
            new W.NumberingFormat { Val = numbered ? W.NumberFormatValues.Decimal : W.NumberFormatValues.Bullet },
            new W.LevelText { Val = numbered ? $"%{depth + 1}." : depth % 2 == 0 ? "•" : "–" },
            new W.LevelJustification { Val = W.LevelJustificationValues.Left },
            new W.PreviousParagraphProperties(new W.Indentation
            {
                Left = $"{Units.Twips(TextIndent(style, depth))}",
                Hanging = $"{Units.Twips(Hanging(style))}",
                // Else an indent in characters, which the item's style may have, would win.
                FirstLineChars = 0,
            }),
            new W.NumberingSymbolRunProperties(new W.RunFonts
            {
                Ascii = latin,
                HighAnsi = latin,
                EastAsia = latin,
                ComplexScript = latin,
            }))
        {
            LevelIndex = depth,
        };
    }
}
