using System.Globalization;
using System.Text;

namespace Huikan.Writers.Citations;

/// <summary>An entry of a BibTeX file in UTF-8, with the fields of biblatex, for biber.</summary>
internal static class BibTex
{
    /// <summary>The entry, without a line end after it.</summary>
    public static string Write(Citation citation)
    {
        var entry = new StringBuilder().Append("@article{").Append(citation.Key).Append(",\n");

        // Two pairs of braces: a name that is not parted, and a title whose capitals stay as they are.
        Field(entry, "author", citation.Author.Family is { } family
            ? $"{Escape(family)}, {Escape(citation.Author.Given!)}"
            : $"{{{Escape(citation.Author.Whole)}}}");
        Field(entry, "title", $"{{{Escape(citation.Title)}}}");
        Field(entry, "journaltitle", Escape(citation.Container));
        Field(entry, "number", citation.Number.ToString(CultureInfo.InvariantCulture));
        Field(entry, "date", citation.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Field(entry, "publisher", Escape(citation.Publisher));
        if (citation.Address is { } address)
            Field(entry, "url", address);
        Field(entry, "langid", citation.Language.IsChinese ? "chinese" : citation.Language.Primary == "en" ? "english" : citation.Language.Tag);
        return entry.Append('}').ToString();
    }

    private static void Field(StringBuilder entry, string name, string value) =>
        entry.Append("  ").Append(name.PadRight(12)).Append(" = {").Append(value).Append("},\n");

    /// <summary>
    /// What TeX would take for itself. Braces are named rather than escaped: BibTeX counts them, with a backslash before or not,
    /// and one that stands alone would swallow the rest of the file. Addresses are not escaped, biblatex reads them as they are.
    /// </summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            escaped.Append(character switch
            {
                '\\' => @"\textbackslash{}",
                '{' => @"\textbraceleft{}",
                '}' => @"\textbraceright{}",
                '~' => @"\textasciitilde{}",
                '^' => @"\textasciicircum{}",
                '%' or '&' or '#' or '$' or '_' => $@"\{character}",
                _ when char.IsControl(character) => " ",
                _ => character.ToString(),
            });
        }

        return escaped.ToString();
    }
}
