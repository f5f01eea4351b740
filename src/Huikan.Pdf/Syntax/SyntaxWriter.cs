using System.Text;

namespace Huikan.Pdf.Syntax;

/// <summary>Writes the objects of ISO 32000-1, 7.3 in order: names, numbers, strings, arrays, dictionaries, references.</summary>
/// <remarks>
/// The compact form writes a space only where two tokens would run together. The readable form, for tests and for the
/// curious, puts each dictionary entry on a line of its own. A linearised file numbers its objects when all are known;
/// where their numbers stand is noted in <paramref name="references"/>.
/// </remarks>
internal sealed class SyntaxWriter(ByteBuffer buffer, FileForm form, List<ReferencePlace>? references = null)
{
    private bool endsInRegularCharacter;
    private bool startsItem = true;
    private int depth;

    public SyntaxWriter BeginDictionary()
    {
        Delimiter("<<"u8);
        depth++;
        startsItem = true;
        return this;
    }

    public SyntaxWriter EndDictionary()
    {
        depth--;
        if (form == FileForm.Readable) NewLine();
        buffer.Append(">>"u8);
        endsInRegularCharacter = false;
        startsItem = false;
        return this;
    }

    public SyntaxWriter BeginArray()
    {
        Delimiter("["u8);
        startsItem = true;
        return this;
    }

    public SyntaxWriter EndArray()
    {
        buffer.Append((byte)']');
        endsInRegularCharacter = false;
        startsItem = false;
        return this;
    }

    public SyntaxWriter Key(string name)
    {
        if (form == FileForm.Readable) NewLine();
        startsItem = true;
        return Name(name);
    }

    public SyntaxWriter Name(string name)
    {
        Delimiter("/"u8);
        foreach (var value in Encoding.UTF8.GetBytes(name))
        {
            if (value is > 0x20 and < 0x7F && "#/()<>[]{}%"u8.IndexOf(value) < 0)
            {
                buffer.Append(value);
                continue;
            }

            buffer.Append((byte)'#');
            buffer.Append(HexDigit(value >> 4));
            buffer.Append(HexDigit(value & 15));
        }

        endsInRegularCharacter = true;
        return this;
    }

    public SyntaxWriter Integer(long value)
    {
        Regular();
        buffer.AppendInteger(value);
        return this;
    }

    public SyntaxWriter Number(double value)
    {
        Regular();
        buffer.AppendNumber(value);
        return this;
    }

    public SyntaxWriter Boolean(bool value)
    {
        Regular();
        buffer.Append(value ? "true"u8 : "false"u8);
        return this;
    }

    public SyntaxWriter Null()
    {
        Regular();
        buffer.Append("null"u8);
        return this;
    }

    public SyntaxWriter Reference(PdfReference reference)
    {
        Regular();
        references?.Add(new ReferencePlace(buffer.Length, reference));
        buffer.AppendInteger(reference.Number);
        buffer.Append(" 0 R"u8);
        return this;
    }

    public SyntaxWriter References(IEnumerable<PdfReference> references)
    {
        BeginArray();
        foreach (var reference in references) Reference(reference);
        return EndArray();
    }

    public SyntaxWriter Numbers(params ReadOnlySpan<double> values)
    {
        BeginArray();
        foreach (var value in values) Number(value);
        return EndArray();
    }

    /// <summary>A text string (7.9.2.2): as it stands when it is printable ASCII, otherwise UTF-16 with its mark.</summary>
    public SyntaxWriter Text(string text)
    {
        Delimiter([]);
        TextString.Append(buffer, text);
        endsInRegularCharacter = false;
        return this;
    }

    public SyntaxWriter Bytes(ReadOnlySpan<byte> bytes)
    {
        Delimiter("<"u8);
        foreach (var value in bytes)
        {
            buffer.Append(HexDigit(value >> 4));
            buffer.Append(HexDigit(value & 15));
        }

        buffer.Append((byte)'>');
        endsInRegularCharacter = false;
        return this;
    }

    private static byte HexDigit(int value) => "0123456789ABCDEF"u8[value];

    private void Delimiter(ReadOnlySpan<byte> token)
    {
        if (form == FileForm.Readable && !startsItem) buffer.Append((byte)' ');
        buffer.Append(token);
        startsItem = false;
        endsInRegularCharacter = false;
    }

    private void Regular()
    {
        if (endsInRegularCharacter || (form == FileForm.Readable && !startsItem)) buffer.Append((byte)' ');
        startsItem = false;
        endsInRegularCharacter = true;
    }

    private void NewLine()
    {
        buffer.Append((byte)'\n');
        for (var level = 0; level < depth; level++) buffer.Append("  "u8);
    }
}
