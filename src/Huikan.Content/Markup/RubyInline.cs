using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Huikan.Content.Markup;

/// <summary>Words with their readings, <c>{漢字|hàn zì}</c>, as written.</summary>
internal sealed class RubyInline(RubyPart words, ImmutableArray<RubyPart> readings) : LeafInline
{
    public RubyPart Words => words;

    /// <summary>One at least.</summary>
    public ImmutableArray<RubyPart> Readings => readings;
}

/// <summary>What stands between a brace and a bar.</summary>
/// <param name="Source">As the author wrote it, escapes and all.</param>
/// <param name="Span">Where, in the body.</param>
internal readonly record struct RubyPart(string Source, SourceSpan Span);

/// <summary>A brace that begins what is nearly ruby; it stays a brace, and its author is told.</summary>
internal sealed class RubyMistakeInline(RubyMistake mistake) : LeafInline
{
    public RubyMistake Mistake => mistake;
}

/// <summary>Why it is not ruby.</summary>
internal enum RubyMistake
{
    /// <summary>No closing brace on the line.</summary>
    Unclosed,

    /// <summary>White beside a bar, which may be a table's.</summary>
    Spaced,
}
