using System.Globalization;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Publications;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>
/// The named styles of the document. A class of the stylesheet is one style for each language; the first that asks
/// for a built-in style of Word becomes it, and the same class in the other language stands beside it.
/// </summary>
internal sealed class StyleCatalogue
{
    /// <summary>The id and the name of the style without height.</summary>
    public const string Spacer = "Spacer";

    /// <summary>The least height of a line that Word keeps.</summary>
    private static readonly Length Hair = new(1);

    private readonly Edition _edition;
    private readonly Dictionary<string, NamedStyle> _byKey = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<NamedStyle> _all = [];
    private readonly OrderedDictionary<StyleName, NamedTable> _tables = [];

    /// <summary>The class and language that each of Word's heading styles is for: the one that most headings of the level have.</summary>
    private readonly Dictionary<string, (StyleName Name, Language Language)> _headings;
    private readonly Dictionary<Language, NamedStyle> _bases = [];

    public StyleCatalogue(Edition edition, Outline outline)
    {
        _edition = edition;
        Proofing = new ProofingLanguages(edition);
        _headings = outline.Entries
            .GroupBy(entry => BuiltInStyles.Heading(entry.Level), StringComparer.Ordinal)
            .ToDictionary(
                level => level.Key,
                level => level.GroupBy(entry => (entry.Line.Style, entry.Line.Language)).MaxBy(group => group.Count())!.Key,
                StringComparer.Ordinal);
        var root = edition.Stylesheet.Root(edition.Languages[0]);
        Normal = Add("", new NamedStyle(
            "Normal", "Normal", true, W.StyleValues.Paragraph, edition.Languages[0], root,
            ParagraphFormat.Of(root, edition.Languages[0], ParagraphKind.Text, null, null), RunFormat.Of(root, Proofing.Of(edition.Languages[0])), null));
        Normal.Used = true;
        _bases.Add(edition.Languages[0], Normal);
        foreach (var language in edition.Languages.Skip(1))
            _bases.Add(language, AddBase(language));
        AddSpacer(root);
    }

    /// <summary>The languages that words are proofed as.</summary>
    public ProofingLanguages Proofing { get; }

    /// <summary>What every style is based on in the end: <c>:root</c> in the document's language.</summary>
    public NamedStyle Normal { get; }

    /// <summary>
    /// What the paragraph styles of a language are based on, <c>:root</c> in that language: its face changed in Word
    /// changes all of them.
    /// </summary>
    public NamedStyle BaseOf(Language language) => _bases.GetValueOrDefault(language, Normal);

    /// <summary>Every style, in the order in which they were asked for.</summary>
    public IReadOnlyList<NamedStyle> All => _all;

    /// <summary>The style of a paragraph.</summary>
    /// <param name="name">The class.</param>
    /// <param name="language">The language of the words.</param>
    /// <param name="kind">What the style is for.</param>
    /// <param name="builtIn">The style of Word that it is; by default what the class's name says.</param>
    /// <param name="level">The heading level from 1, or null for no heading.</param>
    /// <param name="tabs">Tab stops that the style has.</param>
    public NamedStyle Paragraph(
        StyleName name,
        Language language,
        ParagraphKind kind = ParagraphKind.Text,
        string? builtIn = null,
        int? level = null,
        W.Tabs? tabs = null)
    {
        builtIn ??= level is { } heading ? BuiltInStyles.Heading(heading) : BuiltInStyles.For(name);
        var variant = (kind == ParagraphKind.Rule ? "rule" : "") + tabs?.InnerXml;
        return Find($"p/{name}/{language}/{builtIn}/{variant}", () =>
        {
            var style = _edition.Stylesheet.Resolve(name, language);
            var wordName = WordName(name, language, builtIn);
            var characters = kind == ParagraphKind.Rule ? style with { FontSize = Hair } : style;
            return new NamedStyle(
                Id(wordName), wordName, wordName == builtIn, W.StyleValues.Paragraph, language, style,
                ParagraphFormat.Of(style, language, kind, level, tabs), RunFormat.Of(characters, Proofing.Of(language)), null);
        });
    }

    /// <summary>The style of running text, which changes only what its class names.</summary>
    public NamedStyle Character(StyleName name, Language language) => Find($"c/{name}/{language}", () =>
    {
        var root = _edition.Stylesheet.Root(language);
        var style = _edition.Stylesheet.ResolveInline(root, name, language);
        var wordName = WordName(name, language, BuiltInStyles.For(name));
        return new NamedStyle(
            Id(wordName), wordName, wordName == BuiltInStyles.For(name), W.StyleValues.Character, language, style, null,
            RunFormat.Of(style, Proofing.Of(language), style.Background).Without(RunFormat.Of(root, Proofing.Of(language), root.Background)), null);
    });

    /// <summary>The character half of a paragraph style, for words that stand in another style's paragraph.</summary>
    public NamedStyle CharacterOf(NamedStyle paragraph) => Find($"l/{paragraph.Id}", () => new NamedStyle(
        paragraph.Id + "Char", paragraph.Name + " Char", false, W.StyleValues.Character, paragraph.Language, paragraph.Computed,
        null, paragraph.Run, paragraph.Id));

    /// <summary>The style of the table that sets languages beside each other.</summary>
    public NamedTable Table(StyleName name)
    {
        if (_tables.TryGetValue(name, out var known))
            return known;
        var wanted = $"{Capitals(name.Value)} Table";
        var free = wanted;
        for (var i = 2; !IsFree(free); i++)
            free = $"{wanted} {i}";
        _ids.Add(Id(free));
        var table = new NamedTable(Id(free), free, _edition.Stylesheet.Resolve(name, _edition.Languages[0]));
        _tables.Add(name, table);
        return table;
    }

    /// <summary>The table styles, in the order in which they were asked for.</summary>
    public IEnumerable<NamedTable> Tables => _tables.Values;

    /// <summary>Adds the classes that the document did not need, so that an editor who goes on writing in Word has them.</summary>
    public void AddUnused()
    {
        foreach (var name in _edition.Stylesheet.Names)
        {
            foreach (var language in _edition.Languages)
            {
                if (_byKey.Keys.Any(k => k.StartsWith($"p/{name}/{language}/", StringComparison.Ordinal)))
                    continue;
                var used = BuiltInStyles.IsRunning(name)
                    ? _byKey.ContainsKey($"c/{name}/{language}")
                    : name == StyleName.Table || name == StyleName.Column;
                if (used)
                    continue;
                (BuiltInStyles.IsRunning(name) ? Character(name, language) : Paragraph(name, language, KindOf(name))).Used = false;
            }
        }
    }

    private NamedStyle AddBase(Language language)
    {
        var root = _edition.Stylesheet.Root(language);
        var name = $"Normal ({NameOf(language)})";
        var style = Add($"base/{language}", new NamedStyle(
            Id(name), name, false, W.StyleValues.Paragraph, language, root,
            ParagraphFormat.Of(root, language, ParagraphKind.Text, null, null), RunFormat.Of(root, Proofing.Of(language)), null));
        style.Used = true;
        return style;
    }

    /// <summary>The style of paragraphs that are there for their white or their border alone.</summary>
    private void AddSpacer(Style root)
    {
        var bare = root with
        {
            FontSize = Hair,
            LineHeight = Hair,
            TextIndent = Length.Zero,
            Margin = default,
            Padding = default,
            Border = default,
            Background = null,
            BreakBefore = PageBreak.Auto,
            BreakAfter = PageBreak.Auto,
        };
        var language = _edition.Languages[0];
        Add("spacer", new NamedStyle(
            Spacer, Spacer, false, W.StyleValues.Paragraph, language, bare,
            ParagraphFormat.Of(bare, language, ParagraphKind.Text, null, null), RunFormat.Of(bare, Proofing.Of(language)), null)).Used = true;
    }

    private NamedStyle Find(string key, Func<NamedStyle> make)
    {
        if (!_byKey.TryGetValue(key, out var style))
            style = Add(key, make());
        style.Used = true;
        return style;
    }

    private NamedStyle Add(string key, NamedStyle style)
    {
        _byKey.Add(key, style);
        _ids.Add(style.Id);
        _all.Add(style);
        return style;
    }

    private string WordName(StyleName name, Language language, string? builtIn)
    {
        if (builtIn is not null && IsFree(builtIn)
            && (!_headings.TryGetValue(builtIn, out var most) || most == (name, language)))
            return builtIn;
        var own = Capitals(builtIn ?? name.Value);
        var several = _edition.Languages.Length > 1 || language != _edition.Languages[0];
        var wanted = several ? $"{own} ({NameOf(language)})" : own;
        if (!IsFree(wanted))
            wanted = several ? $"{Capitals(name.Value)} ({NameOf(language)})" : Capitals(name.Value);
        var free = wanted;
        for (var i = 2; !IsFree(free); i++)
            free = $"{wanted} {i}";
        return free;
    }

    private static ParagraphKind KindOf(StyleName name) =>
        name == StyleName.TableHead || name == StyleName.TableCell || name == StyleName.ListItem
            ? ParagraphKind.InBox
            : name == StyleName.Figure ? ParagraphKind.Image : ParagraphKind.Text;

    private bool IsFree(string name) => !_ids.Contains(Id(name));

    private static string NameOf(Language language) => language.Primary switch
    {
        "zh" => "Chinese",
        "en" => "English",
        _ => language.Tag,
    };

    private static string Capitals(string name) =>
        CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.Replace('-', ' '));

    private static string Id(string name) =>
        string.Concat(Capitals(name).Where(char.IsLetterOrDigit));
}
