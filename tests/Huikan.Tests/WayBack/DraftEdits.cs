using System.Collections.Immutable;

namespace Huikan.Tests.WayBack;

/// <summary>An editor's change: what becomes of the draft, and the same done in Word.</summary>
/// <param name="What">For a reader of a failure.</param>
/// <param name="Draft">The draft with it done.</param>
/// <param name="Touched">The numbers of the passages that it touches.</param>
/// <param name="InWord">Does it in Word.</param>
internal sealed record DraftEdit(string What, Draft Draft, ImmutableArray<int?> Touched, Action<WordEditor> InWord);

/// <summary>Makes edits up.</summary>
/// <param name="random">Says which.</param>
/// <param name="maker">Has new words.</param>
/// <param name="languages">The languages of the document, in order.</param>
/// <param name="layout">How they stand in it.</param>
/// <param name="document">The document that they will be done in.</param>
internal sealed class DraftEdits(Random random, DraftMaker maker, ImmutableArray<string> languages, string layout, WordEditor document)
{
    /// <summary>An edit, or null where the draft has no place for the kind that came up.</summary>
    public DraftEdit? Next(Draft draft)
    {
        var isTracked = random.Next(2) == 0;
        var at = random.Next(draft.Passages.Length);
        return random.Next(22) switch
        {
            0 => Split(draft, at, isTracked),
            1 => Join(draft, at, isTracked),
            2 => New(draft, at, isTracked),
            3 => Remove(draft, at, isTracked),
            4 => Move(draft, at, random.Next(draft.Passages.Length), isTracked),
            5 => AddItem(draft, at, isTracked),
            6 => RemoveItem(draft, at, isTracked),
            7 => MoveItem(draft, at),
            8 => FillCell(draft, at, isTracked),
            9 => AddRow(draft, at, isTracked),
            10 => AddColumn(draft, at),
            11 or 12 => RemoveWhole(draft, at, isTracked),
            13 => MoveWhole(draft, at, random.Next(draft.Passages.Length)),
            14 => Headline(draft, isTracked),
            _ => InWords(draft, at, isTracked),
        };
    }

    private bool IsParallel => languages.Length > 1 && layout is "side-by-side" or "facing" or "broadsheet";

    private DraftEdit? InWords(Draft draft, int at, bool isTracked)
    {
        var passage = draft.Passages[at];
        var language = languages[random.Next(languages.Length)];
        var leaves = passage.Blocks[language].Leaves;
        if (leaves.IsEmpty)
            return null;
        var leafIndex = random.Next(leaves.Length);
        var leaf = leaves[leafIndex];
        if (leaf.IsEmpty)
            return null;
        var i = random.Next(leaf.Length);
        var bit = leaf[i];
        if (bit.Form is Form.Remark or Form.Ruby && bit.Text.Length > 0 || bit.Text.Length == 0)
            return null;
        var isMarkable = passage.Blocks[language] is DraftParagraph or DraftList or DraftQuotation
            || (passage.Blocks[language] is DraftTable table && leafIndex > table.Rows[0].Length);
        var word = WordIn(bit.Text, language);
        var other = maker.Word(language);
        var isAtBreak = bit.Tail is "\n" or "\v" || (i > 0 && leaf[i - 1].Tail is "\n" or "\v");
        var space = language == "en" ? " " : "";
        switch (random.Next(8))
        {
            case 0:
                return Done("insert", bit with { Text = bit.Text.Replace(word, other + space + word, StringComparison.Ordinal) }, editor => editor.InsertBefore(word, other + space, isTracked));
            case 1:
                return Done("replace", bit with { Text = bit.Text.Replace(word, other, StringComparison.Ordinal) }, editor => editor.Replace(word, other, isTracked));
            case 2 when bit.Form == Form.Note && !isAtBreak:
                return Done("no note", new Bit(Form.Plain, "", bit.Tail), editor => editor.DeleteNote(word, isTracked));
            case 2 when !isAtBreak && bit.Text == word && leaf.Count(other => other.Text.Length > 0 && other.Form is not (Form.Note or Form.Remark)) > 1:
                return Done("delete", new Bit(Form.Plain, "", bit.Tail), editor => editor.Delete(word, isTracked));
            case 3 when isMarkable && bit.Form == Form.Plain && bit.Text == word:
                return Done("bold", bit with { Form = Form.Strong }, editor => editor.Mark(word, isBold: true));
            case 3 when bit.Form == Form.Strong && bit.Text == word:
                return Done("not bold", bit with { Form = Form.Plain }, editor => editor.ClearMarks(word));
            case 3 when bit.Form is Form.Link or Form.StrongLink && bit.Text == word:
                return Done("link elsewhere", bit with { Extra = "https://example.com/" + other.Length }, editor => editor.ChangeLink(word, "https://example.com/" + other.Length));
            case 4 when isMarkable && bit.Form == Form.Plain && bit.Text == word:
                return Done("italic", bit with { Form = Form.Emphasis }, editor => editor.Mark(word, isBold: false));
            case 4 when bit.Form == Form.Strong && bit.Text == word:
                return Done("bold off", bit with { Form = Form.Plain }, editor => editor.Toggle(word, isBold: true));
            case 4 when bit.Form == Form.Emphasis && bit.Text == word:
                return Done("not italic", bit with { Form = Form.Plain }, editor => editor.ClearMarks(word));
            case 5 when bit.Form == Form.Plain && bit.Text == word && isMarkable:
                return Done("link", bit with { Form = Form.Link, Extra = "https://example.com/new" }, editor => editor.Link(word, "https://example.com/new"));
            case 5 when bit.Form == Form.Link && bit.Text == word:
                return Done("no link", bit with { Form = Form.Plain, Extra = "" }, editor => editor.Unlink(word));
            case 6 when bit.Form == Form.Plain && bit.Text == word && isMarkable:
                var noted = leaf.SetItem(i, bit with { Tail = "" }).Insert(i + 1, new Bit(Form.Note, other, bit.Tail, "new" + other));
                return new DraftEdit($"note {word}", With(draft, at, language, passage.Blocks[language].WithLeaf(leafIndex, noted)), [passage.Number], editor => editor.AddNote(word, other));
        }

        return null;

        DraftEdit Done(string what, Bit now, Action<WordEditor> inWord) => new(
            $"{what} {word}{(isTracked ? " tracked" : "")}",
            With(draft, at, language, passage.Blocks[language].WithLeaf(leafIndex, leaf.SetItem(i, now))),
            [passage.Number],
            inWord);
    }

    /// <summary>The last word of a text that may have come to have several.</summary>
    private static string WordIn(string text, string language) => language == "en" ? text.Split(' ')[^1] : text[^4..];

    private DraftEdit? Split(Draft draft, int at, bool isTracked)
    {
        var first = new Dictionary<string, DraftBlock>();
        var second = new Dictionary<string, DraftBlock>();
        var words = new List<string>();
        foreach (var language in languages)
        {
            if (draft.Passages[at].Blocks[language] is not DraftParagraph { Words: var bits })
                return null;
            var places = Enumerable.Range(1, bits.Length - 1)
                .Where(i => bits[i].Form == Form.Plain && bits[i].Text.Length > 0 && bits[i - 1].Tail is not ("\n" or "\v") && bits[i - 1].Form != Form.Remark
                    && bits[..i].Any(bit => bit.Text.Length > 0 && bit.Form == Form.Plain))
                .ToList();
            if (places.Count == 0)
                return null;
            var place = places[random.Next(places.Count)];
            (first[language], second[language]) = (new DraftParagraph(bits[..place]), new DraftParagraph(bits[place..]));
            words.Add(FirstWordIn(bits[place].Text, language));
        }

        var number = draft.Passages[at].Number;
        return new DraftEdit(
            $"split at {string.Join(' ', words)}{(isTracked ? " tracked" : "")}",
            draft.With([.. draft.Passages[..at], new DraftPassage(number, first.ToImmutableSortedDictionary()), new DraftPassage(null, second.ToImmutableSortedDictionary()), .. draft.Passages[(at + 1)..]]),
            [number],
            editor => words.ForEach(word => editor.Split(word, isTracked)));
    }

    private static string FirstWordIn(string text, string language) => language == "en" ? text.Split(' ')[0] : text[..4];

    private DraftEdit? Join(Draft draft, int at, bool isTracked)
    {
        if (at + 1 == draft.Passages.Length)
            return null;
        // Paragraphs that stand in cells, or with their translations between, cannot be joined by deleting an end.
        isTracked &= languages.Length == 1;
        var blocks = draft.Passages[at].Blocks;
        var words = new List<(string, string)>();
        foreach (var language in languages)
        {
            if (blocks[language] is not DraftParagraph first || draft.Passages[at + 1].Blocks[language] is not DraftParagraph second)
                return null;
            if (AnyWordOfOne(first, language) is not { } word || AnyWordOfOne(second, language) is not { } next)
                return null;
            words.Add((word, next));
            blocks = blocks.SetItem(language, new DraftParagraph([.. first.Words, .. second.Words]));
        }

        return new DraftEdit(
            $"join {string.Join(' ', words)}{(isTracked ? " tracked" : "")}",
            draft.With([.. draft.Passages[..at], draft.Passages[at] with { Blocks = blocks }, .. draft.Passages[(at + 2)..]]),
            [draft.Passages[at].Number, draft.Passages[at + 1].Number],
            editor => words.ForEach(pair => editor.Join(pair.Item1, pair.Item2, isTracked)));
    }

    /// <summary>A word by which to find a block in the document.</summary>
    private static string? AnyWord(DraftBlock block, string language) => block.Leaves.SelectMany(leaf => leaf)
        .Where(bit => bit.Text.Length > 0 && bit.Form is not (Form.Note or Form.Remark or Form.Ruby))
        .Select(bit => WordIn(bit.Text, language)).FirstOrDefault();

    /// <summary>The same where the block's paragraph can be edited as one.</summary>
    private string? AnyWordOfOne(DraftBlock block, string language) =>
        AnyWord(block, language) is { } word && document.IsOne(word) ? word : null;

    private DraftEdit? New(Draft draft, int at, bool isTracked)
    {
        var added = new DraftPassage(null, maker.NewParagraph());
        var words = new List<(string After, string Words)>();
        foreach (var language in languages)
        {
            if (draft.Passages[at].Blocks[language] is not DraftParagraph before || AnyWordOfOne(before, language) is not { } word)
                return null;
            var bit = ((DraftParagraph)added.Blocks[language]).Words[0];
            words.Add((word, bit.Text + bit.Tail));
        }

        var asRow = IsParallel && random.Next(2) == 0 && words.All(pair => document.IsAlone(pair.After));
        return new DraftEdit(
            $"new {string.Join(' ', words)}{(asRow ? " row" : "")}{(isTracked ? " tracked" : "")}",
            draft.With(draft.Passages.Insert(at + 1, added)),
            [],
            editor =>
            {
                if (asRow)
                    editor.AddRow(words[0].After, [.. words.Select(pair => pair.Words)], isTracked);
                else if (IsParallel)
                    words.ForEach(pair => editor.AddParagraph(pair.After, pair.Words, isTracked));
                else
                    editor.AddParagraphs(words, isTracked);
            });
    }

    private DraftEdit? Remove(Draft draft, int at, bool isTracked)
    {
        if (draft.Passages.Count(passage => passage.Blocks.Values.All(block => block is DraftParagraph)) < 2)
            return null;
        var words = new List<string>();
        foreach (var language in languages)
        {
            if (draft.Passages[at].Blocks[language] is not (DraftParagraph or DraftHeading) || AnyWordOfOne(draft.Passages[at].Blocks[language], language) is not { } word)
                return null;
            words.Add(word);
        }

        return new DraftEdit(
            $"remove {string.Join(' ', words)}{(isTracked ? " tracked" : "")}",
            draft.With(draft.Passages.RemoveAt(at)),
            [draft.Passages[at].Number],
            editor =>
            {
                if (IsParallel && words.All(editor.IsAlone))
                    editor.DeleteRow(words[0], isTracked);
                else
                    words.ForEach(word => editor.DeleteParagraph(word, isTracked));
            });
    }

    private DraftEdit? Move(Draft draft, int from, int after, bool isTracked)
    {
        if (from == after || from == after + 1)
            return null;
        isTracked &= languages.Length == 1;
        var (moved, before) = (draft.Passages[from], draft.Passages[after]);
        var words = new List<(string Word, string After)>();
        foreach (var language in languages)
        {
            if (moved.Blocks[language] is not DraftParagraph paragraph || AnyWordOfOne(paragraph, language) is not { } word
                || before.Blocks[language] is not DraftParagraph other || AnyWordOfOne(other, language) is not { } anchor)
            {
                return null;
            }

            words.Add((word, anchor));
        }

        if (IsParallel && words.Any(pair => !document.IsAlone(pair.Word) || !document.IsAlone(pair.After)))
            return null;
        var passages = draft.Passages.RemoveAt(from);
        passages = passages.Insert(passages.IndexOf(before) + 1, moved);
        return new DraftEdit(
            $"move {string.Join(' ', words)}{(isTracked ? " tracked" : "")}",
            draft.With(passages),
            [],
            editor =>
            {
                if (IsParallel)
                    editor.MoveRow(words[0].Word, words[0].After);
                else if (isTracked)
                    editor.MoveTracked(words[0].Word, words[0].After);
                else
                {
                    // Behind the paragraph in all languages, or, where its halves stand together, behind each.
                    var isTogether = editor.Follow([.. words.Select(pair => pair.After)]);
                    for (var i = 0; i < words.Count; i++)
                        editor.MoveParagraph(words[i].Word, !isTogether ? words[i].After : i == 0 ? words[^1].After : words[i - 1].Word);
                }
            });
    }

    /// <summary>Lists, quotations and tables go as a whole.</summary>
    private DraftEdit? RemoveWhole(Draft draft, int at, bool isTracked)
    {
        if (draft.Passages.Length < 2 || WordsOf(draft, at) is not { } words)
            return null;
        return new DraftEdit(
            $"remove whole {words[0][0]}{(isTracked ? " tracked" : "")}",
            draft.With(draft.Passages.RemoveAt(at)),
            [draft.Passages[at].Number],
            editor =>
            {
                if (IsParallel)
                    editor.DeleteRow(words[0][0], isTracked, isOuter: true);
                else
                    words.ForEach(leaves => editor.DeleteBlock(leaves, isTracked));
            });
    }

    private DraftEdit? MoveWhole(Draft draft, int from, int after)
    {
        if (from == after || from == after + 1 || WordsOf(draft, from) is not { } words)
            return null;
        var (moved, before) = (draft.Passages[from], draft.Passages[after]);
        var anchors = new List<string>();
        foreach (var language in languages)
        {
            if (before.Number is null || before.Blocks[language] is not DraftParagraph other || AnyWordOfOne(other, language) is not { } anchor || !document.IsAlone(anchor) && IsParallel)
                return null;
            anchors.Add(anchor);
        }

        if (!document.Follow(anchors) && !IsParallel)
            return null;
        return new DraftEdit(
            $"move whole {words[0][0]} after {string.Join(' ', anchors)}",
            draft.With(draft.Passages.RemoveAt(from) is var others ? others.Insert(others.IndexOf(before) + 1, moved) : []),
            [],
            editor =>
            {
                if (IsParallel)
                {
                    editor.MoveRow(words[0][0], anchors[0]);
                    return;
                }

                for (var i = words.Count - 1; i >= 0; i--)
                    editor.MoveBlock(words[i], anchors[^1]);
            });
    }

    /// <summary>A word of each paragraph of a list, quotation or table, language by language, where nothing else stands in its row.</summary>
    private List<ImmutableArray<string>>? WordsOf(Draft draft, int at)
    {
        // What was put in behind a passage may stand in its row.
        if (draft.Passages[at].Number is null || (at + 1 < draft.Passages.Length && draft.Passages[at + 1].Number is null))
            return null;
        var words = new List<ImmutableArray<string>>();
        foreach (var language in languages)
        {
            var block = draft.Passages[at].Blocks[language];
            if (block is not (DraftList or DraftQuotation or DraftTable))
                return null;
            var leaves = block.Leaves.Where(leaf => !leaf.IsEmpty).Select(leaf => AnyWordOfOne(new DraftParagraph(leaf), language)).ToImmutableArray();
            if (leaves.Any(word => word is null))
                return null;
            words.Add([.. leaves.OfType<string>()]);
        }

        return words;
    }

    private DraftEdit Headline(Draft draft, bool isTracked)
    {
        var language = languages[random.Next(languages.Length)];
        var (title, other) = (draft.Titles[language], maker.Word(language));
        var word = title[..4];
        return new DraftEdit(
            $"headline {word} {other}{(isTracked ? " tracked" : "")}",
            draft with { Titles = draft.Titles.SetItem(language, title.Replace(word, other, StringComparison.Ordinal)) },
            [],
            editor => editor.Replace(word, other, isTracked));
    }

    /// <summary>A new column, set as the second is.</summary>
    private DraftEdit? AddColumn(Draft draft, int at)
    {
        var language = languages[random.Next(languages.Length)];
        if (draft.Passages[at].Blocks[language] is not DraftTable table || table.Rows[0].Length != 3 || AnyWordOfOne(new DraftParagraph(table.Rows[^1][0]), language) is not { } word)
            return null;
        var words = table.Rows.Select(_ => maker.Word(language)).ToImmutableArray();
        return new DraftEdit(
            $"column {words[0]} at {word}",
            With(draft, at, language, table with { Rows = [.. table.Rows.Select((row, i) => row.Add([new Bit(Form.Plain, words[i], "")]))] }),
            [draft.Passages[at].Number],
            editor => editor.AddColumn(word, words));
    }

    private (string Language, DraftList List)? ListAt(Draft draft, int at) =>
        languages[random.Next(languages.Length)] is var language && draft.Passages[at].Blocks[language] is DraftList list
            && list.Items.All(item => item.Inner is null && AnyWordOfOne(new DraftParagraph(item.Words), language) is not null)
            ? (language, list)
            : null;

    private DraftEdit? AddItem(Draft draft, int at, bool isTracked)
    {
        if (ListAt(draft, at) is not var (language, list))
            return null;
        var i = random.Next(list.Items.Length);
        var (after, word) = (AnyWordOfOne(new DraftParagraph(list.Items[i].Words), language)!, maker.Word(language));
        return new DraftEdit(
            $"item {word} after {after}{(isTracked ? " tracked" : "")}",
            With(draft, at, language, list with { Items = list.Items.Insert(i + 1, new DraftItem([new Bit(Form.Plain, word, "")], null)) }),
            [draft.Passages[at].Number],
            editor => editor.AddParagraph(after, word, isTracked));
    }

    private DraftEdit? RemoveItem(Draft draft, int at, bool isTracked)
    {
        if (ListAt(draft, at) is not var (language, list) || list.Items.Length < 2)
            return null;
        var i = random.Next(list.Items.Length);
        var word = AnyWordOfOne(new DraftParagraph(list.Items[i].Words), language)!;
        return new DraftEdit(
            $"no item {word}{(isTracked ? " tracked" : "")}",
            With(draft, at, language, list with { Items = list.Items.RemoveAt(i) }),
            [draft.Passages[at].Number],
            editor => editor.DeleteParagraph(word, isTracked));
    }

    private DraftEdit? MoveItem(Draft draft, int at)
    {
        if (ListAt(draft, at) is not var (language, list) || list.Items.Length < 3)
            return null;
        // The middle one to the end.
        var (word, last) = (AnyWordOfOne(new DraftParagraph(list.Items[1].Words), language)!, AnyWordOfOne(new DraftParagraph(list.Items[^1].Words), language)!);
        return new DraftEdit(
            $"item {word} last",
            With(draft, at, language, list with { Items = list.Items.RemoveAt(1).Add(list.Items[1]) }),
            [draft.Passages[at].Number],
            editor => editor.MoveParagraph(word, last));
    }

    private DraftEdit? FillCell(Draft draft, int at, bool isTracked)
    {
        var language = languages[random.Next(languages.Length)];
        if (draft.Passages[at].Blocks[language] is not DraftTable table)
            return null;
        var row = table.Rows.FindIndex(cells => cells[1].IsEmpty);
        if (row < 0 || AnyWordOfOne(new DraftParagraph(table.Rows[row][0]), language) is not { } beside)
            return null;
        var word = maker.Word(language);
        return new DraftEdit(
            $"cell {word}{(isTracked ? " tracked" : "")}",
            With(draft, at, language, table with { Rows = table.Rows.SetItem(row, table.Rows[row].SetItem(1, [new Bit(Form.Plain, word, "")])) }),
            [draft.Passages[at].Number],
            editor => editor.FillCell(beside, 1, word, isTracked));
    }

    private DraftEdit? AddRow(Draft draft, int at, bool isTracked)
    {
        var language = languages[random.Next(languages.Length)];
        if (draft.Passages[at].Blocks[language] is not DraftTable table || AnyWordOfOne(new DraftParagraph(table.Rows[^1][0]), language) is not { } word)
            return null;
        var words = table.Rows[0].Select(_ => maker.Word(language)).ToImmutableArray();
        return new DraftEdit(
            $"row {words[0]} after {word}{(isTracked ? " tracked" : "")}",
            With(draft, at, language, table with { Rows = table.Rows.Add([.. words.Select(w => ImmutableArray.Create(new Bit(Form.Plain, w, "")))]) }),
            [draft.Passages[at].Number],
            editor => editor.AddRow(word, words, isTracked));
    }

    private static Draft With(Draft draft, int at, string language, DraftBlock block) =>
        draft.With(draft.Passages.SetItem(at, draft.Passages[at].With(language, block)));
}

file static class Finding
{
    public static int FindIndex<T>(this ImmutableArray<T> items, Func<T, bool> isIt)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (isIt(items[i]))
                return i;
        }

        return -1;
    }
}
