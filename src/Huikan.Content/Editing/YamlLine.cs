using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Huikan.Diagnostics;

namespace Huikan.Content.Editing;

/// <summary>Puts another value in the place of a scalar of the front matter, in quotes only where it needs them.</summary>
internal static partial class YamlLine
{
    /// <param name="span">The scalar's place, its quotes included.</param>
    /// <param name="value">What it is to say.</param>
    public static TextEdit Replace(SourceSpan span, string value)
    {
        var quote = span.Text is ['"' or '\'', ..] ? span.Text[0] : '\0';
        var written = quote == '\'' && !value.Any(char.IsControl)
            ? $"'{value.Replace("'", "''", StringComparison.Ordinal)}'"
            : quote == '\0' && Plain().IsMatch(value) && !Ambiguous().IsMatch(value) ? value : Quote(value);
        return new TextEdit(span.Start, span.Length, written);
    }

    /// <summary>YAML 1.2.2 §7.3.1.</summary>
    private static string Quote(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in value)
        {
            quoted.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                _ when char.IsControl(character) => string.Create(CultureInfo.InvariantCulture, $"\\x{(int)character:x2}"),
                _ => character.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A plain scalar begins with no indicator and has no “: ” or “ #” in it (YAML 1.2.2 §7.3.3).</summary>
    [GeneratedRegex(@"\A(?![-?:,\[\]{}#&*!|>'""%@`\s])(?:(?!: |:\z| #)[^\p{Cc}])+(?<!\s)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    /// <summary>What would be a number, a truth, nothing or a date.</summary>
    [GeneratedRegex(@"\A(?:[-+.\d][\d_.eE+:-]*|0[xo][\da-fA-F]+|~|true|false|null|yes|no|on|off)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ambiguous();
}
