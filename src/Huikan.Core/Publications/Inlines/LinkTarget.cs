namespace Huikan.Publications;

/// <summary>Where a link leads.</summary>
public abstract record LinkTarget;

/// <summary>An address outside the publication; <c>http</c>, <c>https</c> or <c>mailto</c> only.</summary>
public sealed record WebTarget(string Address) : LinkTarget;

/// <summary>A text of the same issue, or one passage of it.</summary>
/// <param name="Text">The speech's id, or <c>issue</c>.</param>
/// <param name="Passage">The passage's name, or null for the whole text.</param>
public sealed record PassageTarget(string Text, string? Passage) : LinkTarget
{
    /// <summary>The issue's id, in a document that holds several; else null.</summary>
    public string? Issue { get; init; }

    /// <summary>The name that anchors and destinations carry: <c>wanzhou</c> or <c>wanzhou.p3</c>, or <c>2023-q1/wanzhou.p3</c>.</summary>
    public string Anchor => Issue is null ? InIssue : $"{Issue}/{InIssue}";

    private string InIssue => Passage is null ? Text : $"{Text}.{Passage}";
}
