namespace Huikan.Writers.Archive;

/// <summary>Fills a page template.</summary>
/// <param name="template">The template's name below <c>templates/archive</c> without extension: <c>issue</c>.</param>
/// <param name="model">
/// What the template may name: strings, whole numbers, booleans, <see cref="Editions.Markup"/>, lists of these
/// (<c>IReadOnlyList&lt;object?&gt;</c>) and further dictionaries.
/// </param>
/// <returns>The page. The renderer escapes every string; markup passes as it is.</returns>
public delegate string PageRenderer(string template, IReadOnlyDictionary<string, object?> model);
