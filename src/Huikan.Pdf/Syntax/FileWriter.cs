using System.Security.Cryptography;
using System.Text;

namespace Huikan.Pdf.Syntax;

/// <summary>
/// Lays objects down in the order they are defined and closes the file with its cross-references. The file identifier
/// is a hash of what the objects say before compression, so that it depends on the document alone.
/// </summary>
internal sealed class FileWriter
{
    // Readers inflate a whole object stream to see one object; two hundred keeps that under some 30 kB.
    private const int ObjectsInStream = 200;

    private readonly Stream output;
    private readonly FileForm form;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<Location> locations = [new(0, 0, 65535)];
    private readonly List<(int Number, int Offset)> gathered = [];
    private readonly ByteBuffer gatheredBytes = new(64 * 1024);
    private readonly ByteBuffer scratch = new(4 * 1024);
    private long position;

    public FileWriter(Stream output, FileForm form, string version)
    {
        this.output = output;
        this.form = form;
        // The bytes above 127 tell file transfer programs that this is not text (ISO 19005-2, 6.1.2).
        Emit([.. Ascii($"%PDF-{version}\n%"), 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
    }

    /// <summary>Sixteen bytes that follow from everything defined so far.</summary>
    public byte[] Fingerprint() => hash.GetCurrentHash()[..16];

    public PdfReference Reserve()
    {
        locations.Add(default);
        return new PdfReference(locations.Count - 1);
    }

    public PdfReference Define(Action<SyntaxWriter> write)
    {
        var reference = Reserve();
        Define(reference, write);
        return reference;
    }

    public void Define(PdfReference reference, Action<SyntaxWriter> write)
    {
        scratch.Truncate(0);
        write(new SyntaxWriter(scratch, form));
        hash.AppendData(scratch.WrittenSpan);

        if (form == FileForm.Readable)
        {
            EmitObject(reference, scratch.WrittenSpan);
            return;
        }

        gathered.Add((reference.Number, gatheredBytes.Length));
        gatheredBytes.Append(scratch.WrittenSpan);
        gatheredBytes.Append((byte)'\n');
        if (gathered.Count == ObjectsInStream) EmitGathered();
    }

    public PdfReference DefineStream(ReadOnlyMemory<byte> data, StreamCoding coding, Action<SyntaxWriter> entries)
    {
        var reference = Reserve();
        DefineStream(reference, data, coding, entries);
        return reference;
    }

    public void DefineStream(PdfReference reference, ReadOnlyMemory<byte> data, StreamCoding coding, Action<SyntaxWriter> entries)
    {
        EmitStream(reference, data.Span, coding, entries);
    }

    /// <summary>Writes the cross-references and the trailer; every reserved object must have been defined.</summary>
    public void Finish(PdfReference catalog, PdfReference? information)
    {
        if (gathered.Count > 0) EmitGathered();
        var identifier = hash.GetHashAndReset().AsSpan(0, 16).ToArray();
        if (form == FileForm.Readable) EmitTable(catalog, information, identifier);
        else EmitCrossReferenceStream(catalog, information, identifier);
        output.Flush();
        hash.Dispose();
        gatheredBytes.Release();
        scratch.Release();
    }

    private void EmitGathered()
    {
        var container = Reserve();
        var body = new ByteBuffer(gatheredBytes.Length + (gathered.Count * 12));
        for (var index = 0; index < gathered.Count; index++)
        {
            var (number, offset) = gathered[index];
            locations[number] = new Location(2, container.Number, index);
            body.AppendInteger(number);
            body.Append((byte)' ');
            body.AppendInteger(offset);
            body.Append((byte)' ');
        }

        var first = body.Length;
        var count = gathered.Count;
        body.Append(gatheredBytes.WrittenSpan);
        EmitStream(container, body.WrittenSpan, StreamCoding.Flate,
            entries => entries.Key("Type").Name("ObjStm").Key("N").Integer(count).Key("First").Integer(first), hashed: false);
        body.Release();
        gathered.Clear();
        gatheredBytes.Truncate(0);
    }

    private void EmitStream(
        PdfReference reference, ReadOnlySpan<byte> data, StreamCoding coding, Action<SyntaxWriter> entries, bool hashed = true)
    {
        var compress = coding == StreamCoding.Flate && form == FileForm.Compact;
        var body = compress ? Flate.Compress(data) : data;

        scratch.Truncate(0);
        var syntax = new SyntaxWriter(scratch, form);
        syntax.BeginDictionary();
        entries(syntax);
        if (hashed)
        {
            hash.AppendData(scratch.WrittenSpan);
            hash.AppendData(data);
        }

        if (compress) syntax.Key("Filter").Name("FlateDecode");
        syntax.Key("Length").Integer(body.Length).EndDictionary();

        locations[reference.Number] = new Location(1, position, 0);
        Emit(Ascii($"{reference.Number} 0 obj\n"));
        Emit(scratch.WrittenSpan);
        Emit("\nstream\n"u8);
        Emit(body);
        Emit("\nendstream\nendobj\n"u8);
    }

    private void EmitObject(PdfReference reference, ReadOnlySpan<byte> body)
    {
        locations[reference.Number] = new Location(1, position, 0);
        Emit(Ascii($"{reference.Number} 0 obj\n"));
        Emit(body);
        Emit("\nendobj\n"u8);
    }

    private void EmitTable(PdfReference catalog, PdfReference? information, byte[] identifier)
    {
        var start = position;
        Emit(Ascii($"xref\n0 {locations.Count}\n"));
        foreach (var location in locations)
            Emit(Ascii($"{location.First:D10} {(location.Kind == 0 ? 65535 : 0):D5} {(location.Kind == 0 ? 'f' : 'n')} \n"));

        scratch.Truncate(0);
        var trailer = new SyntaxWriter(scratch, form).BeginDictionary();
        WriteTrailerEntries(trailer, locations.Count, catalog, information, identifier);
        trailer.EndDictionary();
        Emit("trailer\n"u8);
        Emit(scratch.WrittenSpan);
        Emit(Ascii($"\nstartxref\n{start}\n%%EOF\n"));
    }

    private void EmitCrossReferenceStream(PdfReference catalog, PdfReference? information, byte[] identifier)
    {
        var start = position;
        var reference = Reserve();
        locations[reference.Number] = new Location(1, start, 0);

        var width = 1;
        while (start >> (8 * width) != 0) width++;
        var rows = new ByteBuffer(locations.Count * (width + 3));
        foreach (var location in locations)
        {
            rows.Append((byte)location.Kind);
            for (var place = width - 1; place >= 0; place--) rows.Append((byte)(location.First >> (8 * place)));
            rows.Append((byte)(location.Second >> 8));
            rows.Append((byte)location.Second);
        }

        var count = locations.Count;
        EmitStream(reference, rows.WrittenSpan, StreamCoding.Flate, entries =>
        {
            entries.Key("Type").Name("XRef").Key("W").Numbers(1, width, 2);
            WriteTrailerEntries(entries, count, catalog, information, identifier);
        }, hashed: false);
        rows.Release();
        Emit(Ascii($"startxref\n{start}\n%%EOF\n"));
    }

    private static void WriteTrailerEntries(
        SyntaxWriter trailer, int count, PdfReference catalog, PdfReference? information, byte[] identifier)
    {
        trailer.Key("Size").Integer(count).Key("Root").Reference(catalog);
        if (information is { } reference) trailer.Key("Info").Reference(reference);
        trailer.Key("ID").BeginArray().Bytes(identifier).Bytes(identifier).EndArray();
    }

    private static byte[] Ascii(FormattableString text) => Encoding.ASCII.GetBytes(FormattableString.Invariant(text));

    private void Emit(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        position += bytes.Length;
    }

    /// <summary>A row of the cross-references: free (0), at an offset (1), or within an object stream (2).</summary>
    private readonly record struct Location(int Kind, long First, int Second);
}
