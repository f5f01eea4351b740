using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Publications;
using Huikan.Writers.Archive.Finding;
using Huikan.Writers.Archive.Pages;
using Huikan.Writers.Html;

namespace Huikan.Writers.Archive;

/// <summary>What every part of the archive is made from.</summary>
/// <param name="Publication">What to show; no name in it leads out of the archive.</param>
/// <param name="Render">Fills the page templates.</param>
/// <param name="Downloads">What the issues' pages offer, in the order of offering.</param>
/// <param name="Diagnostics">Takes what could not be written as the author meant it.</param>
internal sealed record ArchiveContext(
    Publication Publication,
    PageRenderer Render,
    IReadOnlyList<ArchiveDownload> Downloads,
    DiagnosticBag Diagnostics)
{
    /// <summary>The faces that every page has.</summary>
    public ImmutableArray<PageView> Views { get; } = PageView.Of(Publication);

    /// <summary>The issues, the newest first.</summary>
    public ImmutableArray<Issue> Issues { get; } =
    [
        .. Publication.Issues
            .OrderByDescending(issue => issue.Date)
            .ThenByDescending(issue => issue.Number)
            .ThenBy(issue => issue.Id, StringComparer.Ordinal),
    ];

    /// <summary>Which issue and which speech comes before and after another.</summary>
    public Neighbours Neighbours => field ??= new Neighbours(Issues);

    /// <summary>Who and what the speeches are found by.</summary>
    public Subjects Subjects => field ??= new Subjects(Publication, Issues);

    /// <summary>The terms that have a page of their own.</summary>
    public IReadOnlySet<Term> TermsWithPages { get; } =
        TermPages.Shown(Publication).ToHashSet((IEqualityComparer<Term>)ReferenceEqualityComparer.Instance);

    /// <summary>Finds the terms that have a gloss.</summary>
    public TermFinder Terms { get; } = new(Publication.Terms.Where(term => !string.IsNullOrWhiteSpace(term.Gloss)));
}
