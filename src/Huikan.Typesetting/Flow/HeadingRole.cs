using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Flow;

/// <summary>The structure type of a heading's level; there are six, and deeper ones take the last.</summary>
internal static class HeadingRole
{
    public static StructureRole Of(int level) => Math.Clamp(level, 1, 6) switch
    {
        1 => StructureRole.Heading1,
        2 => StructureRole.Heading2,
        3 => StructureRole.Heading3,
        4 => StructureRole.Heading4,
        5 => StructureRole.Heading5,
        _ => StructureRole.Heading6,
    };
}
