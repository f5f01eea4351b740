using System.CommandLine.Parsing;

namespace Huikan.CommandLine.Building;

/// <summary>The editions that can be built.</summary>
internal enum EditionKind
{
    Pdf,
    Word,
    Epub,
    Html,
}

/// <summary>The editions by the names that the command line uses.</summary>
internal static class EditionKinds
{
    public static EditionKind Parse(string name, ArgumentResult result)
    {
        if (Enum.TryParse<EditionKind>(name, ignoreCase: true, out var kind) && Enum.IsDefined(kind) && !char.IsDigit(name[0]))
            return kind;
        result.AddError($"There is no edition “{name}”: pdf, word, epub and html are the editions.");
        return default;
    }
}
