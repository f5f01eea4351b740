using Huikan.Content.Editing;
using Huikan.Publications;
using Huikan.Writers.Word.Reading;

namespace Huikan.CommandLine.Importing;

/// <summary>What a Word document changes, before anything is written.</summary>
/// <param name="Publication">The content as it is.</param>
/// <param name="Changes">The changes found in the document.</param>
/// <param name="Plan">The edits of files that they come to.</param>
/// <param name="Lock">The new text of the file that says which translations are stale; null where it stays as it is.</param>
internal sealed record ImportResult(Publication Publication, WordChanges Changes, EditPlan Plan, string? Lock)
{
    /// <summary>Whether something in the document was refused.</summary>
    public bool HasRefused => !Changes.Refused.IsEmpty || !Plan.Refused.IsEmpty;
}
