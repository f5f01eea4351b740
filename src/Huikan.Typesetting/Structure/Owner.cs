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
/// An element of the document's logical structure. The tree is made by its parents; its order is the order in which
/// the elements are first painted, which is the order of reading, so an element that nothing is painted for is not in it.
/// </summary>
public sealed class StructureElement(StructureRole role, Language? language, StructureElement? parent = null) : Owner
{
    public StructureRole Role { get; } = role;

    /// <summary>The language of its words, or null where its parent's holds.</summary>
    public Language? Language { get; } = language;

    /// <summary>The element that it is a part of; null for the document only.</summary>
    public StructureElement? Parent { get; } = parent;

    /// <summary>The text in place of a figure.</summary>
    public string? AlternativeText { get; init; }

    /// <summary>A name shown by readers, such as a section's.</summary>
    public string? Title { get; init; }

    /// <summary>A new child.</summary>
    public StructureElement Add(StructureRole role, Language? language = null) => new(role, language, this);
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
    Contents,
    ContentsItem,
}
