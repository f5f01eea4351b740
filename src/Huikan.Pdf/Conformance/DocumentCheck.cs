using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Huikan.Pdf.Conformance;

/// <summary>What must be said about the document as a whole.</summary>
internal static partial class DocumentCheck
{
    public static void Check(PdfDocument document, ImmutableArray<Violation>.Builder violations)
    {
        if (string.IsNullOrWhiteSpace(document.Options.Title))
            violations.Add(new("ISO 14289-1, 7.1", "The document has no title."));
        if (!IsLanguage(document.Options.Language))
            violations.Add(new("ISO 14289-1, 7.2", $"The document's language \"{document.Options.Language}\" is not a BCP 47 tag."));
        if (document.Pages.Count == 0)
            violations.Add(new("ISO 32000-1, 7.7.3", "The document has no pages."));
        if (document.OutputIntent.Space is null)
            violations.Add(new("ISO 19005-2, 6.2.3", "The output intent's profile is not an ICC profile of a screen or press."));
    }

    public static bool IsLanguage(string tag) => LanguageTag().IsMatch(tag);

    [GeneratedRegex("^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();
}
