using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Content.Issues;

/// <summary>A text in its source language and the translations that it has.</summary>
internal sealed record TextPair(WrittenText Source, ImmutableArray<WrittenText> Translations)
{
    /// <summary>The passage of a key of the front matter, or null where the source has none.</summary>
    public Passage? Line(PassageId id, DiagnosticBag diagnostics)
    {
        if (Source.Line(id.Name) is not { } source)
        {
            foreach (var translation in Translations)
                ReportUnsaid(translation, id.Name, diagnostics);
            return null;
        }

        foreach (var translation in Translations)
        {
            if (!translation.Fields.Has(id.Name))
                ReportUntranslated(translation, id.Name, diagnostics);
        }

        return new Passage(id, [source, .. Translations.Select(text => text.Line(id.Name)).OfType<Rendition>()]);
    }

    private void ReportUnsaid(WrittenText translation, string key, DiagnosticBag diagnostics)
    {
        // Where the source's own value is wrong, that has been said.
        if (!translation.Fields.Has(key) || Source.Fields.Has(key))
            return;
        diagnostics.Error(
            "content/missing-source",
            translation.Fields.SpanOf(key),
            new Wording($"原文没有“{key}”，译文却有。", $"The translation has a “{key}” that the source has not."),
            new Wording("请在原文中补上，或在译文中删去。", "Add it to the source, or delete it here."));
    }

    private static void ReportUntranslated(WrittenText translation, string key, DiagnosticBag diagnostics)
    {
        // A missing title is already an error.
        if (key == "title")
            return;
        diagnostics.Warning(
            "content/missing-translation",
            translation.Span,
            new Wording($"译文缺少“{key}”。", $"The translation has no “{key}”."),
            new Wording($"请在篇头加上一行“{key}: …”。", $"Add a line “{key}: …” to the front matter."));
    }
}
