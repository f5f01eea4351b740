using Huikan.Editions.Styles;

namespace Huikan.Writers.Word;

/// <summary>A table style of the document, made from the style of parallel text.</summary>
/// <param name="Id">What tables refer to.</param>
/// <param name="Name">What Word shows.</param>
/// <param name="Computed">The stylesheet's computed style.</param>
internal sealed record NamedTable(string Id, string Name, Style Computed);
