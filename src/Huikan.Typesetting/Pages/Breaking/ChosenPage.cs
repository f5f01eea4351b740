namespace Huikan.Typesetting.Pages.Breaking;

/// <summary>A page that is decided: where it begins, how it ends and why it ends there.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Start">Where its text begins.</param>
/// <param name="End">What stands on it.</param>
/// <param name="Cost">What it costs by itself; with the facing page's depth, for the right page of two.</param>
/// <param name="Reason">Why it ends there.</param>
/// <param name="Needed">The least that the next piece needs, in points; zero where nothing was tried.</param>
internal sealed record ChosenPage(
    PagePlace Place, PageStart Start, PageEnd End, double Cost, PageEndingReason Reason, double Needed);
