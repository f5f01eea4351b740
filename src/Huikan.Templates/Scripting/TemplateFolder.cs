using System.Collections.Concurrent;
using System.Collections.Immutable;
using Huikan.Diagnostics;
using Scriban;
using Scriban.Parsing;
using SourceSpan = Huikan.Diagnostics.SourceSpan;

namespace Huikan.Templates.Scripting;

/// <summary>The templates folder: finds, reads and parses templates, each once. No name leads out of it. Thread-safe.</summary>
/// <param name="folder">Where the templates are.</param>
/// <param name="extension">How their file names end.</param>
/// <param name="shownAs">What diagnostics call the folder.</param>
internal sealed class TemplateFolder(string folder, string extension, string shownAs)
{
    private const int LongestTemplate = 1 << 20;

    private readonly string _folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
    private readonly ConcurrentDictionary<string, Lazy<CompiledTemplate?>> _templates = new(StringComparer.Ordinal);

    /// <summary>The template of a name, or null where there is none.</summary>
    /// <param name="name">Its path below the folder, <c>partials/speech</c>, with or without the extension.</param>
    public CompiledTemplate? Find(string name)
    {
        var path = name.EndsWith(extension, StringComparison.Ordinal) ? name : name + extension;
        return _templates.GetOrAdd(path, p => new Lazy<CompiledTemplate?>(() => Load(p))).Value;
    }

    /// <summary>The names that could be asked for, in order.</summary>
    public ImmutableArray<string> Names => Directory.Exists(_folder)
        ?
        [
            .. Directory.EnumerateFiles(_folder, "*" + extension, SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(_folder, file).Replace('\\', '/')[..^extension.Length])
                .Order(StringComparer.Ordinal),
        ]
        : [];

    /// <summary>The path that diagnostics show.</summary>
    public string Shown(string path) => $"{shownAs}/{path}";

    /// <summary>What diagnostics call a templates folder: its name.</summary>
    public static string NameOf(string folder) => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));

    private CompiledTemplate? Load(string path)
    {
        if (Resolve(path) is not { } file)
            return null;
        var source = new SourceFile(Shown(path), File.ReadAllText(file));
        var template = Template.Parse(source.Text, source.Path);
        var compiled = new CompiledTemplate(source, template, []);
        return compiled with
        {
            Mistakes =
            [
                .. template.Messages
                    .Where(message => message.Type == ParserMessageType.Error)
                    .Select(message => ScriptMistake.Syntax(message, compiled.Locate(message.Span))),
            ],
        };
    }

    /// <summary>The full path, or null for what is not a plain file inside the folder: no dot segment, no link on the way.</summary>
    private string? Resolve(string path)
    {
        var full = _folder;
        foreach (var segment in path.Split('/'))
        {
            if (segment.Length == 0 || segment[0] == '.' || segment.AsSpan().ContainsAny(":\\\0"))
                return null;
            full = Path.Combine(full, segment);
            if (new FileInfo(full).LinkTarget is not null)
                return null;
        }

        return new FileInfo(full) is { Exists: true, Length: <= LongestTemplate } ? full : null;
    }
}
