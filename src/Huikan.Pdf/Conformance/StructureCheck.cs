using System.Collections.Immutable;
using System.Text;
using Huikan.Pdf.Structure;
using Huikan.Pdf.Syntax;

namespace Huikan.Pdf.Conformance;

/// <summary>The structure tree reads as what it says it is: figures described, headings in order, tables and lists whole.</summary>
internal sealed class StructureCheck
{
    private readonly ImmutableArray<Violation>.Builder violations;
    private readonly HashSet<StructureElement> kept = [];
    private readonly HashSet<string> identifiers = [];
    private int lastHeading;

    private StructureCheck(ImmutableArray<Violation>.Builder violations) => this.violations = violations;

    public static void Check(StructureElement root, ImmutableArray<Violation>.Builder violations)
    {
        var check = new StructureCheck(violations);
        StructurePruning.Collect(root, check.kept);
        if (check.kept.Count == 0) violations.Add(new("ISO 19005-2, 6.7.3", "The document has no structure."));
        else check.Walk(root);
    }

    private void Walk(StructureElement element)
    {
        CheckTexts(element);
        CheckHeading(element);
        CheckIdentifier(element);
        CheckNesting(element);
        if (element.Role == StructureRole.Table) TableCheck.Check(element, kept, violations);
        foreach (var child in ChildrenOf(element)) Walk(child);
    }

    private IEnumerable<StructureElement> ChildrenOf(StructureElement element) =>
        element.Kids.OfType<StructureKid.Element>().Select(static kid => kid.Child).Where(kept.Contains);

    private void CheckTexts(StructureElement element)
    {
        if (element.Role is StructureRole.Figure or StructureRole.Formula
            && string.IsNullOrWhiteSpace(element.Alt) && string.IsNullOrEmpty(element.ActualText))
            Report("ISO 14289-1, 7.3", element, "has neither a description nor a text");
        if (element.Language is { } language && !DocumentCheck.IsLanguage(language))
            Report("ISO 14289-1, 7.2", element, $"has the language \"{language}\", which is not a BCP 47 tag");
        if (IsTooLong(element.Alt) || IsTooLong(element.ActualText) || IsTooLong(element.Title))
            Report("ISO 19005-2, 6.1.13", element, $"has a text of more than {TextString.LongestInBytes} bytes");
    }

    private static bool IsTooLong(string? text) => text is not null && TextString.BytesOf(text).Length > TextString.LongestInBytes;

    private void CheckHeading(StructureElement element)
    {
        if (element.Role is < StructureRole.H1 or > StructureRole.H6) return;
        var level = element.Role - StructureRole.H1 + 1;
        if (level > lastHeading + 1)
        {
            var before = lastHeading == 0 ? "the first heading" : $"it follows an H{lastHeading}";
            Report("ISO 14289-1, 7.4.2", element, $"skips a level: {before}");
        }

        lastHeading = level;
    }

    private void CheckIdentifier(StructureElement element)
    {
        if (element.Role == StructureRole.Note && string.IsNullOrEmpty(element.Id))
            Report("ISO 14289-1, 7.9", element, "has no ID");
        if (element.Id is { } id && !identifiers.Add(id))
            Report("ISO 14289-1, 7.9", element, $"has the ID \"{id}\", which is another's");
    }

    private void CheckNesting(StructureElement element)
    {
        foreach (var child in ChildrenOf(element))
        {
            if (!Nesting.Allows(element.Role, child.Role))
                Report("ISO 14289-1, 7.2", child, $"may not stand in {element.Role}");
        }

        if (Nesting.IsContainerOnly(element.Role) && element.Kids.Any(static kid => kid is not StructureKid.Element))
            Report("ISO 14289-1, 7.2", element, "holds content of its own, where only elements may stand");
    }

    private void Report(string clause, StructureElement element, string what)
    {
        var message = new StringBuilder($"The element {element.Role}");
        if (element.Title is { } title) message.Append($" \"{title}\"");
        if (FirstPageOf(element) is { } page) message.Append($" on page {page.Index + 1}");
        violations.Add(new(clause, message.Append(' ').Append(what).Append('.').ToString(), element));
    }

    private static PdfPage? FirstPageOf(StructureElement element)
    {
        foreach (var kid in element.Kids)
        {
            var page = kid switch
            {
                StructureKid.Content content => content.Page,
                StructureKid.Annotation annotation => annotation.Link.Page,
                StructureKid.Element child => FirstPageOf(child.Child),
                _ => null,
            };
            if (page is not null) return page;
        }

        return null;
    }
}
