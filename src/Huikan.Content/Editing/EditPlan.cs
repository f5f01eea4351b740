using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Content.Editing;

/// <summary>How files change so that texts say what they are to say. Nothing is written yet.</summary>
/// <param name="Files">The files that change.</param>
/// <param name="Refused">What could not be brought into Markdown, and why.</param>
public sealed record EditPlan(ImmutableArray<EditedFile> Files, ImmutableArray<RefusedEdit> Refused);

/// <summary>A file and what it is to be.</summary>
/// <param name="Was">The file as it was read.</param>
/// <param name="FullPath">Where it stands on the disk.</param>
/// <param name="Text">The whole of its new text.</param>
public sealed record EditedFile(SourceFile Was, string FullPath, string Text);

/// <summary>An edit that could not be brought into Markdown.</summary>
/// <param name="Text">The speech's id, or <c>issue</c>.</param>
/// <param name="Passage">The passage's name; null where the whole text is meant.</param>
/// <param name="Language">The language, or null where all are meant.</param>
/// <param name="Span">Where the passage stands in the author's file.</param>
/// <param name="Reason">Why.</param>
public sealed record RefusedEdit(string Text, string? Passage, Language? Language, SourceSpan Span, Wording Reason);
