namespace Huikan.Typesetting.Fonts;

/// <summary>A font face, loaded.</summary>
public sealed class Font;
