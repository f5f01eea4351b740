using System.Collections;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Templates.Scripting;
using Scriban.Runtime;

namespace Huikan.Templates;

/// <summary>
/// The page templates of the HTML archive, <c>templates/archive/*.html.scriban</c>. Values are escaped in text and in
/// quoted attributes, all but <see cref="Markup"/>. Each template is read and parsed once; safe to share between threads.
/// </summary>
/// <param name="templatesFolder">The folder <c>templates</c>; nothing outside its <c>archive</c> is read.</param>
public sealed class HtmlTemplates(string templatesFolder)
{
    private readonly TemplateFolder _folder = new(
        Path.Combine(templatesFolder, "archive"), ".html.scriban", $"{TemplateFolder.NameOf(templatesFolder)}/archive");

    /// <summary>The page that a template makes of a model; empty where errors were reported.</summary>
    /// <param name="templateName">Its name below <c>archive</c> without extension: <c>speech</c>. Includes are named the same way.</param>
    /// <param name="model">The variables: strings, numbers, bools, null, <see cref="Markup"/>, and lists and dictionaries of these.</param>
    /// <param name="diagnostics">Where mistakes of the template are reported, with their place in it.</param>
    /// <exception cref="ArgumentException">The model holds an object of another kind.</exception>
    public string Render(string templateName, IReadOnlyDictionary<string, object?> model, DiagnosticBag diagnostics)
    {
        var variables = model.Select(pair => new KeyValuePair<string, object?>(pair.Key, Wrap(pair.Value)));
        return TemplateRun.RunForText(_folder, templateName, variables, diagnostics) ?? "";
    }

    private static object? Wrap(object? value) => value switch
    {
        null or string or bool or int or long or double or decimal or Markup => value,
        IReadOnlyDictionary<string, object?> dictionary => WrapAll(dictionary),
        IEnumerable list => new ScriptArray(list.Cast<object?>().Select(Wrap).ToArray()) { IsReadOnly = true },
        _ => throw new ArgumentException($"A page model holds no {value.GetType().Name}.", nameof(value)),
    };

    // At once, so that a wrong object is the caller's exception and not the template's mistake.
    private static ModelRecord WrapAll(IReadOnlyDictionary<string, object?> dictionary)
    {
        var members = new Dictionary<string, object?>(dictionary.Count, StringComparer.Ordinal);
        foreach (var (name, value) in dictionary)
            members.Add(name, Wrap(value));
        return new ModelRecord(members);
    }
}
