namespace Huikan.Editions.Styles;

/// <summary>The name of a style: a class of the stylesheet, a named style in Word.</summary>
public readonly record struct StyleName(string Value)
{
    public override string ToString() => Value;

    // Blocks of the content tree take these unless a template says otherwise.
    public static StyleName Body => new("body");
    public static StyleName ListItem => new("list-item");
    public static StyleName Quotation => new("quotation");
    public static StyleName TableHead => new("table-head");
    public static StyleName TableCell => new("table-cell");
    public static StyleName Table => new("table");
    public static StyleName Caption => new("caption");
    public static StyleName Figure => new("figure");
    public static StyleName ThematicBreak => new("thematic-break");
    public static StyleName Footnote => new("footnote");

    /// <summary>Over the footnotes of a page: its top border is their rule, its margins their distance.</summary>
    public static StyleName FootnoteArea => new("footnote-area");

    // Running text inside a block.
    public static StyleName Strong => new("strong");
    public static StyleName Emphasis => new("emphasis");
    public static StyleName Link => new("link");
    public static StyleName Code => new("code");
    public static StyleName FootnoteMark => new("footnote-mark");

    /// <summary>The reading of ruby; its size is commonly half of the words'.</summary>
    public static StyleName Ruby => new("ruby");

    // The parts of parallel text and of the contents.
    public static StyleName Column => new("column");

    /// <summary>The name of a language over its column in Word; without the style there is none.</summary>
    public static StyleName ColumnHead => new("column-head");
    public static StyleName ContentsLabel => new("contents-label");
    public static StyleName ContentsPage => new("contents-page");

    /// <summary>A heading inside a text: <c>subheading-1</c>, <c>subheading-2</c>…</summary>
    public static StyleName Subheading(int level) => new($"subheading-{level}");
}
