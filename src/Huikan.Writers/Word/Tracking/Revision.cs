namespace Huikan.Writers.Word.Tracking;

/// <summary>Who made tracked changes, and when.</summary>
/// <param name="Author">The name that Word shows.</param>
/// <param name="Date">The time; Word has it to the second.</param>
public sealed record Revision(string Author, DateTimeOffset Date);
