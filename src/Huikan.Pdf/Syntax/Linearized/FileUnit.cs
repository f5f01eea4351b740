using System.Collections.Immutable;

namespace Huikan.Pdf.Syntax.Linearized;

/// <summary>What stands in the file under an offset of its own: an object, or an object stream with its objects.</summary>
internal sealed class FileUnit(ImmutableArray<HeldObject> members, ObjectUse use)
{
    public ImmutableArray<HeldObject> Members => members;

    public bool IsObjectStream => members.Length > 1;

    public ObjectUse Use => use;

    /// <summary>Its number in the file.</summary>
    public int Number { get; set; }

    /// <summary>The whole of it, from its number to <c>endobj</c>.</summary>
    public byte[] Bytes { get; set; } = [];

    /// <summary>Where it stands in the file.</summary>
    public long Offset { get; set; }
}
