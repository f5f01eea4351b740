using System.Collections.Immutable;
using Huikan.Publications;

namespace Huikan.Templates.EditionMarkup;

/// <summary>What a reference of the markup stands for.</summary>
internal abstract record Referent;

/// <summary>One line of an author's words.</summary>
internal sealed record LineReferent(Passage Passage) : Referent;

/// <summary>A name of the publication's data.</summary>
internal sealed record NameReferent(Localized<string> Name) : Referent;

/// <summary>The passages of a text.</summary>
internal sealed record TextReferent(string Text, ImmutableArray<Passage> Passages) : Referent;

/// <summary>A part that this issue or speech does not have.</summary>
internal sealed record AbsentReferent : Referent;
