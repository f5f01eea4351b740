namespace Huikan.Diagnostics;

/// <summary>The language that messages are shown in.</summary>
public enum MessageLanguage
{
    English,
    Chinese,
}
