using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Typesetting.Structure;

/// <summary>What a placed item is a part of.</summary>
public abstract class Owner;

/// <summary>Not a part of the document's content: running lines, rules, leaders (ISO 32000-1, 14.8.2.2).</summary>
public sealed class Artifact : Owner
{
    private Artifact(ArtifactKind kind) => Kind = kind;

    /// <summary>Running heads.</summary>
    public static Artifact Header { get; } = new(ArtifactKind.Header);

    /// <summary>Running feet and folios.</summary>
    public static Artifact Footer { get; } = new(ArtifactKind.Footer);

    /// <summary>Rules, leaders and ornaments.</summary>
    public static Artifact Layout { get; } = new(ArtifactKind.Layout);

    public ArtifactKind Kind { get; }
}

/// <summary>The kinds of artifact that a reader may be told of.</summary>
public enum ArtifactKind
{
    Header,
    Footer,
    Layout,
}

/// <summary>
/// An element of the document's logical structure. Blocks stand in the order in which they were made, which is the order
/// of reading, wherever on the pages they are painted; running text within a block, in the order of painting. An element
/// that nothing is painted for is not in the document.
/// </summary>
public sealed class StructureElement : Owner
{
    private readonly List<StructureElement> _children = [];

    /// <param name="role">What it is.</param>
    /// <param name="language">The language of its words, or null where its parent's holds.</param>
    /// <param name="parent">The element that it becomes the last child of; null for the document, and for what is only measured.</param>
    public StructureElement(StructureRole role, Language? language, StructureElement? parent = null)
    {
        (Role, Language, Parent) = (role, language, parent);
        parent?._children.Add(this);
    }

    public StructureRole Role { get; }

    /// <summary>The language of its words, or null where its parent's holds.</summary>
    public Language? Language { get; }

    /// <summary>The element that it is a part of; null for the document only.</summary>
    public StructureElement? Parent { get; private set; }

    /// <summary>The text in place of a figure.</summary>
    public string? AlternativeText { get; init; }

    /// <summary>Whether a list's labels count.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>A name shown by readers, such as a section's.</summary>
    public string? Title { get; init; }

    /// <summary>Where the author wrote it; none for what only its parent is known of.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>Whether it is a part of running text, whose place is where it is painted, and not a block.</summary>
    public bool IsInline => Role is StructureRole.Span or StructureRole.Strong or StructureRole.Emphasis
        or StructureRole.Code or StructureRole.Link or StructureRole.Reference or StructureRole.Note or StructureRole.Label
        or StructureRole.Ruby or StructureRole.RubyBase or StructureRole.RubyText;

    /// <summary>The elements in it, in the order of their making.</summary>
    public IReadOnlyList<StructureElement> Children => _children;

    /// <summary>A new child at the end.</summary>
    public StructureElement Add(StructureRole role, Language? language = null, SourceSpan span = default) =>
        new(role, language, this) { Span = span };

    /// <summary>Takes the children of another root, as when the parts of a document were set apart.</summary>
    internal void Adopt(StructureElement other)
    {
        foreach (var child in other._children)
            child.Parent = this;
        _children.AddRange(other._children);
        other._children.Clear();
    }
}

/// <summary>The standard structure types of ISO 32000-1, 14.8.4, that an edition needs.</summary>
public enum StructureRole
{
    Document,
    Section,
    Division,
    Heading1,
    Heading2,
    Heading3,
    Heading4,
    Heading5,
    Heading6,
    Paragraph,
    List,
    ListItem,
    ListLabel,
    ListBody,
    BlockQuotation,
    Table,
    TableHead,
    TableBody,
    TableRow,
    TableHeaderCell,
    TableRowHeaderCell,
    TableCell,
    Figure,
    Caption,
    Note,
    Label,
    Reference,
    Link,
    Code,
    Strong,
    Emphasis,
    Span,
    Ruby,
    RubyBase,
    RubyText,
    Contents,
    ContentsItem,
}
