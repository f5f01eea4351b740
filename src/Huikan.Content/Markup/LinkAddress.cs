using System.Globalization;
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

        return IsWebAddress(address) ? new WebTarget(Escaped(address)) : null;
    }

    private static bool IsWebAddress(string address) =>
        !address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme is "http" or "https" ? uri.Host.Length > 0 : uri.Scheme == "mailto" && address.Length > "mailto:".Length);

    /// <summary>
    /// Characters that no address holds (RFC 3987, 2.2), and a per cent sign that begins no escape, are escaped, as browsers
    /// do when one is typed into them. Letters of all scripts stay as they are.
    /// </summary>
    private static string Escaped(string address) => Forbidden().Replace(
        address, match => string.Create(CultureInfo.InvariantCulture, $"%{(int)match.Value[0]:X2}"));

    [GeneratedRegex(@"[""<>\\^`{|}]|%(?![0-9A-Fa-f]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"^(?=.)(?<text>[a-z0-9][a-z0-9-]*)?(?:#(?<passage>[A-Za-z0-9_-]+))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Passage();
}
