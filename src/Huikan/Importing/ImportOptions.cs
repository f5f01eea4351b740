namespace Huikan.CommandLine.Importing;

/// <summary>What is to be imported.</summary>
/// <param name="File">The Word document.</param>
/// <param name="Issue">The issue that it shows; what the document itself says where null.</param>
/// <param name="Layout">The layout that it has; what the document itself says where null.</param>
internal sealed record ImportOptions(string File, string? Issue, string? Layout);
