namespace Huikan.Pdf.Structure;

/// <summary>What an element is, by the names of ISO 32000-1, 14.8.4; <see cref="Em"/> and <see cref="Strong"/> are mapped to Span.</summary>
public enum StructureRole
{
#pragma warning disable CS1591 // the names are the standard's own
    Document, Part, Art, Sect, Div, BlockQuote, Caption, TOC, TOCI, Index, NonStruct,
    H1, H2, H3, H4, H5, H6, P,
    L, LI, Lbl, LBody,
    Table, THead, TBody, TFoot, TR, TH, TD,
    Span, Quote, Note, Reference, BibEntry, Code, Link, Em, Strong, Ruby, RB, RT, RP,
    Figure, Formula,
#pragma warning restore CS1591
}
