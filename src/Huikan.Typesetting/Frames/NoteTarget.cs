using Huikan.Publications;

namespace Huikan.Typesetting.Frames;

/// <summary>
/// An end of the way between a note's mark in the text and the note at the foot. An area that leads to one end stands at
/// the other, which makes it the place that is come back to.
/// </summary>
/// <param name="Footnote">The note, by identity: notes in two languages may say the same.</param>
/// <param name="End">Which end it leads to.</param>
public sealed record NoteTarget(Footnote Footnote, NoteEnd End) : LinkTarget
{
    /// <summary>What the link says to a reader who cannot see it.</summary>
    public string DescriptionIn(Language language) => (End, language.IsChinese) switch
    {
        (NoteEnd.Note, true) => $"注释{Footnote.Number}",
        (NoteEnd.Note, false) => $"Note {Footnote.Number}",
        (_, true) => $"返回正文注号{Footnote.Number}处",
        (_, false) => $"Back to the mark of note {Footnote.Number}",
    };
}

/// <summary>The ends of the way between a mark and its note.</summary>
public enum NoteEnd
{
    /// <summary>The mark in the text; the first, where a note is called more than once.</summary>
    Mark,

    /// <summary>The note.</summary>
    Note,
}
