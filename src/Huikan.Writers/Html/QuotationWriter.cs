using Huikan.Publications;

namespace Huikan.Writers.Html;

/// <summary>Writes a block quotation.</summary>
internal static class QuotationWriter
{
    public static void Write(HtmlBuilder html, Quotation quotation, HtmlScope scope)
    {
        html.Open("blockquote").Line();
        BlockWriter.WriteAll(html, quotation.Content, scope);
        html.Close("blockquote").Line();
    }
}
