using System.Collections.Immutable;
using System.Xml.Linq;
using Huikan.Changes;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Writers.Word.Reading;

/// <summary>
/// Reads the runs of a paragraph into pieces. What tracked changes put in counts, what they take out does not; fields
/// stand for what they show, but for the numbers of captions, which Markdown does not write.
/// </summary>
internal sealed class RunReader(ReadingContext context)
{
    private static readonly XNamespace W = WordNames.W;

    private readonly ImmutableArray<Piece>.Builder _pieces = ImmutableArray.CreateBuilder<Piece>();
    private readonly SortedSet<string> _authors = new(StringComparer.Ordinal);
    private readonly Stack<Field> _fields = new();
    private string? _style;
    private LinkTarget? _link;
    private Action<string, bool> _onBookmark = (_, _) => { };

    /// <summary>How the pages were broken when Word last saved the document.</summary>
    public int PageBreaks { get; private set; }

    /// <summary>The pieces of a paragraph.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="onBookmark">Told of bookmarks as they begin (true) and end, with their ids.</param>
    public (ImmutableArray<Piece> Pieces, ImmutableArray<string> Authors, bool HasSequence) Read(
        XElement paragraph, Action<string, bool> onBookmark)
    {
        _style = paragraph.Element(W + "pPr")?.Element(W + "pStyle").Val();
        _onBookmark = onBookmark;
        _pieces.Clear();
        _authors.Clear();
        HasSequence = false;
        foreach (var child in paragraph.Elements())
            Read(child);
        return (_pieces.ToImmutable(), [.. _authors], HasSequence);
    }

    /// <summary>How many pieces there are so far.</summary>
    public int Count => _pieces.Count;

    /// <summary>Whether the number of a caption was among them; the pieces then begin after it.</summary>
    private bool HasSequence { get; set; }

    private void Read(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "r" when element.Name.Namespace == W:
                ReadRun(element);
                break;
            case "ins" or "moveTo":
                _authors.Add(element.Attribute(W + "author")?.Value ?? "");
                ReadAll(element);
                break;
            case "del" or "moveFrom":
                _authors.Add(element.Attribute(W + "author")?.Value ?? "");
                break;
            case "hyperlink":
                ReadHyperlink(element);
                break;
            case "fldSimple":
                ReadSimpleField(element);
                break;
            case "bookmarkStart" or "bookmarkEnd":
                if (element.Attribute(W + "id")?.Value is { } id)
                    _onBookmark(id, element.Name.LocalName == "bookmarkStart");
                break;
            case "sdt":
                ReadAll(element.Element(W + "sdtContent"));
                break;
            case "smartTag" or "customXml" or "dir" or "bdo":
                ReadAll(element);
                break;
            case "AlternateContent":
                ReadAll(element.Element(WordNames.Mc + "Fallback") ?? element.Element(WordNames.Mc + "Choice"));
                break;
            default:
                // Properties, proofing marks, ranges of comments and permissions: nothing that is read.
                break;
        }
    }

    private void ReadAll(XElement? element)
    {
        foreach (var child in element?.Elements() ?? [])
            Read(child);
    }

    private void ReadHyperlink(XElement element)
    {
        var outer = _link;
        _link = context.TargetOf(element.Attribute(WordNames.R + "id")?.Value, element.Attribute(W + "anchor")?.Value) ?? _link;
        ReadAll(element);
        _link = outer;
    }

    private void ReadSimpleField(XElement element)
    {
        var instruction = element.Attribute(W + "instr")?.Value ?? "";
        if (IsSequence(instruction))
        {
            DropLabel();
            return;
        }

        if (IsCounted(instruction))
            return;
        var outer = _link;
        _link = context.TargetOfField(instruction) ?? _link;
        ReadAll(element);
        _link = outer;
    }

    private void ReadRun(XElement run)
    {
        var properties = run.Element(W + "rPr");
        foreach (var child in run.Elements())
            ReadContent(child, properties);
    }

    private void ReadContent(XElement content, XElement? properties)
    {
        switch (content.Name.LocalName)
        {
            case "fldChar":
                ReadFieldMark(content.Attribute(W + "fldCharType")?.Value);
                return;
            case "instrText":
                if (_fields.TryPeek(out var open))
                    open.Instruction += content.Value;
                return;
            case "lastRenderedPageBreak":
                PageBreaks++;
                return;
        }

        if (_fields.Any(field => !field.Shows))
            return;
        var link = _fields.Select(field => field.Link).FirstOrDefault(target => target is not null) ?? _link;
        switch (content.Name.LocalName)
        {
            case "t":
                Add(InReference ? content.Value.Replace('\u00A0', ' ') : content.Value, properties, link);
                break;
            case "tab":
                Add("\t", properties, link);
                break;
            case "noBreakHyphen":
                Add("\u2011", properties, link);
                break;
            case "softHyphen":
                Add("\u00AD", properties, link);
                break;
            case "sym":
                Add(SymbolOf(content), properties, link);
                break;
            case "br" when content.Attribute(W + "type")?.Value is null or "textWrapping":
            case "cr":
                _pieces.Add(new Piece(PieceKind.LineBreak, "", MarksOf(properties), link));
                break;
            case "ruby":
                AddRuby(content, properties, link);
                break;
            case "footnoteReference":
                if (context.FootnoteOf(content.Attribute(W + "id")?.Value) is { } note)
                    _pieces.Add(new Piece(PieceKind.FootnoteMark, "") { Source = new FootnoteReference(note, SourceSpan.None) });
                break;
            case "commentReference":
                if (context.CommentOf(content.Attribute(W + "id")?.Value) is { } comment)
                    _pieces.Add(new Piece(PieceKind.Remark, comment) { Source = new Remark(comment, SourceSpan.None) });
                break;
            case "AlternateContent":
                foreach (var child in (content.Element(WordNames.Mc + "Fallback") ?? content.Element(WordNames.Mc + "Choice"))?.Elements() ?? [])
                    ReadContent(child, properties);
                break;
        }
    }

    private static string SymbolOf(XElement symbol) =>
        int.TryParse(symbol.Attribute(W + "char")?.Value, System.Globalization.NumberStyles.HexNumber, null, out var code) && code is >= 0x20 and < 0xD800
            ? ((char)code).ToString()
            : "\uFFFD";

    private void ReadFieldMark(string? type)
    {
        switch (type)
        {
            case "begin":
                _fields.Push(new Field());
                break;
            case "separate" when _fields.TryPeek(out var field):
                field.Shows = !IsSequence(field.Instruction) && !IsCounted(field.Instruction);
                field.Link = context.TargetOfField(field.Instruction);
                break;
            case "end" when _fields.TryPop(out var done):
                if (IsSequence(done.Instruction))
                    DropLabel();
                break;
        }
    }

    /// <summary>Whether the words are a cross-reference's: Word makes them of the label, whose no-break space no author writes.</summary>
    private bool InReference => _fields.Any(open => open.Instruction.TrimStart().StartsWith("REF ", StringComparison.OrdinalIgnoreCase));

    private static bool IsSequence(string instruction) => instruction.TrimStart().StartsWith("SEQ ", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a field shows what Word counts or finds by itself, which no editor changes.</summary>
    private static bool IsCounted(string instruction) =>
        instruction.Trim().Split(' ', 2)[0].ToUpperInvariant() is "PAGEREF" or "PAGE" or "NUMPAGES" or "STYLEREF" or "DATE" or "TIME";

    /// <summary>What stands before the number of a caption, 图 or Figure, is as little the author's as the number.</summary>
    private void DropLabel()
    {
        _pieces.Clear();
        HasSequence = true;
    }

    private void Add(string characters, XElement? properties, LinkTarget? link)
    {
        var marks = MarksOf(properties);
        for (var i = 0; i < characters.Length; i++)
        {
            var length = char.IsSurrogatePair(characters, i) ? 2 : 1;
            _pieces.Add(new Piece(PieceKind.Character, characters.Substring(i, length), marks, link));
            i += length - 1;
        }
    }

    /// <summary>Word marks the run that holds the ruby, LibreOffice the words in it, and puts their link there too.</summary>
    private void AddRuby(XElement ruby, XElement? properties, LinkTarget? link)
    {
        var words = ruby.Element(W + "rubyBase");
        var reading = TextOf(ruby.Element(W + "rt"));
        var marks = MarksOf(properties) | MarksOf(words?.Descendants(W + "rPr").FirstOrDefault());
        if (words?.Element(W + "hyperlink") is { } inner)
            link = context.TargetOf(inner.Attribute(WordNames.R + "id")?.Value, inner.Attribute(W + "anchor")?.Value) ?? link;
        if (reading.Length == 0)
            Add(TextOf(words), properties, link);
        else
            _pieces.Add(PieceText.OfRuby(new RubyPair(TextOf(words), reading, Language.Pinyin, SourceSpan.None, SourceSpan.None), marks, link));
    }

    private static string TextOf(XElement? element) =>
        element is null ? "" : string.Concat(element.Descendants(W + "t").Select(text => text.Value));

    /// <summary>What is marked on a run beyond what the paragraph's style gives all its words.</summary>
    private Marks MarksOf(XElement? properties)
    {
        var style = properties?.Element(W + "rStyle").Val();
        var marks = context.Styles.NameOf(style) switch
        {
            "strong" => Marks.Strong,
            "emphasis" or "intense-emphasis" or "subtle-emphasis" => Marks.Emphasis,
            "code" or "html-code" or "source-text" => Marks.Code,
            _ => Marks.None,
        };
        if (properties is null)
            return marks;
        marks &= ~TakenOff(properties, style);
        if (IsMarked(properties, "b", style) && !context.Styles.Has(_style, "b"))
            marks |= Marks.Strong;
        if (IsMarked(properties, "i", style) && !context.Styles.Has(_style, "i"))
            marks |= Marks.Emphasis;
        if (properties.Element(W + "em").Val() is { } dots and not "none" && dots.Length > 0)
            marks |= Marks.Emphasis;
        if (context.IsCodeFont(properties.Element(W + "rFonts")?.Attribute(W + "ascii")?.Value))
            marks |= Marks.Code;
        return marks;
    }

    /// <summary>Who presses Ctrl+B on strong words leaves them their style and says beside it that they are not bold.</summary>
    private Marks TakenOff(XElement properties, string? style)
    {
        var off = Marks.None;
        if (IsOff("b"))
            off |= Marks.Strong;
        if (IsOff("i") || properties.Element(W + "em").Val() == "none")
            off |= Marks.Emphasis;
        return off;

        bool IsOff(string property) =>
            properties.Element(W + property) is { } element && !WordNames.IsOn(element) && context.Styles.Has(style, property);
    }

    private bool IsMarked(XElement properties, string property, string? style) =>
        properties.Element(W + property) is { } element && WordNames.IsOn(element) && !(style is not null && IsSetBy(style, property));

    /// <summary>A style for links or notes may itself be bold: that is no mark.</summary>
    private bool IsSetBy(string style, string property) =>
        context.Styles.NameOf(style) is not ("strong" or "emphasis") && context.Styles.Has(style, property);

    private sealed class Field
    {
        public string Instruction { get; set; } = "";

        /// <summary>Whether what follows is shown: false until the field's code is over, and for a caption's number.</summary>
        public bool Shows { get; set; }

        public LinkTarget? Link { get; set; }
    }
}
