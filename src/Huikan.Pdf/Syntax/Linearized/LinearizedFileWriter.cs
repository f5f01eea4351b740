using System.Collections.Immutable;
using System.Text;

namespace Huikan.Pdf.Syntax.Linearized;

/// <summary>
/// Lays objects down so that a reader shows the first page before the rest has come (ISO 32000-1, annex F). All objects
/// are held; when the last is defined,
/// <list type="number">
/// <item>references are followed, to see which pages need which objects (<see cref="ObjectUses"/>);</item>
/// <item>objects are put in order and gathered in object streams (<see cref="Arrangement"/>);</item>
/// <item>they are numbered: those behind the first page from 1, then those in front;</item>
/// <item>their lengths give the hint tables (<see cref="HintTables"/>), and these all offsets.</item>
/// </list>
/// </summary>
internal sealed class LinearizedFileWriter(Stream output, string version) : FileWriter(FileForm.Linearized)
{
    // The first cross-references stand in front of what they speak of; offsets of four bytes reach as far as hints do.
    private const int OffsetWidth = 4;

    private readonly List<HeldObject> defined = [];
    private int last;

    public override PdfReference Reserve() => new(++last);

    protected override void Lay(PdfReference reference, ReadOnlySpan<byte> body, IReadOnlyList<ReferencePlace> references) =>
        defined.Add(new HeldObject(reference, body.ToArray(), [.. references], null));

    protected override void LayStream(
        PdfReference reference, ReadOnlySpan<byte> dictionary, IReadOnlyList<ReferencePlace> references, ReadOnlySpan<byte> body) =>
        defined.Add(new HeldObject(reference, dictionary.ToArray(), [.. references], body.ToArray()));

    protected override void Close(FileParts parts, byte[] identifier)
    {
        var objects = new HeldObject?[last + 1];
        foreach (var held in defined) objects[held.Reference.Number] = held;
        var arrangement = Arrangement.Of(defined, ObjectUses.Find(objects, parts), parts, ObjectsInStream);
        var numbers = Number(arrangement);
        foreach (var unit in UnitsOf(arrangement)) unit.Bytes = Encode(unit, numbers.Of);

        var leadLength = Lead(arrangement, numbers, parts, identifier, Places.Farthest).Length;
        Place(arrangement, leadLength, hintLength: 0);
        var hints = EncodeHints(arrangement, numbers.Hints);
        var hintOffset = leadLength + arrangement.Catalog.Bytes.Length;
        var end = Place(arrangement, leadLength, hints.Length);
        var mainReferences = EncodeMainReferences(arrangement, numbers, end, identifier);
        var closing = Ascii($"startxref\n{Header(version).Length + ParametersLength}\n%%EOF\n");

        var firstPageEnd = arrangement.FirstPage[^1].Offset + arrangement.FirstPage[^1].Bytes.Length;
        var places = new Places(end + mainReferences.Length + closing.Length, hintOffset, hints.Length, firstPageEnd, end);
        var lead = Lead(arrangement, numbers, parts, identifier, places);

        output.Write(lead);
        for (var padding = lead.Length; padding < leadLength; padding++) output.WriteByte((byte)(padding == leadLength - 1 ? '\n' : ' '));
        output.Write(arrangement.Catalog.Bytes);
        output.Write(hints);
        foreach (var unit in arrangement.FirstPage) output.Write(unit.Bytes);
        foreach (var unit in arrangement.Behind) output.Write(unit.Bytes);
        output.Write(mainReferences);
        output.Write(closing);
        output.Flush();
    }

    /// <summary>
    /// Numbers in the order of F.3.4 and 7.5.8.4: what follows the first page, its cross-references, what its object
    /// streams hold; then the same for what stands in front.
    /// </summary>
    private Numbers Number(Arrangement arrangement)
    {
        var of = new int[last + 1];
        var next = 1;
        void Give(IEnumerable<FileUnit> units)
        {
            foreach (var unit in units)
            {
                unit.Number = next++;
                if (!unit.IsObjectStream) of[unit.Members[0].Reference.Number] = unit.Number;
            }
        }

        void GiveMembers(IEnumerable<FileUnit> units)
        {
            foreach (var member in units.Where(static unit => unit.IsObjectStream).SelectMany(static unit => unit.Members))
                of[member.Reference.Number] = next++;
        }

        Give(arrangement.Behind);
        var mainReferences = next++;
        GiveMembers(arrangement.Behind);
        var parameters = next++;
        var firstReferences = next++;
        Give([arrangement.Catalog]);
        var hints = next++;
        Give(arrangement.FirstPage);
        GiveMembers(arrangement.FirstPage);
        return new Numbers(of, mainReferences, parameters, firstReferences, hints, next);
    }

    private byte[] Encode(FileUnit unit, int[] numbers)
    {
        if (!unit.IsObjectStream)
        {
            var held = unit.Members[0];
            var body = held.Renumbered(numbers);
            return held.Stream is { } bytes ? Stream(unit.Number, body, bytes) : [.. Ascii($"{unit.Number} 0 obj\n"), .. body, .. "\nendobj\n"u8];
        }

        var gathered = new ObjectStream();
        foreach (var member in unit.Members) gathered.Add(numbers[member.Reference.Number], member.Renumbered(numbers));
        var (data, first) = gathered.Take();
        gathered.Release();
        var dictionary = StreamDictionary(data, StreamCoding.Flate, ObjectStream.Entries(unit.Members.Length, first), out var compressed);
        return Stream(unit.Number, dictionary, compressed);
    }

    /// <summary>Gives the units their offsets, and returns where the last ends.</summary>
    private static long Place(Arrangement arrangement, long start, long hintLength)
    {
        arrangement.Catalog.Offset = start;
        var position = start + arrangement.Catalog.Bytes.Length + hintLength;
        foreach (var unit in arrangement.FirstPage.Concat(arrangement.Behind))
        {
            unit.Offset = position;
            position += unit.Bytes.Length;
        }

        return position;
    }

    private byte[] EncodeHints(Arrangement arrangement, int number)
    {
        var shared = arrangement.FirstPage.AddRange(arrangement.Shared);
        var ofPages = new List<int>[arrangement.OtherPages.Length + 1];
        for (var page = 0; page < ofPages.Length; page++) ofPages[page] = [];
        for (var index = 0; index < shared.Length; index++)
            foreach (var page in shared[index].Use.Pages) ofPages[page].Add(index);

        // The first page has all its objects with it; the standard wants none of them named.
        var pages = arrangement.OtherPages.Select((page, index) => HintOf(page, [.. ofPages[index + 1]]));
        var firstOutline = arrangement.Outline.FirstOrDefault();
        var tables = new HintTables
        {
            FirstPageOffset = arrangement.FirstPage[0].Offset,
            Pages = [HintOf(arrangement.FirstPage, []), .. pages],
            SharedWithFirstPage = arrangement.FirstPage.Length,
            SharedLengths = [.. shared.Select(static unit => (long)unit.Bytes.Length)],
            FirstShared = arrangement.Shared.IsEmpty ? default : (arrangement.Shared[0].Number, arrangement.Shared[0].Offset),
            Outline = firstOutline is null ? null
                : (firstOutline.Number, firstOutline.Offset, arrangement.Outline.Length, LengthOf(arrangement.Outline)),
        };
        var (data, sharedAt, outlineAt) = tables.Write();
        var dictionary = StreamDictionary(data, StreamCoding.Flate, entries =>
        {
            entries.Key("S").Integer(sharedAt);
            if (outlineAt is { } at) entries.Key("O").Integer(at);
        }, out var body);
        return Stream(number, dictionary, body);
    }

    private static PageHint HintOf(ImmutableArray<FileUnit> units, ImmutableArray<int> shared) => new(units.Length, LengthOf(units), shared);

    private static long LengthOf(ImmutableArray<FileUnit> units) => units.Sum(static unit => (long)unit.Bytes.Length);

    /// <summary>Part 11: what follows the first page. The trailer in front says what else there is to say.</summary>
    private byte[] EncodeMainReferences(Arrangement arrangement, Numbers numbers, long offset, byte[] identifier)
    {
        var rows = new CrossReference[numbers.Parameters];
        rows[0] = CrossReference.Free;
        rows[numbers.MainReferences] = CrossReference.At(offset);
        foreach (var unit in arrangement.Behind) Enter(unit, rows, 0, numbers);

        var width = CrossReference.WidthOf(offset);
        var dictionary = StreamDictionary(CrossReference.Rows(rows, width), StreamCoding.Flate, entries => entries
            .Key("Type").Name("XRef")
            .Key("W").Numbers(1, width, 2)
            .Key("Size").Integer(rows.Length)
            .Key("Root").Reference(new PdfReference(arrangement.Catalog.Number))
            .Key("ID").BeginArray().Bytes(identifier).Bytes(identifier).EndArray(), out var body);
        return Stream(numbers.MainReferences, dictionary, body);
    }

    /// <summary>Parts 1 to 3: the header, the linearisation parameters, the cross-references of what stands in front.</summary>
    private byte[] Lead(Arrangement arrangement, Numbers numbers, FileParts parts, byte[] identifier, Places places)
    {
        var header = Header(version);
        var rows = new CrossReference[numbers.End - numbers.Parameters];
        rows[0] = CrossReference.At(header.Length);
        rows[numbers.FirstReferences - numbers.Parameters] = CrossReference.At(header.Length + ParametersLength);
        rows[numbers.Hints - numbers.Parameters] = CrossReference.At(places.Hints);
        Enter(arrangement.Catalog, rows, numbers.Parameters, numbers);
        foreach (var unit in arrangement.FirstPage) Enter(unit, rows, numbers.Parameters, numbers);

        // Not compressed: how long it is must not depend on what it says.
        var dictionary = StreamDictionary(CrossReference.Rows(rows, OffsetWidth), StreamCoding.AsGiven, entries =>
        {
            entries.Key("Type").Name("XRef")
                .Key("W").Numbers(1, OffsetWidth, 2)
                .Key("Index").Numbers(numbers.Parameters, rows.Length)
                .Key("Size").Integer(numbers.End)
                .Key("Prev").Integer(places.MainReferences)
                .Key("Root").Reference(new PdfReference(arrangement.Catalog.Number));
            if (parts.Information is { } information) entries.Key("Info").Reference(new PdfReference(numbers.Of[information.Number]));
            entries.Key("ID").BeginArray().Bytes(identifier).Bytes(identifier).EndArray();
        }, out var body);
        return [.. header, .. Parameters(arrangement, numbers.Parameters, places), .. Stream(numbers.FirstReferences, dictionary, body)];
    }

    // Room for six numbers of ten digits, and well within the first kilobyte (F.3.3).
    private const int ParametersLength = 180;

    private static byte[] Parameters(Arrangement arrangement, int number, Places places)
    {
        // Readers look for "/H [ " with its space (Adobe's implementation note 121).
        var text = FormattableString.Invariant(
            $"{number} 0 obj\n<</Linearized 1/L {places.FileLength}/H [ {places.Hints} {places.HintLength}]/O {arrangement.FirstPage[0].Number}/E {places.FirstPageEnd}/N {arrangement.OtherPages.Length + 1}/T {places.MainReferences}>>\nendobj\n");
        return Encoding.ASCII.GetBytes(text.TrimEnd('\n').PadRight(ParametersLength - 1) + "\n");
    }

    private static void Enter(FileUnit unit, CrossReference[] rows, int first, Numbers numbers)
    {
        rows[unit.Number - first] = CrossReference.At(unit.Offset);
        if (!unit.IsObjectStream) return;
        for (var index = 0; index < unit.Members.Length; index++)
            rows[numbers.Of[unit.Members[index].Reference.Number] - first] = CrossReference.Within(new PdfReference(unit.Number), index);
    }

    private static byte[] Stream(int number, ReadOnlySpan<byte> dictionary, ReadOnlySpan<byte> body) =>
        [.. Ascii($"{number} 0 obj\n"), .. dictionary, .. "\nstream\n"u8, .. body, .. "\nendstream\nendobj\n"u8];

    private static IEnumerable<FileUnit> UnitsOf(Arrangement arrangement) =>
        arrangement.FirstPage.Concat(arrangement.Behind).Prepend(arrangement.Catalog);

    /// <summary>The numbers of the file: of each object by the number it was defined by, and of those the file adds.</summary>
    private sealed record Numbers(int[] Of, int MainReferences, int Parameters, int FirstReferences, int Hints, int End);

    /// <summary>Offsets and lengths that the file begins with.</summary>
    private sealed record Places(long FileLength, long Hints, long HintLength, long FirstPageEnd, long MainReferences)
    {
        public static Places Farthest { get; } = new(uint.MaxValue, uint.MaxValue, uint.MaxValue, uint.MaxValue, uint.MaxValue);
    }
}
