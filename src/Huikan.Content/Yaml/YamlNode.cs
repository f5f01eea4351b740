using System.Collections.Immutable;
using Huikan.Diagnostics;

namespace Huikan.Content.Yaml;

/// <summary>YAML as the author wrote it, every piece with its place in the whole file.</summary>
internal abstract record YamlNode(SourceSpan Span);

/// <summary>A scalar.</summary>
/// <param name="Value">What it says, escapes resolved.</param>
/// <param name="IsPlain">Written without quotes and not as a block, so that <c>1</c>, <c>true</c> and nothing are not text.</param>
internal sealed record YamlScalar(string Value, bool IsPlain, SourceSpan Span) : YamlNode(Span);

/// <summary>A sequence.</summary>
internal sealed record YamlList(ImmutableArray<YamlNode> Items, SourceSpan Span) : YamlNode(Span);

/// <summary>A mapping, in the order written; a key stands in it once.</summary>
internal sealed record YamlMap(ImmutableArray<YamlEntry> Entries, SourceSpan Span) : YamlNode(Span)
{
    /// <summary>The value under a key, or null.</summary>
    public YamlNode? this[string key]
    {
        get
        {
            foreach (var entry in Entries)
            {
                if (entry.Key.Value == key)
                    return entry.Value;
            }

            return null;
        }
    }
}

/// <summary>A key and its value.</summary>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
