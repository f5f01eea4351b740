using System.Collections.Immutable;
using System.Text;
using Huikan.Diagnostics;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Huikan.Templates.Scripting;

/// <summary>
/// Collects what a template writes together with its source map. Scriban writes a template's own words as slices of
/// the template's text, so the slice's offset is its place; values come with the span of their expression.
/// </summary>
/// <param name="keepsMap">Whether the way back to the templates is wanted; a page that nobody reads further does without.</param>
internal sealed class MappedOutput(bool keepsMap) : IScriptOutput
{
    private const int LongestOutput = 8 << 20;

    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<MappedPiece>.Builder _pieces = ImmutableArray.CreateBuilder<MappedPiece>();
    private readonly Dictionary<string, SourceFile> _files = new(ByReference.Instance);
    private SourceSpan _value;

    /// <summary>Makes a template's text known, so that its slices are recognised.</summary>
    public void Register(SourceFile file) => _files[file.Text] = file;

    /// <summary>Writes the value of an expression, already escaped.</summary>
    public void WriteValue(string text, SourceSpan expression)
    {
        _value = expression;
        Write(text, 0, text.Length);
    }

    public void Write(string text, int offset, int count)
    {
        if (_text.Length + count > LongestOutput)
            throw new ScriptRuntimeException(default, "The template writes more than 8 MiB.");
        if (keepsMap)
        {
            _pieces.Add(_files.TryGetValue(text, out var file)
                ? new MappedPiece(_text.Length, file.Span(offset, count), IsVerbatim: true)
                : new MappedPiece(_text.Length, _value, IsVerbatim: false));
        }

        _text.Append(text, offset, count);
    }

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>Everything written so far.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>Everything written so far, with the way back.</summary>
    /// <param name="path">The name of the output itself, which no diagnostic shows.</param>
    public SourceMap ToSourceMap(string path) => new(new SourceFile(path, _text.ToString()), _pieces.ToImmutable());
}

/// <summary>Strings are the same only when they are one object: a value that says what a template says is no slice of it.</summary>
internal sealed class ByReference : IEqualityComparer<string>
{
    public static readonly ByReference Instance = new();

    public bool Equals(string? x, string? y) => ReferenceEquals(x, y);

    public int GetHashCode(string text) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(text);
}
