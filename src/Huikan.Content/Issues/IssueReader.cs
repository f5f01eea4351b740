using System.Collections.Immutable;
using Huikan.Content.Data;
using Huikan.Content.Files;
using Huikan.Content.Yaml;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Content.Issues;

/// <summary>Reads the issues: every file by itself and in parallel, then pairs the languages.</summary>
internal sealed class IssueReader(
    ContentTree tree,
    ImmutableArray<Language> languages,
    DataFiles data,
    DiagnosticBag diagnostics)
{
    private readonly ImageReader _images = new(tree);

    public ImmutableArray<Issue> ReadAll()
    {
        var files = IssueFiles.FindAll(tree, languages, diagnostics);
        var jobs = files.SelectMany(Jobs).ToArray();
        var written = new TextPair?[jobs.Length];
        Parallel.For(0, jobs.Length, i => written[i] = ReadText(jobs[i]));

        var issues = ImmutableArray.CreateBuilder<Issue>(files.Length);
        var next = 0;
        foreach (var issue in files)
        {
            var own = issue.Own is null ? null : written[next++];
            var speeches = issue.Speeches.Select(speech => (speech, written[next++])).ToList();
            if (own is not null)
                issues.Add(ReadIssue(issue.Id, own, speeches));
        }

        return [.. issues.OrderByDescending(issue => issue.Date).ThenBy(issue => issue.Id, StringComparer.Ordinal)];
    }

    private static IEnumerable<TextFiles> Jobs(IssueFiles issue) =>
        issue.Own is null ? issue.Speeches : issue.Speeches.Prepend(issue.Own);

    private TextPair? ReadText(TextFiles files)
    {
        var texts = languages
            .Select((language, i) => files.Paths.TryGetValue(language, out var path)
                ? WrittenText.Read(path, language, files.Slug, ShapeOf(files.IsOwn, isSource: i == 0), tree, _images, diagnostics)
                : ReportMissing(files, language))
            .ToList();
        return texts[0] is { } source ? new TextPair(source, [.. texts.Skip(1).OfType<WrittenText>()]) : null;
    }

    private static Shape ShapeOf(bool isOwn, bool isSource) => (isOwn, isSource) switch
    {
        (true, true) => Shape.Issue,
        (true, false) => Shape.IssueTranslation,
        (false, true) => Shape.Speech,
        (false, false) => Shape.SpeechTranslation,
    };

    private WrittenText? ReportMissing(TextFiles files, Language language)
    {
        // That the source is missing was said when the files were sorted out.
        if (!files.Paths.TryGetValue(languages[0], out var source) || language == languages[0])
            return null;
        var expected = $"{Path.GetFileName(source).Split('.')[0]}.{language.Primary}.md";
        diagnostics.Warning(
            "content/missing-translation",
            tree.SpanOf(source),
            new Wording(
                $"没有译文“{expected}”，此文只以原文出现。",
                $"There is no translation “{expected}”, so the text appears in its source language alone."),
            new Wording("请在同一文件夹里建立译文文件。", "Make the file in the same folder."));
        return null;
    }

    private Issue ReadIssue(string id, TextPair own, List<(TextFiles Files, TextPair? Texts)> speeches)
    {
        PassageId Name(string name) => new(id, Issue.OwnText, name);
        var fields = own.Source.Fields;
        return new Issue(
            id,
            fields.Number("number") ?? 1,
            fields.Date("date") ?? DateOnly.MinValue,
            own.Line(Name("title"), diagnostics) ?? Untitled(Name("title"), own),
            own.Line(Name("subtitle"), diagnostics),
            own.Line(Name("heading"), diagnostics),
            new Pairing(id, Issue.OwnText, own, diagnostics).Pair(),
            own.Line(Name("credit"), diagnostics),
            [
                .. speeches
                    .Where(speech => speech.Texts is not null)
                    .Select((speech, i) => ReadSpeech(id, i + 1, speech.Files, speech.Texts!)),
            ],
            own.Source.Span)
        {
            Formerly = [.. fields.Texts("formerly").Select(name => new FormerName(name.Value, name.Span))],
        };
    }

    private Speech ReadSpeech(string issueId, int number, TextFiles files, TextPair texts)
    {
        PassageId Name(string name) => new(issueId, files.Slug, name);
        var fields = texts.Source.Fields;
        var passages = new Pairing(issueId, files.Slug, texts, diagnostics).Pair();
        if (passages.IsEmpty && !texts.Source.IsRefused)
        {
            diagnostics.Error(
                "content/empty-speech",
                texts.Source.Span,
                new Wording("这篇发言没有正文。", "This speech has no text."),
                new Wording("请在第二个 --- 之后写正文，或移走这个文件。", "Write it after the second ---, or move the file away."));
        }

        return new Speech(
            files.Slug,
            number,
            FindSpeaker(fields),
            DataFiles.Find(fields.Text("place"), fields.SpanOf("place"), data.Places, place => place.Key, "places.yml", diagnostics),
            texts.Line(Name("title"), diagnostics) ?? Untitled(Name("title"), texts),
            texts.Line(Name("role"), diagnostics),
            passages,
            texts.Source.Span)
        {
            Corrections = CorrectionReader.Read(fields, passages, languages, diagnostics),
            Drafts = CorrectionReader.Drafts(texts, diagnostics),
            Topics = FindTopics(fields),
            Formerly = [.. fields.Texts("formerly").Select(name => new FormerName(name.Value, name.Span))],
        };
    }

    /// <summary>The topics that front matter names, each once.</summary>
    private ImmutableArray<Topic> FindTopics(YamlFields fields) =>
    [
        .. fields.Texts("topics")
            .Select(topic => DataFiles.Find(topic.Value, topic.Span, data.Topics, known => known.Key, "topics.yml", diagnostics))
            .OfType<Topic>()
            .DistinctBy(topic => topic.Key, StringComparer.Ordinal),
    ];

    /// <summary>The speaker; where a diagnostic has said that there is none, a person with the written key for a name.</summary>
    private Person FindSpeaker(YamlFields fields)
    {
        var key = fields.Text("speaker");
        return DataFiles.Find(key, fields.SpanOf("speaker"), data.People, person => person.Key, "people.yml", diagnostics)
            ?? new Person(key ?? "", new Localized<string>([KeyValuePair.Create(languages[0], key ?? "")]), null, null, null);
    }

    /// <summary>Stands where a diagnostic has said that there is no title.</summary>
    private static Passage Untitled(PassageId id, TextPair texts) =>
        new(id, [new Rendition(texts.Source.Language, [new Paragraph([], texts.Source.Span)], texts.Source.Span)]);
}
