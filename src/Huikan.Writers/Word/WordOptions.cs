namespace Huikan.Writers.Word;

/// <summary>What a Word document is made with beyond its edition.</summary>
public sealed record WordOptions
{
    /// <summary>Whether editors' remarks stand in it as comments; they are left out otherwise.</summary>
    public bool ShowsRemarks { get; init; }

    /// <summary>The layout's name as the command line says it, for the way back; null where it has none.</summary>
    public string? Layout { get; init; }

    /// <summary>A designer's document, whose styles and paper take the place of the stylesheet's; or null.</summary>
    public WordReference? Reference { get; init; }
}
