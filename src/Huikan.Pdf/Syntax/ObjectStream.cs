namespace Huikan.Pdf.Syntax;

/// <summary>The objects of an object stream (ISO 32000-1, 7.5.7), gathered until there are enough.</summary>
internal sealed class ObjectStream
{
    private readonly List<(int Number, int Offset)> objects = [];
    private readonly ByteBuffer bytes = new(64 * 1024);

    public int Count => objects.Count;

    public int NumberAt(int index) => objects[index].Number;

    public void Add(int number, ReadOnlySpan<byte> body)
    {
        objects.Add((number, bytes.Length));
        bytes.Append(body);
        bytes.Append((byte)'\n');
    }

    /// <summary>The stream's data: numbers and offsets, then the objects; and where the first begins.</summary>
    public (byte[] Data, int First) Take()
    {
        var data = new ByteBuffer(bytes.Length + (objects.Count * 12));
        foreach (var (number, offset) in objects)
        {
            data.AppendInteger(number);
            data.Append((byte)' ');
            data.AppendInteger(offset);
            data.Append((byte)' ');
        }

        var first = data.Length;
        data.Append(bytes.WrittenSpan);
        var taken = data.WrittenSpan.ToArray();
        data.Release();
        objects.Clear();
        bytes.Truncate(0);
        return (taken, first);
    }

    public static Action<SyntaxWriter> Entries(int count, int first) => entries =>
        entries.Key("Type").Name("ObjStm").Key("N").Integer(count).Key("First").Integer(first);

    public void Release() => bytes.Release();
}
