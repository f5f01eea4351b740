namespace Huikan.Editions;

/// <summary>HTML that a writer made and that a template passes through unescaped.</summary>
/// <param name="Html">Well-formed HTML; every word of an author in it is escaped already.</param>
public sealed record Markup(string Html);
