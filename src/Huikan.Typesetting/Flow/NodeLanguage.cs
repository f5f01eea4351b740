using Huikan.Editions;
using Huikan.Publications;

namespace Huikan.Typesetting.Flow;

/// <summary>The language that a node's columns are measured for, and whether its languages stand beside each other.</summary>
internal static class NodeLanguage
{
    /// <summary>The language of its first words; Chinese where there are none.</summary>
    public static Language Of(EditionNode node) => Find(node) ?? Language.Chinese;

    /// <summary>Whether something in it stands beside its translation, and so has columns of its own.</summary>
    public static bool StandsBeside(EditionNode node) => node switch
    {
        SectionNode section => section.Content.Any(StandsBeside),
        PassagesNode passages => passages.Arrangement is Arrangement.SideBySide or Arrangement.Facing,
        FacingNode or BroadsheetNode => true,
        _ => false,
    };

    private static Language? Find(EditionNode node) => node switch
    {
        SectionNode section => section.Content.Select(Find).FirstOrDefault(language => language is not null),
        LineNode line => line.Language,
        RowNode row => row.Cells.FirstOrDefault()?.Language,
        ContentsNode contents => contents.Entries.FirstOrDefault()?.Lines[0].Language,
        PassagesNode passages => passages.Languages[0],
        BroadsheetNode broadsheet => broadsheet.Language,
        _ => null,
    };
}
