using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Writers.Html;

/// <summary>Writes a link. One that leads nowhere, or to what a reader must not be led to, leaves its words and a diagnostic.</summary>
internal static class LinkWriter
{
    public static void Write(HtmlBuilder html, Link link, HtmlScope scope)
    {
        if (AddressOf(link, scope) is not { } address)
        {
            InlineWriter.WriteAll(html, link.Content, scope.With(glosses: null));
            return;
        }

        html.Open("a", ("href", address));

        // A link inside a link is not HTML; its words stay.
        InlineWriter.WriteAll(html, Unlinked.Of(link.Content), scope.With(glosses: null));
        html.Close("a");
    }

    private static string? AddressOf(Link link, HtmlScope scope)
    {
        switch (link.Target)
        {
            case WebTarget web when IsSafe(web.Address):
                return web.Address;
            case WebTarget web:
                scope.Diagnostics.Error(
                    "html/unsafe-link",
                    link.Span,
                    new Wording($"链接“{web.Address}”不是网址或电子邮箱地址。", $"The link “{web.Address}” is not a web or mail address."),
                    new Wording("请用 http、https 或 mailto 开头的完整地址。", "Write a whole address that begins with http, https or mailto."));
                return null;
            case PassageTarget passage when scope.Resolve(passage) is { } address:
                return address;
            case PassageTarget passage:
                scope.Diagnostics.Error(
                    "html/dead-link",
                    link.Span,
                    new Wording($"本期没有链接所指的“{passage.Anchor}”。", $"The issue has no “{passage.Anchor}” for this link to lead to."));
                return null;
            default:
                throw new UnreachableKindException(link.Target);
        }
    }

    /// <summary>The author's files are untrusted: <c>javascript:</c>, <c>data:</c> and their kin never reach a page.</summary>
    private static bool IsSafe(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeMailto);
}
