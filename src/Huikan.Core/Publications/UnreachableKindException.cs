namespace Huikan.Publications;

/// <summary>A closed family has a kind that a <c>switch</c> over it does not answer for: a bug, never an author's mistake.</summary>
public sealed class UnreachableKindException(object value)
    : InvalidOperationException($"No case answers for a {value.GetType().Name}.");
