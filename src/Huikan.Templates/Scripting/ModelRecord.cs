using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Huikan.Templates.Scripting;

/// <summary>A part of a page's model: named values that are all there already; asking for any other name is a mistake.</summary>
internal sealed class ModelRecord(Dictionary<string, object?> members) : IScriptObject
{
    public int Count => members.Count;

    public bool IsReadOnly
    {
        get => true;
        set { }
    }

    public IEnumerable<string> GetMembers() => members.Keys;

    public bool Contains(string member) => members.ContainsKey(member);

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value) =>
        members.TryGetValue(member, out value) ? true : throw new UnknownNameException(span, member, members.Keys);

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;
}
