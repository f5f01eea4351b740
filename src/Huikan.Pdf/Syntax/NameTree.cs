namespace Huikan.Pdf.Syntax;

/// <summary>A name tree of one node (ISO 32000-1, 7.9.6): names in the order of their bytes.</summary>
internal static class NameTree
{
    public static PdfReference Write<T>(FileWriter file, IEnumerable<KeyValuePair<string, T>> values, Action<SyntaxWriter, T> writeValue)
    {
        var sorted = values.Select(static pair => (Bytes: TextString.BytesOf(pair.Key), Name: pair.Key, pair.Value)).ToList();
        sorted.Sort(static (left, right) => left.Bytes.AsSpan().SequenceCompareTo(right.Bytes));
        return file.Define(tree =>
        {
            tree.BeginDictionary().Key("Names").BeginArray();
            foreach (var (_, name, value) in sorted) writeValue(tree.Text(name), value);
            tree.EndArray().EndDictionary();
        });
    }
}
