using Huikan.Publications;

namespace Huikan.Typesetting.Structure;

/// <summary>The issue that a part of the document holds, where the document holds several: texts of each name their anchors alike.</summary>
internal sealed class AnchorScope
{
    /// <summary>The issue's id, or null where there is only one.</summary>
    public string? Issue { get; set; }

    /// <summary>A link's target as the whole document knows it.</summary>
    public LinkTarget Of(LinkTarget target) => target is PassageTarget passage ? passage with { Issue = Issue } : target;

    /// <summary>The anchor of a passage.</summary>
    public string NameOf(PassageId id) => new PassageTarget(id.Text, id.Name) { Issue = Issue }.Anchor;
}
