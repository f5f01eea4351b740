using Huikan.Publications;

namespace Huikan.Writers.Html;

/// <summary>Writes ruby; browsers that know it not, and text that is copied from it, have the reading in brackets.</summary>
internal static class RubyWriter
{
    /// <summary>One element, a pair after the other, so that a line may end between two (HTML Living Standard, 4.5.10).</summary>
    public static void Write(HtmlBuilder html, Ruby ruby, HtmlScope scope)
    {
        html.Open("ruby");
        foreach (var pair in ruby.Pairs)
        {
            html.Text(pair.Base)
                .Element("rp", "(")
                .Element("rt", pair.Reading, ("lang", pair.ReadingLanguage == scope.Language ? null : pair.ReadingLanguage.Tag))
                .Element("rp", ")");
        }

        html.Close("ruby");
    }
}
