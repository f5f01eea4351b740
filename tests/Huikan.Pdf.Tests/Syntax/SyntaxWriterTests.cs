using System.Text;
using Huikan.Pdf.Syntax;

namespace Huikan.Pdf.Tests.Syntax;

public sealed class SyntaxWriterTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.00001, "0")]
    [InlineData(0.5, ".5")]
    [InlineData(-0.5, "-.5")]
    [InlineData(12.3456789, "12.3457")]
    [InlineData(0.0001, ".0001")]
    [InlineData(100, "100")]
    [InlineData(-7.10, "-7.1")]
    [InlineData(0.99999, "1")]
    public void Numbers_are_as_short_as_four_decimals_allow(double value, string expected) =>
        Assert.Equal(expected, Compact(writer => writer.Number(value)));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e12)]
    public void Numbers_a_reader_cannot_hold_are_refused(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Compact(writer => writer.Number(value)));

    [Fact]
    public void Names_escape_what_would_end_them() =>
        Assert.Equal("/A#20B#23#2F#E4#BC#9A", Compact(static writer => writer.Name("A B#/会")));

    [Fact]
    public void Plain_text_stays_readable() => Assert.Equal(@"(a\(b\)\\c)", Compact(static writer => writer.Text(@"a(b)\c")));

    [Fact]
    public void Other_text_is_utf_16() => Assert.Equal("<FEFFD842DFB7000A>", Compact(static writer => writer.Text("𠮷\n")));

    [Fact]
    public void Tokens_are_parted_only_where_they_would_run_together() =>
        Assert.Equal(
            "<</A 1/B[1 2 0 R/C(x)(y)true null]/D<</E<AB>>>>>",
            Compact(static writer => writer.BeginDictionary().Key("A").Integer(1)
                .Key("B").BeginArray().Integer(1).Reference(new PdfReference(2)).Name("C").Text("x").Text("y").Boolean(true).Null().EndArray()
                .Key("D").BeginDictionary().Key("E").Bytes([0xAB]).EndDictionary()
                .EndDictionary()));

    private static string Compact(Action<SyntaxWriter> write)
    {
        var buffer = new ByteBuffer(1);
        write(new SyntaxWriter(buffer, FileForm.Compact));
        return Encoding.ASCII.GetString(buffer.WrittenSpan);
    }
}
