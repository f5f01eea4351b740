using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Writers.Html;

/// <summary>What the writers need to know of the place that a text in one language is written to.</summary>
/// <param name="language">The language of the text.</param>
/// <param name="topHeading">The level of the page's heading element that a text's own first level becomes: 2 under an h1.</param>
/// <param name="resolve">Where links inside the archive lead; null where there is nothing at their target.</param>
/// <param name="imageFolder">The way from the page to the folder, <c>../</c> or empty.</param>
/// <param name="diagnostics">Takes what could not be written as the author meant it.</param>
internal sealed class HtmlScope(
    Language language,
    int topHeading,
    Func<PassageTarget, string?> resolve,
    string imageFolder,
    DiagnosticBag diagnostics)
{
    public Language Language { get; } = language;

    public Func<PassageTarget, string?> Resolve { get; } = resolve;

    public string ImageFolder { get; } = imageFolder;

    public DiagnosticBag Diagnostics { get; } = diagnostics;

    /// <summary>Whether the text goes into a book (EPUB), whose readers show a note where it is called.</summary>
    public bool IsBook { get; init; }

    /// <summary>What the images of the text are called where they do not keep their own paths; null where they do.</summary>
    public Func<ImageResource, string>? ImageAddress { get; init; }

    /// <summary>The footnotes called so far, to be written at the end of the page.</summary>
    public FootnoteList Footnotes { get; private init; } = new(language);

    /// <summary>The headings above the present place.</summary>
    public HeadingRanks Headings { get; private init; } = new(topHeading);

    /// <summary>Which words are marked as terms; null where none are.</summary>
    public GlossMarks? Glosses { get; private init; }

    /// <summary>The same place, with its notes and headings, where terms are marked; or none, where null is given.</summary>
    public HtmlScope With(GlossMarks? glosses) => glosses == Glosses
        ? this
        : new HtmlScope(Language, topHeading, Resolve, ImageFolder, Diagnostics)
        {
            Footnotes = Footnotes,
            Headings = Headings,
            Glosses = glosses,
        };
}
