namespace Huikan.Editions.Styles;

/// <summary>A value for each side of a box.</summary>
public readonly record struct Edges<T>(T Top, T Right, T Bottom, T Left);
