namespace Huikan.Publications;

/// <summary>A mistake that was put right after a speech had appeared, for readers who have seen it as it was.</summary>
/// <param name="Date">The day of the correction.</param>
/// <param name="Passage">The name of the passage that was wrong, or null where it was the title or the whole.</param>
/// <param name="Words">What was wrong, and what it now says, in each language.</param>
public sealed record Correction(DateOnly Date, string? Passage, Localized<string> Words);
