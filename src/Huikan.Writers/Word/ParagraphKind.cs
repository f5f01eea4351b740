namespace Huikan.Writers.Word;

/// <summary>What a paragraph style is for, where that changes how the style's box is written.</summary>
internal enum ParagraphKind
{
    Text,

    /// <summary>A table's cell draws the border, the background and the padding.</summary>
    InBox,

    /// <summary>Its line is as high as the image in it.</summary>
    Image,

    /// <summary>It has no words: its border is drawn on a line without height.</summary>
    Rule,
}
