using System.Collections.Immutable;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Typesetting.Fonts;
using Huikan.Typesetting.Structure;

namespace Huikan.Typesetting.Frames;

/// <summary>Something that is drawn, or stands, at a place. A closed family: a writer answers for every kind.</summary>
/// <param name="Owner">What it is a part of: an element of the document's structure, or an artifact.</param>
public abstract record FrameItem(Owner Owner);

/// <summary>Glyphs of one face and size on one baseline. Its place is the first glyph's origin.</summary>
/// <param name="Font">The face.</param>
/// <param name="Size">The size in points.</param>
/// <param name="Color">The fill.</param>
/// <param name="Language">The language of the words.</param>
/// <param name="Text">The characters that the glyphs stand for, as the author wrote them: squeezing moves glyphs, never characters.</param>
/// <param name="Glyphs">In visual order, left to right.</param>
public sealed record GlyphRun(
    Font Font, double Size, Color Color, Language Language, string Text, ImmutableArray<Glyph> Glyphs, Owner Owner)
    : FrameItem(Owner)
{
    /// <summary>From the first glyph's origin to the pen after the last, in points.</summary>
    public double Width
    {
        get
        {
            var width = 0.0;
            foreach (var glyph in Glyphs)
                width += glyph.Advance;
            return width;
        }
    }
}

/// <summary>A glyph of a run.</summary>
/// <param name="Id">Its index in the font.</param>
/// <param name="Advance">The pen's move after it, in points, justification included.</param>
/// <param name="OffsetX">Where it is drawn, right of the pen, in points.</param>
/// <param name="OffsetY">Where it is drawn, below the pen, in points.</param>
/// <param name="Cluster">The index in the run's text of the first character that it stands for; never falls from glyph to glyph.</param>
public readonly record struct Glyph(int Id, double Advance, double OffsetX, double OffsetY, int Cluster);

/// <summary>A filled rectangle: a rule, a border, a background. Its place is its upper left corner.</summary>
public sealed record RuleItem(double Width, double Height, Color Color, Owner Owner) : FrameItem(Owner);

/// <summary>An image. Its place is its upper left corner.</summary>
public sealed record ImageItem(ImageResource Image, double Width, double Height, Owner Owner) : FrameItem(Owner);

/// <summary>The area of a link. Its place is its upper left corner.</summary>
/// <param name="Target">Where it leads; a <see cref="PassageTarget"/> within the document.</param>
/// <param name="Description">What it says to a reader who cannot see it.</param>
public sealed record LinkArea(LinkTarget Target, string Description, double Width, double Height, Owner Owner)
    : FrameItem(Owner);

/// <summary>A place that links and the outline lead to.</summary>
public sealed record AnchorItem(string Name, Owner Owner) : FrameItem(Owner);
