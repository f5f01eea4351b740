using System.Collections.Immutable;

namespace Huikan.Pdf.Syntax.Linearized;

/// <summary>What readers are told of a page: its objects follow one another in the file.</summary>
/// <param name="Objects">How many there are, the page among them.</param>
/// <param name="Length">How many bytes they fill.</param>
/// <param name="Shared">The places, in the table of shared objects, of those it needs from elsewhere.</param>
internal sealed record PageHint(int Objects, long Length, ImmutableArray<int> Shared);
