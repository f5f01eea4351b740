using System.Collections.Immutable;
using Huikan.Content.Data;
using Huikan.Content.Yaml;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Content.Issues;

/// <summary>Reads the corrections of a speech's front matter, and whether its translations have been reviewed.</summary>
internal static class CorrectionReader
{
    private static readonly ImmutableArray<string> ReviewStates = ["draft", "reviewed"];

    /// <summary>The corrections, the oldest first; those of one day in the order written.</summary>
    public static ImmutableArray<Correction> Read(
        YamlFields fields, ImmutableArray<Passage> passages, ImmutableArray<Language> languages, DiagnosticBag diagnostics)
    {
        var corrections = ImmutableArray.CreateBuilder<Correction>();
        foreach (var map in fields.Maps("corrections"))
        {
            var correction = YamlFields.Open(map, Shape.Correction(LocalizedReader.Keys(languages)), diagnostics);
            var passage = correction.Text("passage");
            if (passage is not null && passages.All(known => known.Id.Name != passage))
            {
                ReportPassage(passage, correction.SpanOf("passage"), passages, diagnostics);
                passage = null;
            }

            // Without a date, which is then an error, there is nothing to order it by.
            if (correction.Date("date") is { } date)
                corrections.Add(new Correction(date, passage, LocalizedReader.Read(correction, languages)));
        }

        return [.. corrections.OrderBy(correction => correction.Date)];
    }

    /// <summary>The languages of the translations that say they are drafts.</summary>
    public static ImmutableArray<Language> Drafts(TextPair texts, DiagnosticBag diagnostics)
    {
        var drafts = ImmutableArray.CreateBuilder<Language>();
        foreach (var translation in texts.Translations)
        {
            if (translation.Fields.Text("review") is not { } state)
                continue;
            if (state == "draft")
                drafts.Add(translation.Language);
            else if (!ReviewStates.Contains(state))
                diagnostics.Error(
                    "content/unknown-review",
                    translation.Fields.SpanOf("review"),
                    new Wording($"没有“{state}”这种审校状态。", $"“{state}” is no state of review."),
                    Suggestion.Hint(state, ReviewStates));
        }

        return drafts.ToImmutable();
    }

    private static void ReportPassage(string passage, SourceSpan span, ImmutableArray<Passage> passages, DiagnosticBag diagnostics) =>
        diagnostics.Error(
            "content/unknown-passage",
            span,
            new Wording($"这篇发言没有名为“{passage}”的段落。", $"This speech has no passage “{passage}”."),
            Suggestion.Hint(passage, [.. passages.Select(known => known.Id.Name)]));
}
