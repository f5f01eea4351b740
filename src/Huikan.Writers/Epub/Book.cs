using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Publications;
using Huikan.Writers.Archive;
using Huikan.Writers.Html;

namespace Huikan.Writers.Epub;

/// <summary>An issue as a book in one language or several: what its pages and files are called.</summary>
internal sealed class Book
{
    /// <summary>The page with the issue's title, the editor's note and the credit.</summary>
    public const string Opening = "issue.xhtml";

    private readonly ImmutableArray<ImageResource> _images;
    private readonly Dictionary<string, int> _speeches = new(StringComparer.Ordinal);

    public Book(Publication publication, Issue issue, ImmutableArray<Language> languages)
    {
        Publication = publication;
        Issue = issue;
        Languages = languages;
        _images = [.. FigureImages.Of(issue)];
        for (var i = 0; i < issue.Speeches.Length; i++)
            _speeches[issue.Speeches[i].Id] = i;
    }

    public Publication Publication { get; }

    public Issue Issue { get; }

    public ImmutableArray<Language> Languages { get; }

    /// <summary>The language of the book's own words.</summary>
    public Language Language => Languages[0];

    /// <summary>Every image once, with its name in the book. Names are counted: those of authors may be in any script.</summary>
    public IEnumerable<(ImageResource Image, string Name)> Images => _images.Select(image => (image, NameOf(image)));

    /// <summary>The page of a speech, which is counted for the same reason.</summary>
    public static string PageOf(int speech) => FormattableString.Invariant($"speech-{speech + 1}.xhtml");

    /// <summary>One scope for each language of a page.</summary>
    public ImmutableArray<HtmlScope> Scopes(DiagnosticBag diagnostics) =>
    [
        .. Languages.Select(language => new HtmlScope(language, topHeading: 2, Resolve, imageFolder: "", diagnostics)
        {
            IsBook = true,
            ImageAddress = NameOf,
        }),
    ];

    private string? Resolve(PassageTarget target)
    {
        var text = target.Text == Issue.OwnText ? Issue.Note
            : _speeches.TryGetValue(target.Text, out var index) ? Issue.Speeches[index].Passages
            : default;
        if (text.IsDefault)
            return null;
        var page = target.Text == Issue.OwnText ? Opening : PageOf(_speeches[target.Text]);
        if (target.Passage is not { } name)
            return page;
        return text.Any(passage => passage.Id.Name == name) ? page + Fragment.Reference(Fragment.Of(name))
            : name is "title" or "role" or "subtitle" or "credit" ? page
            : null;
    }

    private string NameOf(ImageResource image)
    {
        var number = _images.IndexOf(_images.First(one => one.Path == image.Path)) + 1;
        return FormattableString.Invariant($"image-{number}.{(image.MediaType == "image/png" ? "png" : "jpg")}");
    }
}
