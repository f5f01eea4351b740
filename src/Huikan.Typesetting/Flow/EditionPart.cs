using System.Collections.Immutable;
using Huikan.Editions;
using Huikan.Editions.Styles;
using Huikan.Publications;

namespace Huikan.Typesetting.Flow;

/// <summary>Nodes from the top of the edition tree that begin on a page of their own: what can be set without the rest.</summary>
/// <param name="Content">The nodes.</param>
/// <param name="HeadingsBefore">How many headings of the outline stand before it in the edition.</param>
internal sealed record EditionPart(ImmutableArray<EditionNode> Content, int HeadingsBefore)
{
    /// <summary>The parts of an edition, in order: each but the first begins with a section whose style breaks the page.</summary>
    public static ImmutableArray<EditionPart> Divide(Edition edition)
    {
        var parts = ImmutableArray.CreateBuilder<EditionPart>();
        var (start, headingsBefore, headings) = (0, 0, 0);
        for (var i = 0; i < edition.Content.Length; i++)
        {
            if (i > start && BeginsPage(edition.Content[i], edition.Stylesheet))
            {
                parts.Add(new EditionPart(edition.Content[start..i], headingsBefore));
                (start, headingsBefore) = (i, headings);
            }

            headings += HeadingsIn(edition.Content[i]);
        }

        parts.Add(new EditionPart(edition.Content[start..], headingsBefore));
        return parts.DrainToImmutable();
    }

    private static bool BeginsPage(EditionNode node, Stylesheet stylesheet) =>
        node is SectionNode section
        && section.BreakBefore(stylesheet.Resolve(node.Style, Language.Chinese)) is not (PageBreak.Auto or PageBreak.Avoid);

    private static int HeadingsIn(EditionNode node) => node switch
    {
        SectionNode section => section.Content.Sum(HeadingsIn),
        FacingNode facing => facing.Verso.Sum(HeadingsIn) + facing.Recto.Sum(HeadingsIn),
        BroadsheetNode broadsheet => broadsheet.Banner.Sum(HeadingsIn) + broadsheet.Stories.Sum(story => story.Content.Sum(HeadingsIn)),
        LineNode { InOutline: true, HeadingLevel: not null } => 1,
        _ => 0,
    };
}
