namespace Huikan.Editions;

/// <summary>HTML that our own writers made: the one kind of value that a page template does not escape.</summary>
/// <param name="Html">Well-formed HTML; never an author's words as written.</param>
public sealed record Markup(string Html);
