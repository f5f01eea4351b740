using System.Text.RegularExpressions;
using Huikan.Publications;

namespace Huikan.Content.Markup;

/// <summary>Reads where a link leads; whether the passage exists is <see cref="Issues.LinkChecker"/>'s question.</summary>
internal static partial class LinkAddress
{
    /// <summary>The target, or null where a link may not lead there.</summary>
    public static LinkTarget? Read(string address, string textId)
    {
        if (Passage().Match(address) is { Success: true } match)
        {
            var text = match.Groups["text"].Value;
            var passage = match.Groups["passage"];
            return new PassageTarget(text.Length > 0 ? text : textId, passage.Success ? passage.Value : null);
        }

        return IsWebAddress(address) ? new WebTarget(address) : null;
    }

    private static bool IsWebAddress(string address) =>
        !address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme is "http" or "https" ? uri.Host.Length > 0 : uri.Scheme == "mailto" && address.Length > "mailto:".Length);

    [GeneratedRegex(@"^(?=.)(?<text>[a-z0-9][a-z0-9-]*)?(?:#(?<passage>[A-Za-z0-9_-]+))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Passage();
}
