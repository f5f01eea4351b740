using System.Collections.Immutable;

namespace Huikan.Typesetting.Pages.Broadsheet;

/// <summary>Which stories a page takes, and where.</summary>
/// <param name="Bands">From the head of the page on.</param>
/// <param name="Taken">How many of the stories that wait it takes whole.</param>
/// <param name="Next">Where the story after those goes on on the next page, where a first part of it stands here too.</param>
/// <param name="Lines">How many lines are filled.</param>
internal sealed record PagePlan(ImmutableArray<PlacedBand> Bands, int Taken, int? Next, int Lines)
{
    /// <summary>Its stories, in order of reading.</summary>
    public IEnumerable<ModuleShape> Modules => Bands.SelectMany(band => band.StoryBand.Stacks).SelectMany(stack => stack.Modules);
}

/// <summary>A band at its place.</summary>
/// <param name="Top">Lines over it on the page.</param>
internal sealed record PlacedBand(int Top, StoryBand StoryBand);
