using System.Globalization;
using System.Text;
using Huikan.Publications;

namespace Huikan.Writers.Archive;

/// <summary>
/// The head and the folio of printed pages, <c>assets/running-head.css</c>: a page's margin boxes (CSS Paged Media 3, 5)
/// take words from a stylesheet alone, and what the bulletin is called is known only here. The first page has its masthead.
/// </summary>
internal static class RunningHead
{
    public static IEnumerable<ArchiveFile> Write(ArchiveContext context)
    {
        var titles = string.Join("　", context.Publication.Languages
            .Select(language => context.Publication.Title[language])
            .OfType<string>()
            .Distinct(StringComparer.Ordinal));
        var css = $$"""
            @page {
              @top-left { content: "{{Escape(titles)}}"; font: 8pt/1.4 "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, Georgia, serif; color: #444; vertical-align: bottom; padding-bottom: 5mm; }
              @bottom-right { content: counter(page); font: 8pt/1.4 "Source Serif 4", Georgia, serif; color: #444; vertical-align: top; padding-top: 5mm; }
            }

            @page :first {
              @top-left { content: none; }
            }

            """;
        yield return new ArchiveFile("assets/running-head.css", Encoding.UTF8.GetBytes(css.ReplaceLineEndings("\n")));
    }

    /// <summary>What a string of CSS takes as it is are letters, figures and spaces; all else is written by its code (CSS Syntax 3, 4.3.7).</summary>
    private static string Escape(string text)
    {
        var css = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '　')
                css.Append(rune.ToString());
            else
                css.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:x} ");
        }

        return css.ToString();
    }
}
