namespace Huikan.Pdf.Syntax;

/// <summary>Lays objects down in the order they are defined, so that a file of any length passes through little memory.</summary>
internal sealed class SequentialFileWriter : FileWriter
{
    private readonly Stream output;
    private readonly List<CrossReference> locations = [CrossReference.Free];
    private readonly ObjectStream gathered = new();
    private long position;

    public SequentialFileWriter(Stream output, FileForm form, string version)
        : base(form)
    {
        this.output = output;
        Emit(Header(version));
    }

    public override PdfReference Reserve()
    {
        locations.Add(default);
        return new PdfReference(locations.Count - 1);
    }

    protected override void Lay(PdfReference reference, ReadOnlySpan<byte> body, IReadOnlyList<ReferencePlace> references)
    {
        if (Form == FileForm.Readable)
        {
            locations[reference.Number] = CrossReference.At(position);
            Emit(Ascii($"{reference.Number} 0 obj\n"));
            Emit(body);
            Emit("\nendobj\n"u8);
            return;
        }

        gathered.Add(reference.Number, body);
        if (gathered.Count == ObjectsInStream) EmitGathered();
    }

    protected override void LayStream(
        PdfReference reference, ReadOnlySpan<byte> dictionary, IReadOnlyList<ReferencePlace> references, ReadOnlySpan<byte> body) =>
        EmitStream(reference, dictionary, body);

    protected override void Close(FileParts parts, byte[] identifier)
    {
        if (gathered.Count > 0) EmitGathered();
        if (Form == FileForm.Readable) EmitTable(parts, identifier);
        else EmitCrossReferenceStream(parts, identifier);
        output.Flush();
        gathered.Release();
    }

    private void EmitGathered()
    {
        var container = Reserve();
        var count = gathered.Count;
        for (var index = 0; index < count; index++)
            locations[gathered.NumberAt(index)] = CrossReference.Within(container, index);
        var (data, first) = gathered.Take();
        var dictionary = StreamDictionary(data, StreamCoding.Flate, ObjectStream.Entries(count, first), out var body);
        EmitStream(container, dictionary, body);
    }

    private void EmitStream(PdfReference reference, ReadOnlySpan<byte> dictionary, ReadOnlySpan<byte> body)
    {
        locations[reference.Number] = CrossReference.At(position);
        Emit(Ascii($"{reference.Number} 0 obj\n"));
        Emit(dictionary);
        Emit("\nstream\n"u8);
        Emit(body);
        Emit("\nendstream\nendobj\n"u8);
    }

    private void EmitTable(FileParts parts, byte[] identifier)
    {
        var start = position;
        Emit(Ascii($"xref\n0 {locations.Count}\n"));
        foreach (var location in locations)
            Emit(Ascii($"{location.First:D10} {(location.Kind == 0 ? 65535 : 0):D5} {(location.Kind == 0 ? 'f' : 'n')} \n"));

        Emit("trailer\n"u8);
        Emit(Object(trailer =>
        {
            trailer.BeginDictionary();
            WriteTrailerEntries(trailer, locations.Count, parts, identifier);
            trailer.EndDictionary();
        }));
        Emit(Ascii($"\nstartxref\n{start}\n%%EOF\n"));
    }

    private void EmitCrossReferenceStream(FileParts parts, byte[] identifier)
    {
        var start = position;
        var reference = Reserve();
        locations[reference.Number] = CrossReference.At(start);

        var width = CrossReference.WidthOf(start);
        var dictionary = StreamDictionary(CrossReference.Rows(locations, width), StreamCoding.Flate, entries =>
        {
            entries.Key("Type").Name("XRef").Key("W").Numbers(1, width, 2);
            WriteTrailerEntries(entries, locations.Count, parts, identifier);
        }, out var body);
        EmitStream(reference, dictionary, body);
        Emit(Ascii($"startxref\n{start}\n%%EOF\n"));
    }

    private static void WriteTrailerEntries(SyntaxWriter trailer, int count, FileParts parts, byte[] identifier)
    {
        trailer.Key("Size").Integer(count).Key("Root").Reference(parts.Catalog);
        if (parts.Information is { } information) trailer.Key("Info").Reference(information);
        trailer.Key("ID").BeginArray().Bytes(identifier).Bytes(identifier).EndArray();
    }

    private void Emit(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        position += bytes.Length;
    }
}
