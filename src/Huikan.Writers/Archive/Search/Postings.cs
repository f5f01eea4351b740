namespace Huikan.Writers.Archive.Search;

/// <summary>
/// The documents that hold a term, in rising order, as differences in base-128 numbers of seven bits a byte, the lowest
/// first. A few bytes a posting while the index grows: an archive of ten thousand speeches has some thirty million.
/// </summary>
internal sealed class Postings
{
    private byte[] _bytes = [];
    private int _length;
    private int _last = -1;

    /// <summary>How many documents hold the term.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a document; one that is there already changes nothing.</summary>
    public void Add(int document)
    {
        if (document == _last)
            return;
        ArgumentOutOfRangeException.ThrowIfLessThan(document, _last);
        var difference = (uint)(document - _last - 1);
        _last = document;
        Count++;
        while (difference >= 0x80)
        {
            Append((byte)(difference | 0x80));
            difference >>= 7;
        }

        Append((byte)difference);
    }

    /// <summary>
    /// The list as shards carry it, in Base64: after <c>+</c> the differences, or after <c>#</c> one bit a document, the
    /// lowest first, where that is shorter. So no list is longer than an eighth of the number of documents.
    /// </summary>
    public string Encode()
    {
        var bits = (_last + 8) / 8;
        return _length <= bits
            ? "+" + Convert.ToBase64String(_bytes, 0, _length)
            : "#" + Convert.ToBase64String(Bits(bits));
    }

    private byte[] Bits(int count)
    {
        var bits = new byte[count];
        foreach (var document in Documents())
            bits[document >> 3] |= (byte)(1 << (document & 7));
        return bits;
    }

    private IEnumerable<int> Documents()
    {
        var document = -1;
        for (var i = 0; i < _length;)
        {
            var (difference, shift) = (0, 0);
            byte part;
            do
            {
                part = _bytes[i++];
                difference |= (part & 0x7F) << shift;
                shift += 7;
            }
            while (part >= 0x80);
            document += difference + 1;
            yield return document;
        }
    }

    private void Append(byte part)
    {
        if (_length == _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(4, _length + (_length >> 1)));
        _bytes[_length++] = part;
    }
}
