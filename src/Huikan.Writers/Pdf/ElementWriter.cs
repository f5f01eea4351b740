using Huikan.Diagnostics;
using Huikan.Typesetting.Structure;
using ListNumbering = Huikan.Pdf.Structure.ListNumbering;
using PdfElement = Huikan.Pdf.Structure.StructureElement;
using PdfRole = Huikan.Pdf.Structure.StructureRole;
using TableScope = Huikan.Pdf.Structure.TableScope;

namespace Huikan.Writers.Pdf;

/// <summary>
/// Makes the PDF's structure elements: blocks all at first, in reading order, wherever their parts are painted; running
/// text when it is painted, so that it stands between the words around it.
/// </summary>
internal sealed class ElementWriter(PdfElement root)
{
    private readonly Dictionary<StructureElement, PdfElement> _elements = new(ReferenceEqualityComparer.Instance);
    private int _notes;

    /// <summary>Makes the blocks below an element.</summary>
    public void MakeBlocks(StructureElement element)
    {
        foreach (var child in element.Children.Where(child => !child.IsInline))
        {
            ElementOf(child);
            MakeBlocks(child);
        }
    }

    /// <summary>Lets go of the elements below one of whose parts nothing will be painted any more.</summary>
    public void Forget(StructureElement element)
    {
        foreach (var child in element.Children)
        {
            // What will be found at fault when the file is closed is told at its author's place.
            if (child is not { Role: StructureRole.Figure, AlternativeText: null or "" })
                _elements.Remove(child);
            Forget(child);
        }
    }

    public PdfElement ElementOf(StructureElement element)
    {
        if (element.Parent is null)
            return root;
        if (_elements.TryGetValue(element, out var known))
            return known;
        var made = ElementOf(element.Parent).Add(RoleOf(element.Role));
        made.Language = element.Language is { } language && language != LanguageAround(element) ? language.Tag : null;
        made.Alt = element.AlternativeText;
        made.Title = element.Title;
        if (element.Role == StructureRole.Note)
            made.Id = $"note-{++_notes}";
        made.Scope = element.Role switch
        {
            StructureRole.TableHeaderCell => TableScope.Column,
            StructureRole.TableRowHeaderCell => TableScope.Row,
            _ => null,
        };
        // A list with labels says how they count (ISO 14289-1, 7.6).
        if (element.Role == StructureRole.List)
            made.ListNumbering = element.IsOrdered ? ListNumbering.Decimal : ListNumbering.Disc;
        _elements.Add(element, made);
        return made;
    }

    /// <summary>Where the author wrote an element of the PDF, or what it is a part of; null where nobody did.</summary>
    public SourceSpan? PlaceOf(PdfElement? element)
    {
        // Asked for what is wrong only, so that no second table is kept.
        var of = element is null ? null : _elements.FirstOrDefault(pair => pair.Value == element).Key;
        return PlaceOf(of);
    }

    /// <summary>Where the author wrote what an element is a part of; null where nobody did.</summary>
    public static SourceSpan? PlaceOf(StructureElement? element)
    {
        for (; element is not null; element = element.Parent)
        {
            if (element.Span.File is not null)
                return element.Span;
        }

        return null;
    }

    private static Publications.Language? LanguageAround(StructureElement element)
    {
        for (var parent = element.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent.Language is { } language)
                return language;
        }

        return null;
    }

    private static PdfRole RoleOf(StructureRole role) => role switch
    {
        StructureRole.Document => PdfRole.Document,
        StructureRole.Section => PdfRole.Sect,
        StructureRole.Division => PdfRole.Div,
        StructureRole.Heading1 => PdfRole.H1,
        StructureRole.Heading2 => PdfRole.H2,
        StructureRole.Heading3 => PdfRole.H3,
        StructureRole.Heading4 => PdfRole.H4,
        StructureRole.Heading5 => PdfRole.H5,
        StructureRole.Heading6 => PdfRole.H6,
        StructureRole.Paragraph => PdfRole.P,
        StructureRole.List => PdfRole.L,
        StructureRole.ListItem => PdfRole.LI,
        StructureRole.ListLabel => PdfRole.Lbl,
        StructureRole.ListBody => PdfRole.LBody,
        StructureRole.BlockQuotation => PdfRole.BlockQuote,
        StructureRole.Table => PdfRole.Table,
        StructureRole.TableHead => PdfRole.THead,
        StructureRole.TableBody => PdfRole.TBody,
        StructureRole.TableRow => PdfRole.TR,
        StructureRole.TableHeaderCell or StructureRole.TableRowHeaderCell => PdfRole.TH,
        StructureRole.TableCell => PdfRole.TD,
        StructureRole.Figure => PdfRole.Figure,
        StructureRole.Caption => PdfRole.Caption,
        StructureRole.Note => PdfRole.Note,
        StructureRole.Label => PdfRole.Lbl,
        StructureRole.Reference => PdfRole.Reference,
        StructureRole.Link => PdfRole.Link,
        StructureRole.Code => PdfRole.Code,
        StructureRole.Strong => PdfRole.Strong,
        StructureRole.Emphasis => PdfRole.Em,
        StructureRole.Span => PdfRole.Span,
        StructureRole.Ruby => PdfRole.Ruby,
        StructureRole.RubyBase => PdfRole.RB,
        StructureRole.RubyText => PdfRole.RT,
        StructureRole.Contents => PdfRole.TOC,
        StructureRole.ContentsItem => PdfRole.TOCI,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}
