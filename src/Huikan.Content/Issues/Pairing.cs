using System.Collections.Immutable;
using System.Globalization;
using Huikan.Content.Markup;
using Huikan.Content.Translations;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Content.Issues;

/// <summary>
/// Pairs the passages of a text with their translations: in order, between the names that both languages write.
/// A passage without a twin is kept, so that nothing is lost while the author mends it.
/// </summary>
internal sealed class Pairing(string issueId, string textId, TextPair texts, DiagnosticBag diagnostics)
{
    /// <summary>The keys of front matter are passages too, whose names no paragraph may take.</summary>
    private static readonly ImmutableArray<string> _frontMatterNames = ["title", "role", "subtitle", "heading", "credit"];

    public ImmutableArray<Passage> Pair()
    {
        var source = texts.Source.Passages;
        var names = NameAll(source);
        var renditions = source.Select(passage => new List<Rendition> { Render(texts.Source.Language, passage) }).ToList();
        var surplus = new List<Rendition>();
        // What could not be read was reported; that it matches nothing is no second mistake.
        foreach (var translation in texts.Translations.Where(translation => !translation.IsRefused && !texts.Source.IsRefused))
            Align(translation, names, renditions, surplus);
        var passages = ImmutableArray.CreateBuilder<Passage>(source.Length + surplus.Count);
        for (var i = 0; i < source.Length; i++)
            passages.Add(new Passage(new PassageId(issueId, textId, names[i]), [.. renditions[i]]));
        for (var i = 0; i < surplus.Count; i++)
            passages.Add(new Passage(new PassageId(issueId, textId, OrdinalName(source.Length + i)), [surplus[i]]));
        return CaptionNumbers.Number(passages.DrainToImmutable());
    }

    private static Rendition Render(Language language, WrittenPassage passage) => new(language, [passage.Block], passage.Span);

    private static string OrdinalName(int index) => "p" + (index + 1).ToString(CultureInfo.InvariantCulture);

    private List<string> NameAll(ImmutableArray<WrittenPassage> source)
    {
        var names = new List<string>(source.Length);
        var taken = new HashSet<string>(_frontMatterNames, StringComparer.Ordinal);
        for (var i = 0; i < source.Length; i++)
        {
            var ordinal = OrdinalName(i);
            var name = source[i].Name ?? ordinal;
            var isOrdinalOfAnother = source[i].Name is not null && name != ordinal && IsOrdinal(name);
            if (isOrdinalOfAnother || !taken.Add(name))
            {
                diagnostics.Error(
                    "content/repeated-name",
                    source[i].NameSpan,
                    new Wording($"段落名称“{name}”已另有所指。", $"The name “{name}” belongs to another passage."),
                    new Wording(
                        "请另取名称；title、role 等和 p1、p2……已有所属。",
                        "Choose another; title, role and the like and p1, p2… are taken."));
                name = ordinal;
                taken.Add(name);
            }

            names.Add(name);
        }

        return names;
    }

    private static bool IsOrdinal(string name) => name.Length > 1 && name[0] == 'p' && name.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Lays a translation beside the source, stretch by stretch between the names that both have.</summary>
    private void Align(WrittenText translation, List<string> names, List<List<Rendition>> renditions, List<Rendition> surplus)
    {
        var anchors = FindAnchors(translation, names);
        var (sourceStart, translationStart) = (0, 0);
        foreach (var (sourceEnd, translationEnd) in anchors)
        {
            AlignStretch(translation, sourceStart..sourceEnd, translationStart..translationEnd, names, renditions, surplus);
            (sourceStart, translationStart) = (sourceEnd, translationEnd);
        }

        AlignStretch(translation, sourceStart..names.Count, translationStart..translation.Passages.Length, names, renditions, surplus);
    }

    private List<(int Source, int Translation)> FindAnchors(WrittenText translation, List<string> names)
    {
        var anchors = new List<(int Source, int Translation)>();
        for (var i = 0; i < translation.Passages.Length; i++)
        {
            var passage = translation.Passages[i];
            if (passage.Name is not { } name)
                continue;
            var found = names.IndexOf(name);
            if (found < 0)
            {
                diagnostics.Error(
                    "content/unknown-name",
                    passage.NameSpan,
                    new Wording($"原文没有名为“{name}”的段落。", $"The source has no passage “{name}”."),
                    Suggestion.Hint(name, names));
            }
            else if (anchors.Count > 0 && anchors[^1].Source >= found)
            {
                diagnostics.Error(
                    "content/passage-order",
                    passage.NameSpan,
                    new Wording($"段落“{name}”的次序与原文不同。", $"The passage “{name}” does not stand where it stands in the source."),
                    new Wording("请按原文的次序排列译文。", "Put the translation into the order of the source."));
            }
            else
            {
                anchors.Add((found, i));
            }
        }

        return anchors;
    }

    private void AlignStretch(
        WrittenText translation,
        Range sourceRange,
        Range translationRange,
        List<string> names,
        List<List<Rendition>> renditions,
        List<Rendition> surplus)
    {
        var source = texts.Source.Passages[sourceRange];
        var translated = translation.Passages[translationRange];
        var offset = sourceRange.Start.Value;
        var paired = Math.Min(source.Length, translated.Length);
        for (var i = 0; i < paired; i++)
        {
            renditions[offset + i].Add(Render(translation.Language, translated[i]));
            if (source.Length == translated.Length)
                CheckKind(source[i], translated[i], names[offset + i]);
        }

        if (source.Length > paired)
            ReportUntranslated(translation, names[offset + paired], source[paired], source.Length, translated.Length);
        if (translated.Length <= paired)
            return;
        ReportSurplus(translated[paired], source.Length, translated.Length);
        surplus.AddRange(translated[paired..].Select(passage => Render(translation.Language, passage)));
    }

    private void CheckKind(WrittenPassage source, WrittenPassage translated, string name)
    {
        if (source.Block.GetType() == translated.Block.GetType() || source.IsRefused || translated.IsRefused)
            return;
        diagnostics.Warning(
            "content/different-kinds",
            translated.Span,
            new Wording(
                $"段落“{name}”的译文与原文（{source.Span.Position}）种类不同。",
                $"The translation of “{name}” is not the kind of block that the source is at {source.Span.Position}."),
            new Wording("请检查段落是否对齐。", "Check that the passages still pair."));
    }

    private void ReportUntranslated(WrittenText translation, string name, WrittenPassage passage, int sources, int translations) =>
        diagnostics.Error(
            UnfinishedTexts.Code,
            passage.Span,
            new Wording(
                $"段落“{name}”在 {translation.File.Path} 中没有对应的译文（原文 {sources} 段，译文 {translations} 段）。",
                $"The passage “{name}” has no twin in {translation.File.Path} ({sources} passages here, {translations} there)."),
            new Wording("请补译，或用空行把译文分成同样多的段落。", "Translate it, or part the translation into as many blocks with empty lines."));

    private void ReportSurplus(WrittenPassage passage, int sources, int translations) =>
        diagnostics.Error(
            "content/unpaired-passage",
            passage.Span,
            new Wording(
                $"此段在 {texts.Source.File.Path} 中没有对应的原文（原文 {sources} 段，译文 {translations} 段）。",
                $"The passage has no twin in {texts.Source.File.Path} ({sources} passages there, {translations} here)."),
            new Wording("请并段或删去，使两种语言的段落一样多。", "Join or delete passages until both languages have as many."));
}
