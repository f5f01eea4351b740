using Huikan.Publications;

namespace Huikan.Core.Tests.Publications;

public sealed class PlainTextTests
{
    [Fact]
    public void Words_are_kept_through_all_marks_and_remarks_notes_and_readings_are_left_out()
    {
        var note = new Footnote(1, [new Paragraph([Words("note")], default)], default);

        var text = PlainText.Of(
        [
            new Strong([Words("甲")], default),
            new Emphasis([Words("乙")], default),
            new Link(new WebTarget("https://example.org"), [Words("丙")], default),
            new Code("丁", default),
            new Remark("不印", default),
            new FootnoteReference(note, default),
            new LineBreak(default),
            Words("戊"),
            new Ruby([new RubyPair("己", "jǐ", Language.Pinyin, default, default), new RubyPair("庚", "gēng", Language.Pinyin, default, default)], default),
        ]);

        Assert.Equal("甲乙丙丁\n戊己庚", text);
    }

    [Fact]
    public void Every_kind_of_block_gives_its_words()
    {
        var image = new ImageResource("a.png", "image/png", ReadOnlyMemory<byte>.Empty, 1, 1, 96);
        var cell = new TableCell([Words("c")], default);
        var row = new TableRow([cell], default);

        var text = PlainText.Of(
        [
            new Heading(1, [Words("h")], default),
            new Paragraph([Words("p")], default),
            new ListBlock(1, [new ListItem([new Paragraph([Words("l")], default)], default)], default),
            new Quotation([new Paragraph([Words("q")], default)], default),
            new Table([ColumnAlignment.Start], row, [row], [Words("t")], default),
            new Figure(image, "alt", [Words("f")], default),
            new ThematicBreak(default),
        ]);

        Assert.Equal("h\np\nl\nq\nt\nc\nc\nf", text);
    }

    private static Text Words(string words) => new(words, default);
}
