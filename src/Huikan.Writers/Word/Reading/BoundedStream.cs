namespace Huikan.Writers.Word.Reading;

/// <summary>A stream that may be read to a bound and no further.</summary>
/// <param name="inner">Read from, and closed with it.</param>
/// <param name="most">How many bytes may come.</param>
/// <param name="refuse">Told how many came when it is closed or goes too far; makes what is then thrown.</param>
internal sealed class BoundedStream(Stream inner, long most, Func<long, Exception> refuse) : Stream
{
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        _read += count;
        return _read <= most ? count : throw refuse(0);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            refuse(_read);
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
