using Huikan.Publications;

namespace Huikan.Writers.Archive.Finding;

/// <summary>A speech and the issue that it was given in.</summary>
internal sealed record Occasion(Issue Issue, Speech Speech);
