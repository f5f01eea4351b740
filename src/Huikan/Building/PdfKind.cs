using System.CommandLine.Parsing;
using System.Globalization;
using Huikan.Diagnostics;
using Huikan.Writers.Pdf.Imposing;

namespace Huikan.CommandLine.Building;

/// <summary>What a PDF is for.</summary>
internal enum PdfKind
{
    /// <summary>To be kept and read by everyone: PDF/A-2a and PDF/UA-1.</summary>
    Archive,

    /// <summary>To be printed: PDF/X-4.</summary>
    Print,

    /// <summary>To be read on screens and sent about.</summary>
    Screen,
}

/// <summary>Profiles and impositions by the names that the command line uses.</summary>
internal static class PdfKinds
{
    private static readonly OrderedDictionary<string, PdfKind> Kinds = new()
    {
        ["archive"] = PdfKind.Archive,
        ["print"] = PdfKind.Print,
        ["screen"] = PdfKind.Screen,
    };

    private static readonly OrderedDictionary<string, ImpositionScheme> Schemes = new()
    {
        ["2up"] = ImpositionScheme.TwoUp,
        ["booklet"] = ImpositionScheme.Booklet,
        ["signature-4"] = ImpositionScheme.Signature4,
        ["signature-8"] = ImpositionScheme.Signature8,
        ["signature-16"] = ImpositionScheme.Signature16,
    };

    public static PdfKind Parse(string name, ArgumentResult result) => Find(name, Kinds, "profile", result) ?? default;

    public static ImpositionScheme? ParseScheme(string name, ArgumentResult result) => Find(name, Schemes, "imposition", result);

    /// <summary>The thickness of a leaf in millimetres.</summary>
    public static double ParsePaper(string text, ArgumentResult result)
    {
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var thickness) && thickness <= 1)
            return thickness;
        result.AddError($"“{text}” is no thickness of a leaf: --paper takes 0 to 1 (mm).");
        return default;
    }

    /// <summary>What a file's name says of its kind: nothing for the archive, <c>.print.booklet</c> for a booklet.</summary>
    public static string SuffixOf(PdfKind kind, ImpositionScheme? scheme)
    {
        var imposed = scheme is { } one ? "." + Schemes.First(known => known.Value == one).Key : "";
        return kind == PdfKind.Archive ? "" : "." + Kinds.First(known => known.Value == kind).Key + imposed;
    }

    private static T? Find<T>(string name, OrderedDictionary<string, T> known, string what, ArgumentResult result)
        where T : struct
    {
        if (known.TryGetValue(name, out var found))
            return found;
        result.AddError($"There is no {what} “{name}”. {Suggestion.Hint(name, [.. known.Keys]).English}");
        return null;
    }
}
