using System.Collections.Immutable;
using Huikan.Diagnostics;

namespace Huikan.Publications;

/// <summary>A piece of running text. A closed family: a writer answers for every kind.</summary>
/// <param name="Span">Where the author wrote it.</param>
public abstract record Inline(SourceSpan Span);

/// <summary>Plain characters; soft line ends of the source are already resolved.</summary>
public sealed record Text(string Characters, SourceSpan Span) : Inline(Span);

/// <summary>Stressed words (<c>*…*</c>): italic in Latin, emphasis dots or Kai in Chinese.</summary>
public sealed record Emphasis(ImmutableArray<Inline> Content, SourceSpan Span) : Inline(Span);

/// <summary>Strong words (<c>**…**</c>): bold.</summary>
public sealed record Strong(ImmutableArray<Inline> Content, SourceSpan Span) : Inline(Span);

/// <summary>A link to a web address, or to a passage or speech of the archive (<c>wanzhou</c>, <c>wanzhou#p3</c>, <c>#p3</c>).</summary>
public sealed record Link(LinkTarget Target, ImmutableArray<Inline> Content, SourceSpan Span) : Inline(Span);

/// <summary>Words of a machine, set in a fixed-width face.</summary>
public sealed record Code(string Characters, SourceSpan Span) : Inline(Span);

/// <summary>A line end that the author asked for.</summary>
public sealed record LineBreak(SourceSpan Span) : Inline(Span);

/// <summary>The mark that calls a footnote, with the note itself.</summary>
public sealed record FootnoteReference(Footnote Footnote, SourceSpan Span) : Inline(Span);

/// <summary>Words with their reading beside them (<c>{漢字|hàn|zì}</c>): 注音, ruby.</summary>
/// <param name="Pairs">What each reading stands over, in order; never empty. One for a group, one a character else.</param>
/// <param name="Span">Where the author wrote it, braces included.</param>
public sealed record Ruby(ImmutableArray<RubyPair> Pairs, SourceSpan Span) : Inline(Span);

/// <summary>An editor's remark (<c>{&gt;&gt;…&lt;&lt;}</c>, CriticMarkup). It never prints.</summary>
public sealed record Remark(string Comment, SourceSpan Span) : Inline(Span);

/// <summary>A note at the foot of the page.</summary>
/// <param name="Number">Its number in its text and language, from one.</param>
/// <param name="Content">Its blocks; never empty.</param>
/// <param name="Span">Where the author wrote the note.</param>
public sealed record Footnote(int Number, ImmutableArray<Block> Content, SourceSpan Span);
