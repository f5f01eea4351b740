using System.Collections.Immutable;
using System.Globalization;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Publications;
using Huikan.Writers.Archive.Pages;
using Huikan.Writers.Html;

namespace Huikan.Writers.Archive.Finding;

/// <summary>The terms: a page that lists them by kind, and one for each with every passage that uses it.</summary>
internal static class TermPages
{
    /// <summary>The kinds in the order that the list shows them; the last stands for terms without one.</summary>
    private static readonly ImmutableArray<(string Kind, Wording One, Wording Many)> Kinds =
    [
        ("slogan", new("口号", "Slogan"), new("口号", "Slogans")),
        ("programme", new("举措", "Programme"), new("举措", "Programmes")),
        ("institution", new("机构", "Institution"), new("机构", "Institutions")),
        ("company", new("企业", "Company"), new("企业", "Companies")),
        ("concept", new("概念", "Concept"), new("概念", "Concepts")),
        ("", new("术语", "Term"), new("其他", "Others")),
    ];

    public static IEnumerable<ArchiveFile> Write(ArchiveContext context)
    {
        ImmutableArray<Term> terms = [.. Shown(context.Publication)];
        if (terms.IsEmpty)
            yield break;
        foreach (var view in context.Views)
            yield return ComposeList(context, terms, view).Render(context.Render);
        var uses = new TermUses(terms, context.Issues);
        for (var i = 0; i < terms.Length; i++)
        {
            foreach (var view in context.Views)
                yield return Compose(context, terms[i], uses.Of(i), view).Render(context.Render);
        }
    }

    /// <summary>The terms that have pages: those whose keys can be folders, each once. The loader reports any other.</summary>
    public static IEnumerable<Term> Shown(Publication publication) => publication.Terms
        .Where(term => Address.IsSafeName(term.Key))
        .DistinctBy(term => term.Key, StringComparer.Ordinal);

    private static Page ComposeList(ArchiveContext context, ImmutableArray<Term> terms, PageView view)
    {
        const string folder = "terms/";
        var name = Section.Terms.Name.In(view.Languages[0]);
        var model = PageFrame.Compose(context.Publication, folder, view, name, description: "");
        model["section"] = DescribeSection(view, view.FileName);
        model["kinds"] = Model.List(Kinds
            .Select(kind => (kind.Kind, Name: kind.Many, Terms: terms.Where(term => KindOf(term) == kind.Kind).ToList()))
            .Where(kind => kind.Terms.Count > 0)
            .Select(kind => new Model
            {
                ["id"] = kind.Kind.Length > 0 ? kind.Kind : "others",
                ["name"] = ChromeWords.Say(kind.Name, view.Languages),
                ["terms"] = Model.List(kind.Terms
                    .OrderBy(term => term.Key, StringComparer.Ordinal)
                    .Select(term => Describe(context.Publication, term, "", view))),
            }));
        StructuredData.Put(model, StructuredData.OfList(context.Publication, folder, view, name));
        return new Page(folder + view.FileName, "terms", model);
    }

    private static Page Compose(ArchiveContext context, Term term, IReadOnlyList<TermUse> uses, PageView view)
    {
        var folder = $"terms/{term.Key}/";
        var root = Address.RootOf(folder);
        var model = PageFrame.Compose(
            context.Publication, folder, view, term.Rendering.In(view.Languages[0]), term.Gloss ?? "");
        model["section"] = DescribeSection(view, "../" + view.FileName);
        model["term"] = Describe(context.Publication, term, "../", view);
        model["counts"] = Model.List(view.Languages.Select(l => Model.Said(l, SayCount(uses.Count, l))));
        model["groups"] = Model.List(uses
            .GroupBy(use => (use.Issue.Id, use.Speech?.Id))
            .Select(group => Describe([.. group], term, root, view)));
        StructuredData.Put(model, StructuredData.OfTerm(context.Publication, folder, view, term));
        return new Page(folder + view.FileName, "term", model);
    }

    private static Model DescribeSection(PageView view, string href) => new()
    {
        ["href"] = href,
        ["name"] = ChromeWords.Say(Section.Terms.Name, view.Languages),
    };

    /// <summary>A term says itself in every language on every face: the pair is what the page is about.</summary>
    private static Model Describe(Publication publication, Term term, string list, PageView view) => new()
    {
        ["href"] = $"{list}{Address.Encode(term.Key)}/{view.FileName}",
        ["renderings"] = Model.List(view.Languages
            .Concat(publication.Languages.Where(language => !view.Languages.Contains(language)))
            .Where(language => term.Rendering[language] is not null)
            .Select(language => Model.Said(language, term.Rendering.In(language)))),
        ["kind"] = ChromeWords.Say(Kinds.First(kind => kind.Kind == KindOf(term)).One, view.Languages),
        ["gloss"] = term.Gloss ?? "",

        // It explains the term to readers of the translation, and is written in its language.
        ["gloss_lang"] = publication.Languages[^1].Tag,
    };

    private static Model Describe(ImmutableArray<TermUse> uses, Term term, string root, PageView view)
    {
        var (issue, speech, _) = uses[0];
        var folder = speech is null ? $"{root}{Address.Encode(issue.Id)}/" : $"{root}{Address.Encode(issue.Id)}/{Address.Encode(speech.Id)}/";
        return new Model
        {
            ["href"] = folder + view.FileName,
            ["titles"] = Lines.WriteUnlinked(speech?.Title ?? issue.Title, view.Languages),
            ["iso_date"] = Dates.Iso(issue.Date),
            ["datelines"] = Dates.WriteDatelines(issue, view.Languages),
            ["uses"] = Model.List(uses.Select(use => new Model
            {
                ["href"] = folder + view.FileName + Fragment.Reference(Fragment.Of(use.Passage.Id.Name)),
                ["excerpts"] = Model.List(ExcerptsOf(use.Passage, term, view)),
            })),
        };
    }

    /// <summary>The words around the term in each language of the page that has the passage, or else in the one that has it.</summary>
    private static IEnumerable<Model> ExcerptsOf(Passage passage, Term term, PageView view) =>
        view.Languages.Select(passage.In).OfType<Rendition>().DefaultIfEmpty(passage.Renditions[0]).Select(rendition =>
        {
            var text = PlainText.Of(rendition.Blocks);
            var words = term.Rendering[rendition.Language] ?? "";
            return Model.Said(rendition.Language, Excerpt.Of(text, TermUses.Find(text, words), words.Length, rendition.Language));
        });

    private static string KindOf(Term term) => Kinds.Any(kind => kind.Kind == term.Kind) ? term.Kind! : "";

    private static string SayCount(int count, Language language) => language.IsChinese
        ? string.Create(CultureInfo.InvariantCulture, $"见于{count}段")
        : count == 0 ? "Not used in any text yet"
        : string.Create(CultureInfo.InvariantCulture, $"Used in {count}\u00A0{(count == 1 ? "passage" : "passages")}");
}
