using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Huikan.Templates.Scripting;

/// <summary>A read-only value with named members, each computed when first asked for; asking for any other name is a mistake.</summary>
internal sealed class ScriptRecord : IScriptObject
{
    private readonly OrderedDictionary<string, Lazy<object?>> _members = new(StringComparer.Ordinal);

    /// <summary>What is written where the record itself is, or null where it cannot be written.</summary>
    public string? Text { get; init; }

    public int Count => _members.Count;

    public bool IsReadOnly
    {
        get => true;
        set { }
    }

    /// <summary>Adds a member; the first of a name stays.</summary>
    public ScriptRecord With(string name, Func<object?> value)
    {
        _members.TryAdd(name, new Lazy<object?>(value, isThreadSafe: false));
        return this;
    }

    public IEnumerable<string> GetMembers() => _members.Keys;

    public bool Contains(string member) => _members.ContainsKey(member);

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        if (!_members.TryGetValue(member, out var lazy))
            throw new UnknownNameException(span, member, _members.Keys);
        value = lazy.Value;
        return true;
    }

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;
}
