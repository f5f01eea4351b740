using System.Collections.Immutable;
using System.Globalization;
using CsCheck;

namespace Huikan.Tests.WayBack;

/// <summary>What holds of every document on its way to Word and back.</summary>
/// <remarks>
/// Each run looks at the same documents and edits, so that a failure is somebody's own. HUIKAN_CHECKS=200 lets CsCheck
/// make others up; it writes the smallest that fails with the seed that makes it again.
/// </remarks>
public sealed class RoundTripTests
{
    private const int Usual = 24;

    private static readonly long? _rounds = Environment.GetEnvironmentVariable("HUIKAN_CHECKS") is { } rounds
        ? long.Parse(rounds, CultureInfo.InvariantCulture)
        : null;

    public static TheoryData<string, string> Layouts => new()
    {
        { "side-by-side", "zh en" },
        { "interleaved", "zh en" },
        { "facing", "zh en" },
        { "zh", "zh" },
        { "en", "en" },
        { "official", "zh" },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void What_nobody_edited_changes_nothing(string layout, string languages) =>
        ForMany((passages, _, seed) => CheckUnedited(layout, languages, passages, seed));

    [Theory]
    [MemberData(nameof(Layouts))]
    public void What_was_edited_is_what_changes(string layout, string languages) =>
        ForMany((passages, edits, seed) => Check(layout, languages, passages, edits, seed));

    private static void ForMany(Action<int, int, int> check)
    {
        if (_rounds is { } rounds)
        {
            Gen.Select(Gen.Int[1, 8], Gen.Int[1, 4], Gen.Int[0, int.MaxValue - 1]).Sample(check, iter: rounds, threads: 2);
            return;
        }

        for (var seed = 1; seed <= Usual; seed++)
            check(1 + (seed % 8), 1 + (seed % 4), seed);
    }

    private static void CheckUnedited(string layout, string languages, int passages, int seed)
    {
        var draft = new DraftMaker(new Random(seed), [.. languages.Split(' ')]).Make(passages);
        using var project = ProjectOf(draft, languages, layout);
        var edition = project.Edition(project.Load());
        var found = WayBackProject.Find(edition, WayBackProject.Word(edition, showsRemarks: seed % 2 == 0));
        Assert.Empty(found.Changes);
        Assert.Empty(found.Refused);
        Assert.Empty(found.Texts);
    }

    private static void Check(string layout, string languages, int passages, int edits, int seed)
    {
        var random = new Random(seed);
        var maker = new DraftMaker(random, [.. languages.Split(' ')]);
        var was = maker.Make(passages);
        var now = was;
        var lineEnd = seed % 3 == 0 ? "\r\n" : "\n";
        using var project = ProjectOf(was, languages, layout, lineEnd);
        var publication = project.Load();
        var edition = project.Edition(publication);
        using var editor = new WordEditor(WayBackProject.Word(edition, showsRemarks: random.Next(2) == 0));
        var next = new DraftEdits(random, maker, [.. languages.Split(' ')], layout, editor);
        var done = new List<string>();
        var touched = new HashSet<int?>();
        for (var tries = 0; done.Count < edits && tries < 20; tries++)
        {
            if (next.Next(now) is not { } edit)
                continue;
            done.Add(edit.What);
            try
            {
                edit.InWord(editor);
            }
            catch (InvalidOperationException problem)
            {
                Assert.Fail($"{layout}: {string.Join("; ", done)}: {problem.Message}");
            }

            now = edit.Draft;
            touched.UnionWith(edit.Touched);
        }

        var found = WayBackProject.Find(edition, editor.Save());
        var plan = project.Plan(publication, found);
        var about = $"{layout}: {string.Join("; ", done)}\n";
        foreach (var language in languages.Split(' '))
        {
            var text = plan.Files.FirstOrDefault(file => file.FullPath == project.FileOf(language))?.Text ?? project.Speech(language);
            about += $"{language}: wanted, where the file has it not\n{Only(DraftMarkdown.Body(now, language), text)}came, where it was not wanted\n{Only(text, DraftMarkdown.Body(now, language))}";
        }

        var refused = found.Refused.Select(refusal => $"{refusal.Words}: {refusal.Reason.English}").Concat(plan.Refused.Select(refusal => $"{refusal.Passage}: {refusal.Reason.English}")).ToList();
        Assert.True(refused.Count == 0, $"refused {string.Join('\n', refused)}\n{about}");
        var came = plan.Files.ToDictionary(file => file.FullPath, file => file.Text, StringComparer.Ordinal);
        var result = project.Load(came);
        using var wanted = ProjectOf(now, languages, layout);
        var expected = wanted.Load();
        foreach (var language in languages.Split(' '))
        {
            var (says, said) = (WayBackProject.SaysIn(expected, language), WayBackProject.SaysIn(result, language));
            var (e, a) = (string.Join('\n', says), string.Join('\n', said));
            Assert.True(e == a, Only(e, a).Length > 0 ? $"expected\n{Only(e, a)}actual\n{Only(a, e)}{about}" : $"in another order\nexpected\n{e}\nactual\n{a}\n{about}");
            AssertRemarks(WayBackProject.RemarksIn(expected, language), WayBackProject.RemarksIn(result, language), about);
            Assert.True(now.Titles[language] == WayBackProject.TitleIn(result, language), $"headline {WayBackProject.TitleIn(result, language)}\n{about}");
            var text = came.GetValueOrDefault(project.FileOf(language), project.Speech(language));
            Assert.True(text == text.ReplaceLineEndings(lineEnd), $"other line ends\n{about}");
            AssertUntouched(was, now, touched, language, text.ReplaceLineEndings("\n"), about);
        }
    }

    /// <summary>An author's remarks stay in their passages; those of a passage that went may go with it.</summary>
    private static void AssertRemarks(ImmutableArray<(int Passage, string Remark)> wanted, ImmutableArray<(int Passage, string Remark)> came, string about)
    {
        Assert.True(came.Select(remark => remark.Remark).Distinct().Count() == came.Length, $"remarks twice: {string.Join(' ', came)}\n{about}");
        Assert.True(wanted.All(came.Contains), $"remarks gone: {string.Join(' ', wanted.Except(came))}\n{about}");
    }

    /// <summary>The lines that another text has not.</summary>
    private static string Only(string text, string other) =>
        string.Concat(text.Split('\n').Except(other.Split('\n')).Select(line => $"  {line}\n"));

    /// <summary>What was not edited stands in the file to the letter, in the order that it is to have.</summary>
    private static void AssertUntouched(Draft was, Draft now, HashSet<int?> touched, string language, string text, string about)
    {
        var markdown = DraftMarkdown.Passages(was, language);
        var written = DraftMarkdown.Passages(now, language);
        var at = 0;
        for (var i = 0; i < now.Passages.Length; i++)
        {
            // A list that comes to stand behind another needs another mark.
            if (now.Passages[i].Number is not { } number || touched.Contains(number) || markdown[number] != written[i])
                continue;
            var kept = markdown[number];
            var found = text.IndexOf(kept, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"not as it was: {kept}\n{about}");
            at = found + kept.Length;
        }

        var notes = DraftMarkdown.Notes(now, language).Intersect(DraftMarkdown.Notes(was, language));
        Assert.All(notes, note => Assert.Contains(note, text, StringComparison.Ordinal));
    }

    private static WayBackProject ProjectOf(Draft draft, string languages, string layout, string lineEnd = "\n")
    {
        var project = new WayBackProject([.. languages.Split(' ')], layout);
        foreach (var language in languages.Split(' '))
            project.WriteSpeech(language, draft.Titles[language], DraftMarkdown.Body(draft, language), lineEnd);
        return project;
    }
}
