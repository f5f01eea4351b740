using Huikan.Pdf.Structure;
using static Huikan.Pdf.Structure.StructureRole;

namespace Huikan.Pdf.Conformance;

/// <summary>Which elements may stand in which, as far as ISO 32000-1, 14.8.4.3 and 14.8.4.4 are strict: lists, tables, contents, ruby.</summary>
internal static class Nesting
{
    public static bool Allows(StructureRole parent, StructureRole child) => AllowsInside(parent, child) && AllowsAround(child, parent);

    /// <summary>Whether the role holds elements only, never content of its own.</summary>
    public static bool IsContainerOnly(StructureRole role) => role is Document or Table or THead or TBody or TFoot or TR or L or LI or TOC or Ruby;

    private static bool AllowsInside(StructureRole parent, StructureRole child) => parent switch
    {
        Table => child is TR or THead or TBody or TFoot or Caption,
        THead or TBody or TFoot => child is TR,
        TR => child is TH or TD,
        L => child is L or LI or Caption,
        LI => child is Lbl or LBody,
        TOC => child is TOC or TOCI or Caption,
        TOCI => child is Lbl or Reference or NonStruct or P or TOC,
        Ruby => child is RB or RT or RP,
        _ => true,
    };

    private static bool AllowsAround(StructureRole child, StructureRole parent) => child switch
    {
        Document => false,
        THead or TBody or TFoot => parent is Table,
        TR => parent is Table or THead or TBody or TFoot,
        TH or TD => parent is TR,
        LI => parent is L,
        LBody => parent is LI,
        TOCI => parent is TOC,
        RB or RT or RP => parent is Ruby,
        _ => true,
    };
}
