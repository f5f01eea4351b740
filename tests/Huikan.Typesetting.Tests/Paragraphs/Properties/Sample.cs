using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Huikan.Diagnostics;
using Huikan.Editions.Styles;
using Huikan.Publications;

namespace Huikan.Typesetting.Tests.Paragraphs.Properties;

/// <summary>A paragraph made up at random, and how it is to be set.</summary>
internal sealed record Sample(
    ImmutableArray<Atom> Atoms, Language Language, double Width, double Indent, LineBreakStrictness Strictness)
{
    /// <summary>The characters that the lines must hold, marks of notes included.</summary>
    public string Text => string.Concat(Atoms.Select(atom => atom.Printed + atom.Mark));

    public ImmutableArray<Inline> Content => [.. Atoms.SelectMany(atom => atom.ToInlines())];

    /// <summary>Where each atom begins in the text.</summary>
    public IEnumerable<(int Start, Atom Atom)> Places()
    {
        var start = 0;
        foreach (var atom in Atoms)
        {
            yield return (start, atom);
            start += atom.Printed.Length + atom.Mark.Length;
        }
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Language} {Width:0.##} {Indent} {Strictness} {string.Concat(Atoms.Select(a => a.ToString()))}");
}

/// <summary>What a line may do with a piece of text.</summary>
internal enum AtomKind
{
    /// <summary>End wherever the rules of its characters allow.</summary>
    Free,

    /// <summary>Never end inside, unless the piece fits no line.</summary>
    Whole,

    /// <summary>End inside with a hyphen.</summary>
    Word,

    /// <summary>End at an address's own marks.</summary>
    Address,
}

internal enum Dress
{
    Plain,
    Strong,
    Emphasis,
    Link,
    Noted,
}

/// <summary>A piece of text.</summary>
internal sealed record Atom(string Text, AtomKind Kind, Dress Dress = Dress.Plain)
{
    private const int NoteNumber = 7;

    /// <summary>What of it is printed: all but what only says where lines may end.</summary>
    public string Printed => Text.Replace("\u00AD", "").Replace("\u200B", "").Replace("\u2060", "");

    /// <summary>The mark of the note after it.</summary>
    public string Mark => Dress == Dress.Noted ? NoteNumber.ToString(CultureInfo.InvariantCulture) : "";

    public IEnumerable<Inline> ToInlines()
    {
        ImmutableArray<Inline> words = [new Text(Text, SourceSpan.None)];
        return Dress switch
        {
            Dress.Strong => [new Strong(words, SourceSpan.None)],
            Dress.Emphasis => [new Emphasis(words, SourceSpan.None)],
            Dress.Link => [new Link(new WebTarget("https://example.org"), words, SourceSpan.None)],
            Dress.Noted => [.. words, new FootnoteReference(new Footnote(NoteNumber, [], SourceSpan.None), SourceSpan.None)],
            _ => words,
        };
    }

    public override string ToString() => Dress == Dress.Plain
        ? Text
        : new StringBuilder().Append('[').Append(Text).Append(Mark).Append(']').Append(Dress.ToString()[0]).ToString();
}
