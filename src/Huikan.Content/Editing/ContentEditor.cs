using System.Collections.Immutable;
using Huikan.Changes;
using Huikan.Content.Translations;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Content.Editing;

/// <summary>
/// Brings texts that were edited elsewhere back into their Markdown files. The steps: each text's file is edited, piece by
/// piece; the whole content is read again as it would be; and where a passage does not say what it should, or the
/// content has an error that it had not, the passage is written anew as a whole, and at last refused. So nothing that is
/// planned here can say anything else than what it should.
/// </summary>
public sealed class ContentEditor
{
    private readonly string _contentFolder;
    private readonly string _displayRoot;
    private readonly Publication _publication;
    private readonly UnfinishedTexts _unfinished;
    private readonly HashSet<(EditedText, string)> _rewritten = [];
    private readonly HashSet<(EditedText, string)> _kept = [];
    private readonly HashSet<string> _refusedTexts = new(StringComparer.Ordinal);
    private readonly List<RefusedEdit> _refused = [];

    private ContentEditor(string contentFolder, string displayRoot, Publication publication)
    {
        (_contentFolder, _displayRoot, _publication) = (contentFolder, displayRoot, publication);
        _unfinished = new UnfinishedTexts(publication);
    }

    /// <summary>Plans the edits of files.</summary>
    /// <param name="contentFolder">The folder that <c>huikan.yml</c> is in.</param>
    /// <param name="displayRoot">The folder that paths in diagnostics start from.</param>
    /// <param name="publication">The content as it stands there, read without errors but those of passages that are not translated yet.</param>
    /// <param name="edited">What texts are to say, each text and language once.</param>
    public static EditPlan Plan(
        string contentFolder, string displayRoot, Publication publication, IReadOnlyList<EditedText> edited) =>
        new ContentEditor(contentFolder, displayRoot, publication).Plan(edited);

    private EditPlan Plan(IReadOnlyList<EditedText> edited)
    {
        var missing = edited.Where(text => LineOf(text, "title") is null).ToList();
        foreach (var text in missing)
            RefuseWithoutFile(text);
        edited = [.. edited.Except(missing)];
        foreach (var text in edited.Where(text => _unfinished.Has(text.Issue, text.Text)))
            RefuseRestructuring(text);

        // Every round writes a passage anew or refuses one, so the rounds come to an end.
        while (true)
        {
            var files = edited
                .Where(text => !_refusedTexts.Contains(text.Text))
                .Select(text => (Text: text, File: Edit(text)))
                .Where(pair => pair.File is not null)
                .ToList();
            if (Verify(files.Select(pair => pair.Text).ToList(), files.Select(pair => pair.File!).ToList()))
            {
                return new EditPlan(
                    [.. files.Select(pair => pair.File!).Where(file => file.Text != file.Was.Text)], [.. _refused]);
            }
        }
    }

    private EditedFile? Edit(EditedText text)
    {
        var passages = PassagesOf(_publication, text);
        var lines = text.Lines
            .OrderBy(line => line.Key, StringComparer.Ordinal)
            .Where(line => !_kept.Contains((text, line.Key)))
            .Select(line => (Was: LineOf(text, line.Key)!, Now: line.Value))
            .ToList();
        if (FileOf(text, passages, lines.Select(line => line.Was).Append(LineOf(text, "title")).OfType<Rendition>()) is not { } file)
            return null;
        var body = file.Text;
        while (text.Passages is { } edited)
        {
            var editor = new BodyEditor(file, text.Text, text.Language, passages);
            var kept = edited.Select(passage => passage.Name is { } name && _kept.Contains((text, name)) ? passage with { Blocks = null } : passage);
            var (now, refused) = editor.Edit([.. kept], name => _rewritten.Contains((text, name)));
            if (now is not null)
            {
                body = now;
                break;
            }

            Refuse(text, refused!, CannotWrite);
        }

        // The front matter stands before the body: its places are as they were.
        var end = file.Text.Length - (file.Text.Length - lines.Select(line => line.Was.Span.Start + line.Was.Span.Length).DefaultIfEmpty(0).Max());
        var front = TextEdit.Apply(file.Text, 0, end, lines.Select(line => YamlLine.Replace(line.Was.Span, line.Now)));
        return new EditedFile(file, Path.Combine(_displayRoot, file.Path), front + body[end..]);
    }

    /// <summary>Every text has a title in each language that it has a file in.</summary>
    private void RefuseWithoutFile(EditedText text)
    {
        var source = LineOf(text with { Language = _publication.Languages[0] }, "title")!.Span;
        var file = $"{Path.GetFileName(source.File?.Path ?? text.Text).Split('.')[0]}.{text.Language.Primary}.md";
        _refused.Add(new RefusedEdit(text.Text, null, text.Language, source, new Wording(
            $"还没有译文文件“{file}”；请在同一文件夹里建立它，写上篇头（title、role），再导入一次。",
            $"There is no file “{file}” for the translation yet; make it in the same folder, with its front matter (title, role), and import again.")));
    }

    /// <summary>Where a translation has gaps, passages that come and go would pair the rest anew.</summary>
    private void RefuseRestructuring(EditedText text)
    {
        var known = PassagesOf(_publication, text).Select(passage => passage.Id.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var passage in text.Passages ?? [])
        {
            if (passage is { Name: { } name, Blocks: { Length: not 1 } } && known.Contains(name))
                Refuse(text, name, IsUnfinished);
        }
    }

    private static Wording IsUnfinished => new(
        "译文还不完整，段落暂时不能增减；请先补全译文。",
        "The translation is not complete yet, so that passages can neither come nor go; complete it first.");

    private static Wording WouldPairWithAnother => new(
        "此段之前还有没有译文的段落，译文会错配；请先补译，或在原文中给此段加上名称“{#名称}”。",
        "A passage before this one has no translation yet and would take this one's; translate that first, or give this passage a name in its source, “{#name}”.");

    private static Wording CannotWrite => new(
        "这一处改动在 Markdown 里写不出来。", "Markdown has no way to write what the passage is to say.");

    private static ImmutableArray<Passage> PassagesOf(Publication publication, EditedText text)
    {
        var issue = publication.Issues.First(issue => issue.Id == text.Issue);
        var passages = text.Text == Issue.OwnText ? issue.Note : issue.Speeches.First(speech => speech.Id == text.Text).Passages;
        return [.. passages.Where(passage => passage.In(text.Language) is not null)];
    }

    private Rendition? LineOf(EditedText text, string key)
    {
        var issue = _publication.Issues.First(issue => issue.Id == text.Issue);
        var speech = issue.Speeches.FirstOrDefault(speech => speech.Id == text.Text);
        var passage = (key, speech) switch
        {
            ("title", { }) => speech.Title,
            ("role", { }) => speech.Role,
            ("title", null) => issue.Title,
            ("subtitle", null) => issue.Subtitle,
            ("heading", null) => issue.NoteHeading,
            ("credit", null) => issue.Credit,
            _ => throw new ArgumentException($"A text has no line “{key}”.", nameof(key)),
        };
        return passage?.In(text.Language);
    }

    private static SourceFile? FileOf(EditedText text, ImmutableArray<Passage> passages, IEnumerable<Rendition> lines) =>
        passages.Select(passage => passage.In(text.Language)!).Concat(lines).Select(rendition => rendition.Span.File).FirstOrDefault();

    /// <summary>Reads everything as it would be; false where something had to be planned anew.</summary>
    private bool Verify(List<EditedText> texts, List<EditedFile> files)
    {
        var diagnostics = new DiagnosticBag();
        var unsaved = files.ToDictionary(file => file.FullPath, file => file.Text, StringComparer.Ordinal);
        var now = PublicationLoader.Load(_contentFolder, diagnostics, _displayRoot, unsaved)!;
        var isRight = true;
        var errors = diagnostics.ToSorted()
            .Where(diagnostic => diagnostic.Severity == Severity.Error && !_unfinished.Explain(diagnostic))
            .ToList();
        for (var i = 0; i < texts.Count; i++)
        {
            var error = errors.Find(diagnostic => diagnostic.Span.File?.Path == files[i].Was.Path);
            isRight &= error is null ? VerifyText(texts[i], now) : RefuseText(texts[i], error);
        }

        if (isRight && errors.Count > 0)
        {
            // An edit of one text made an error in a file that was not edited: a link to a passage that is gone.
            foreach (var text in texts)
                RefuseText(text, errors[0]);
            return texts.Count == 0;
        }

        return isRight;
    }

    private bool RefuseText(EditedText text, Diagnostic error)
    {
        // First whatever could be written in another way is.
        if (TryRewrite(text))
            return false;
        if (_refusedTexts.Add(text.Text))
            _refused.Add(new RefusedEdit(text.Text, null, null, error.Span, error.Message));
        return false;
    }

    private bool TryRewrite(EditedText text)
    {
        var any = false;
        foreach (var passage in text.Passages ?? [])
        {
            if (passage is { Name: { } name, Blocks.IsDefaultOrEmpty: false })
                any |= _rewritten.Add((text, name));
        }

        return any;
    }

    private bool VerifyText(EditedText text, Publication now)
    {
        var isRight = true;
        if (text.Passages is { } edited)
        {
            var was = PassagesOf(_publication, text);
            var expected = edited.SelectMany(passage => ExpectedOf(text, passage, was)).ToList();
            var found = PassagesOf(now, text).Select(passage => (passage.Id.Name, Says: Fingerprint.TextOf(passage.In(text.Language)!.Blocks))).ToList();
            var isPaired = !_unfinished.Has(text.Issue, text.Text);
            for (var i = 0; i < expected.Count; i++)
            {
                if (i < found.Count && expected[i].Says == found[i].Says && (isPaired || expected[i].Name == found[i].Name))
                    continue;
                isRight = false;
                if (!isPaired && FirstNew(text, was) is { } added)
                {
                    Refuse(text, added, WouldPairWithAnother);
                    break;
                }

                if (expected[i].Name is not { } name)
                {
                    _refusedTexts.Add(text.Text);
                    _refused.Add(new RefusedEdit(text.Text, null, text.Language, default, CannotWrite));
                    break;
                }

                if (!_rewritten.Add((text, name)))
                    Refuse(text, name, CannotWrite);
                break;
            }
        }

        return isRight;
    }

    /// <summary>The first passage that is written in the language for the first time and would not be found as itself.</summary>
    private string? FirstNew(EditedText text, ImmutableArray<Passage> was)
    {
        var known = was.Select(passage => passage.Id.Name).ToHashSet(StringComparer.Ordinal);
        return text.Passages?.Select(passage => passage.Name)
            .FirstOrDefault(name => name is not null && !known.Contains(name) && !_kept.Contains((text, name)));
    }

    private IEnumerable<(string? Name, string Says)> ExpectedOf(EditedText text, EditedPassage passage, ImmutableArray<Passage> was)
    {
        var blocks = passage.Name is { } name && (passage.Blocks is null || _kept.Contains((text, name)))
            ? was.FirstOrDefault(p => p.Id.Name == name)?.In(text.Language)!.Blocks ?? []
            : passage.Blocks!.Value;
        return blocks.Select(block => (passage.Name, Fingerprint.TextOf([block])));
    }

    private void Refuse(EditedText text, string name, Wording reason)
    {
        if (!_kept.Add((text, name)))
        {
            // As it was it does not say what it said: what stands round it cannot be written so.
            _refusedTexts.Add(text.Text);
            name = "";
        }

        var span = PassagesOf(_publication, text with { Language = _publication.Languages[0] })
            .Concat(PassagesOf(_publication, text))
            .Where(passage => passage.Id.Name == name)
            .Select(passage => (passage.In(text.Language) ?? passage.Renditions[0]).Span)
            .FirstOrDefault();
        _refused.Add(new RefusedEdit(text.Text, name.Length > 0 ? name : null, text.Language, span, reason));
    }
}
