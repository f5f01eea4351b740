using System.Security.Cryptography;
using System.Text;
using Huikan.Pdf.Syntax.Linearized;

namespace Huikan.Pdf.Syntax;

/// <summary>
/// Takes the objects of a file as they are defined and closes it with its cross-references. The file identifier is a hash
/// of what the objects say before compression, so that it depends on the document alone, whatever the file's form.
/// </summary>
internal abstract class FileWriter(FileForm form)
{
    // Readers inflate a whole object stream to see one object; two hundred keeps that under some 30 kB.
    protected const int ObjectsInStream = 200;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<ReferencePlace> references = [];
    private readonly ByteBuffer scratch = new(4 * 1024);
    private readonly Queue<(PdfReference Reference, ByteBuffer Data, Task<byte[]> Body)> compressing = new();

    protected FileForm Form => form;

    /// <summary>Begins a file.</summary>
    /// <param name="output">Takes the bytes; it needs no seeking.</param>
    /// <param name="form">How the objects are laid down. The linearised form keeps them all until <see cref="Finish"/>.</param>
    /// <param name="version">The version of PDF, such as 1.7.</param>
    /// <param name="ahead">How many streams may be under compression on other threads.</param>
    public static FileWriter Begin(Stream output, FileForm form, string version, int ahead = 0) => form == FileForm.Linearized
        ? new LinearizedFileWriter(output, version) { Ahead = ahead }
        : new SequentialFileWriter(output, form, version) { Ahead = ahead };

    /// <summary>Sixteen bytes that follow from everything defined so far.</summary>
    public byte[] Fingerprint() => hash.GetCurrentHash()[..16];

    /// <summary>How many streams may be under compression on other threads; none unless set.</summary>
    public int Ahead { get; init; }

    public abstract PdfReference Reserve();

    public PdfReference Define(Action<SyntaxWriter> write)
    {
        var reference = Reserve();
        Define(reference, write);
        return reference;
    }

    public void Define(PdfReference reference, Action<SyntaxWriter> write)
    {
        LayCompressed(0);
        write(BeginObject());
        hash.AppendData(scratch.WrittenSpan);
        Lay(reference, scratch.WrittenSpan, references);
    }

    public PdfReference DefineStream(ReadOnlyMemory<byte> data, StreamCoding coding, Action<SyntaxWriter> entries)
    {
        var reference = Reserve();
        DefineStream(reference, data, coding, entries);
        return reference;
    }

    public void DefineStream(PdfReference reference, ReadOnlyMemory<byte> data, StreamCoding coding, Action<SyntaxWriter> entries)
    {
        LayCompressed(0);
        var syntax = BeginObject();
        syntax.BeginDictionary();
        entries(syntax);
        hash.AppendData(scratch.WrittenSpan);
        hash.AppendData(data.Span);
        var body = EndStreamDictionary(syntax, data.Span, coding);
        LayStream(reference, scratch.WrittenSpan, references, body);
    }

    /// <summary>
    /// Defines a stream that has no entries of its own, and takes over its data. It may be compressed on another thread: it is laid
    /// down in its turn all the same, so that the file does not depend on how many there are.
    /// </summary>
    public PdfReference DefineStream(ByteBuffer data)
    {
        if (Ahead == 0 || form == FileForm.Readable)
        {
            var defined = DefineStream(data.WrittenMemory, StreamCoding.Flate, static _ => { });
            data.Release();
            return defined;
        }

        var reference = Reserve();
        BeginObject().BeginDictionary();
        hash.AppendData(scratch.WrittenSpan);
        hash.AppendData(data.WrittenSpan);
        compressing.Enqueue((reference, data, Task.Run(() => Flate.Compress(data.WrittenSpan))));
        LayCompressed(Ahead);
        return reference;
    }

    /// <summary>Writes the cross-references and the trailer; every reserved object must have been defined.</summary>
    public void Finish(FileParts parts)
    {
        LayCompressed(0);
        Close(parts, hash.GetHashAndReset().AsSpan(0, 16).ToArray());
        hash.Dispose();
        scratch.Release();
    }

    /// <summary>Takes an object that is no stream.</summary>
    protected abstract void Lay(PdfReference reference, ReadOnlySpan<byte> body, IReadOnlyList<ReferencePlace> references);

    /// <summary>Takes a stream.</summary>
    protected abstract void LayStream(
        PdfReference reference, ReadOnlySpan<byte> dictionary, IReadOnlyList<ReferencePlace> references, ReadOnlySpan<byte> body);

    protected abstract void Close(FileParts parts, byte[] identifier);

    /// <summary>A stream of the file's own, an object stream or cross-references, which is no part of what the document says.</summary>
    protected byte[] StreamDictionary(ReadOnlySpan<byte> data, StreamCoding coding, Action<SyntaxWriter> entries, out ReadOnlySpan<byte> body)
    {
        var syntax = BeginObject();
        syntax.BeginDictionary();
        entries(syntax);
        body = EndStreamDictionary(syntax, data, coding);
        return scratch.WrittenSpan.ToArray();
    }

    protected byte[] Object(Action<SyntaxWriter> write)
    {
        write(BeginObject());
        return scratch.WrittenSpan.ToArray();
    }

    /// <summary>The bytes above 127 tell file transfer programs that this is not text (ISO 19005-2, 6.1.2).</summary>
    protected static byte[] Header(string version) => [.. Ascii($"%PDF-{version}\n%"), 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n'];

    protected static byte[] Ascii(FormattableString text) => Encoding.ASCII.GetBytes(FormattableString.Invariant(text));

    private SyntaxWriter BeginObject()
    {
        scratch.Truncate(0);
        references.Clear();
        return new SyntaxWriter(scratch, form, references);
    }

    private ReadOnlySpan<byte> EndStreamDictionary(SyntaxWriter syntax, ReadOnlySpan<byte> data, StreamCoding coding)
    {
        var compress = coding == StreamCoding.Flate && form != FileForm.Readable;
        var body = compress ? Flate.Compress(data) : data;
        EndStreamDictionary(syntax, body, compress);
        return body;
    }

    private static void EndStreamDictionary(SyntaxWriter syntax, ReadOnlySpan<byte> body, bool isCompressed)
    {
        if (isCompressed) syntax.Key("Filter").Name("FlateDecode");
        syntax.Key("Length").Integer(body.Length).EndDictionary();
    }

    /// <summary>Lays down the streams that were defined first, until no more than so many wait.</summary>
    private void LayCompressed(int left)
    {
        while (compressing.Count > left)
        {
            var (reference, data, compressed) = compressing.Dequeue();
            var body = compressed.GetAwaiter().GetResult();
            data.Release();
            var syntax = BeginObject();
            syntax.BeginDictionary();
            EndStreamDictionary(syntax, body, isCompressed: true);
            LayStream(reference, scratch.WrittenSpan, references, body);
        }
    }
}
