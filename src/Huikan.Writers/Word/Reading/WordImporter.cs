using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Huikan.Changes;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Publications;

namespace Huikan.Writers.Word.Reading;

/// <summary>
/// Finds what an editor changed in a Word document. The document is read beside one made anew from the content, by the
/// same reader: what Word cannot show, what another program's saving changed in form and what the reader does not see is
/// then the same in both, and what is left are the editor's changes.
/// </summary>
public sealed class WordImporter
{
    private readonly Edition _edition;
    private readonly EditionTexts _texts;
    private readonly ReadText _written;
    private readonly ReadText _edited;
    private readonly SourceMarks? _marks;
    private readonly Dictionary<string, ImageResource> _images = new(StringComparer.Ordinal);
    private readonly ImmutableArray<WordChange>.Builder _changes = ImmutableArray.CreateBuilder<WordChange>();
    private readonly ImmutableArray<WordRefusal>.Builder _refused = ImmutableArray.CreateBuilder<WordRefusal>();

    private WordImporter(Edition edition, WordPackage written, WordPackage edited)
    {
        _edition = edition;
        _texts = new EditionTexts(edition);
        _written = WordReader.Read(written, edition, _texts);
        _marks = SourceMarks.Read(edited);
        var found = WordReader.Read(edited, edition, _texts);
        if (_written.Passages.Any() && !found.Passages.Any())
        {
            throw new WordFileException(
                "word/other-document",
                new Wording("文件里没有这一期的任何段落。", "The file has none of this issue's passages."),
                new Wording("请确认它是由本期导出的。", "Check that it was made from this issue."));
        }

        var (text, refused) = Adoption.Adopt(_written, found);
        _edited = text;
        _refused.AddRange(refused);
        foreach (var image in _texts.Texts.SelectMany(t => t.Passages).SelectMany(p => p.Renditions).SelectMany(r => ImagesIn(r.Blocks)))
            _images.TryAdd(Convert.ToHexStringLower(SHA256.HashData(image.Bytes.Span)), image);
    }

    /// <summary>Finds the changes.</summary>
    /// <param name="edition">The edition that the document shows, as the content has it now.</param>
    /// <param name="written">The edition's Word document, made now.</param>
    /// <param name="edited">The document that came back; seekable.</param>
    /// <exception cref="WordFileException">It is no Word document that can be read.</exception>
    public static WordChanges Find(Edition edition, Stream written, Stream edited)
    {
        using var ours = WordPackage.Open(written);
        using var theirs = WordPackage.Open(edited);
        return new WordImporter(edition, ours, theirs).Find();
    }

    /// <summary>What edition a document shows; null where it does not say.</summary>
    /// <exception cref="WordFileException">It is no Word document that can be read.</exception>
    public static WordOrigin? OriginOf(Stream document)
    {
        using var package = WordPackage.Open(document);
        return SourceMarks.Origin(package);
    }

    private WordChanges Find()
    {
        var was = _written.Passages.ToDictionary(group => group.Key, group => group.ToImmutableArray());
        var now = _edited.Passages.ToDictionary(group => group.Key, group => group.ToImmutableArray());
        var lines = FindLines(was, now);
        RefuseTranslations(now);
        var edited = ImmutableArray.CreateBuilder<EditedText>();
        foreach (var text in _texts.Texts)
        {
            foreach (var language in text.Languages)
            {
                var passages = FindPassages(text, language, was, now);
                var own = lines.Remove((text.Text, language), out var found) ? found : ImmutableDictionary<string, string>.Empty;
                if (passages is not null || !own.IsEmpty)
                    edited.Add(new EditedText(_edition.Issue.Id, text.Text, language, own, passages));
            }
        }

        // Lines of texts that the edition shows no passage of: the issue's own title, where there is no editor's note.
        foreach (var ((text, language), values) in lines.OrderBy(pair => pair.Key.Text, StringComparer.Ordinal))
            edited.Add(new EditedText(_edition.Issue.Id, text, language, values, null));
        return new WordChanges(edited.DrainToImmutable(), _changes.ToImmutable(), _refused.ToImmutable(), _marks is not null);
    }

    private Dictionary<(string Text, Language Language), ImmutableDictionary<string, string>> FindLines(
        Dictionary<PassageKey, ImmutableArray<ReadLeaf>> was, Dictionary<PassageKey, ImmutableArray<ReadLeaf>> now)
    {
        var lines = new Dictionary<(string, Language), ImmutableDictionary<string, string>>();
        foreach (var passage in EditionTexts.LinesOf(_edition.Issue))
        {
            foreach (var language in _edition.Languages)
            {
                var key = new PassageKey(EditionAnchors.Of(passage), language);
                if (!was.TryGetValue(key, out var before) || passage.In(language) is not { } rendition)
                    continue;
                var words = Words(before);
                if (!now.TryGetValue(key, out var after))
                {
                    _refused.Add(new WordRefusal(words, 0, new Wording("标题和职务不能删去。", "A headline or an office cannot be deleted.")));
                    continue;
                }

                if (Words(after) == words || !IsMine(key, rendition.Blocks, [new Paragraph([new Text(Words(after), SourceSpan.None)], SourceSpan.None)], after))
                    continue;
                lines[(passage.Id.Text, language)] = lines.GetValueOrDefault((passage.Id.Text, language), ImmutableDictionary<string, string>.Empty)
                    .SetItem(passage.Id.Name, Words(after));
                Tell(passage, language, rendition.Blocks, [new Paragraph([new Text(Words(after), SourceSpan.None)], SourceSpan.None)], after);
            }
        }

        return lines;
    }

    /// <summary>Words in the column of a language that the passage has nothing in yet.</summary>
    private void RefuseTranslations(Dictionary<PassageKey, ImmutableArray<ReadLeaf>> now)
    {
        var untranslated = _texts.Texts
            .SelectMany(text => text.Passages.SelectMany(passage => text.Languages
                .Where(language => passage.In(language) is null)
                .Select(language => new PassageKey(EditionAnchors.Of(passage), language))))
            .ToHashSet();
        foreach (var (key, leaves) in now.Where(pair => untranslated.Contains(pair.Key)))
        {
            _refused.Add(new WordRefusal(Words(leaves), leaves[0].Page, new Wording(
                $"“{key.Anchor}”还没有译文，请先在译文文件里补上这一段。", $"“{key.Anchor}” has no translation to change; add the passage to the translation's file first.")));
        }
    }

    private static string Words(ImmutableArray<ReadLeaf> leaves)
    {
        var words = new StringBuilder();
        foreach (var piece in leaves.SelectMany(leaf => leaf.Pieces))
            words.Append(piece.Kind == PieceKind.LineBreak ? " " : piece.Kind == PieceKind.Character ? piece.Characters : "");
        return words.ToString().Trim();
    }

    private ImmutableArray<EditedPassage>? FindPassages(
        EditionText text,
        Language language,
        Dictionary<PassageKey, ImmutableArray<ReadLeaf>> was,
        Dictionary<PassageKey, ImmutableArray<ReadLeaf>> now)
    {
        var byKey = text.Passages
            .Where(passage => passage.In(language) is not null)
            .ToDictionary(passage => new PassageKey(EditionAnchors.Of(passage), language));
        var edited = new Dictionary<PassageKey, EditedPassage>();
        foreach (var (key, passage) in byKey)
            edited.Add(key, Edit(passage, language, text.SubheadingLevel, was.GetValueOrDefault(key), now.GetValueOrDefault(key)));
        var order = OrderOf([.. byKey.Keys], [.. now.Keys.Where(byKey.ContainsKey)], edited);
        return edited.Values.All(passage => passage.Blocks is null) && order.SequenceEqual(byKey.Keys)
            ? null
            : [.. order.Select(key => edited[key])];
    }

    /// <summary>The document's order; what is not in it stands after what it stood after.</summary>
    private static List<PassageKey> OrderOf(List<PassageKey> was, List<PassageKey> now, Dictionary<PassageKey, EditedPassage> edited)
    {
        var order = new List<PassageKey>(now);
        for (var i = 0; i < was.Count; i++)
        {
            if (!order.Contains(was[i]))
                order.Insert(i == 0 ? 0 : order.IndexOf(was[i - 1]) + 1, was[i]);
        }

        return [.. order.Where(edited.ContainsKey)];
    }

    private EditedPassage Edit(
        Passage passage, Language language, int headingLevel, ImmutableArray<ReadLeaf> was, ImmutableArray<ReadLeaf> now)
    {
        var kept = new EditedPassage(passage.Id.Name, null);
        var blocks = passage.In(language)!.Blocks;
        if (was.IsDefault || (!now.IsDefault && Same(was, now)))
            return kept;
        var key = new PassageKey(EditionAnchors.Of(passage), language);
        if (now.IsDefault)
        {
            // What a joined passage said stands in the one before it.
            if (!IsMine(key, blocks, [], was))
                return kept;
            Tell(passage, language, blocks, [], was);
            return kept with { Blocks = [] };
        }

        if (Rebase(blocks, was, now, headingLevel) is not { } rebased)
        {
            _refused.Add(new WordRefusal(now[0].Words, now[0].Page, new Wording(
                "这样的改动在 Markdown 里写不出来，请直接改源文件。", "Markdown has no way to write this; change it in the source file.")));
            return kept;
        }

        if (Fingerprint.TextOf(rebased) == Fingerprint.TextOf(blocks) && !HasRemarks(now, was))
            return kept;
        if (!IsMine(key, blocks, rebased, now))
            return kept;
        Tell(passage, language, blocks, rebased, now);
        return kept with { Blocks = rebased };
    }

    private static bool Same(ImmutableArray<ReadLeaf> was, ImmutableArray<ReadLeaf> now) =>
        was.Length == now.Length && was.Zip(now).All(pair => pair.First.SaysTheSame(pair.Second)) && !HasRemarks(now, was);

    /// <summary>Whether there are comments that were not there before.</summary>
    private static bool HasRemarks(ImmutableArray<ReadLeaf> now, ImmutableArray<ReadLeaf> was) =>
        Remarks(now).Except(Remarks(was)).Any();

    private static IEnumerable<string> Remarks(ImmutableArray<ReadLeaf> leaves) => leaves
        .SelectMany(leaf => leaf.Pieces).Where(piece => piece.Kind == PieceKind.Remark).Select(piece => piece.Characters);

    /// <summary>The content's blocks with the document's words; null where they cannot be told apart from what Word cannot show.</summary>
    private ImmutableArray<Block>? Rebase(
        ImmutableArray<Block> blocks, ImmutableArray<ReadLeaf> was, ImmutableArray<ReadLeaf> now, int headingLevel)
    {
        if (Leaves.Of(blocks) is var own && was.Select(leaf => leaf.Kind).SequenceEqual(now.Select(leaf => leaf.Kind))
            && Align(own, was) is { } places)
        {
            var words = own.ToBuilder();
            for (var i = 0; i < own.Length; i++)
            {
                if (places[i] is not { } at || was[at].SaysTheSame(now[at]) && !HasRemarks([now[at]], [was[at]]))
                    continue;
                if (LeafRebase.Rebase(own[i], was[at], now[at]) is not { } rebased)
                    return null;
                words[i] = rebased;
            }

            return Leaves.Replace(blocks, words);
        }

        // Another shape: blocks are made of what stands there, if all that stood there before was read whole.
        return Fingerprint.TextOf(LeafBlocks.Build(was, headingLevel, Image) ?? []) == Fingerprint.TextOf(blocks)
            ? LeafBlocks.Build(now, headingLevel, Image)
            : null;
    }

    /// <summary>The document's text for each of the content's; null for those that are empty and so are not in it.</summary>
    private static List<int?>? Align(ImmutableArray<ImmutableArray<Inline>> own, ImmutableArray<ReadLeaf> was)
    {
        var places = new List<int?>();
        var at = 0;
        foreach (var content in own)
        {
            while (at < was.Length && IsMarker(was[at]))
                at++;
            var isEmpty = PieceText.PiecesOf(content).All(piece => piece.Kind == PieceKind.Remark);
            if (isEmpty && (at == was.Length || !was[at].Pieces.IsEmpty))
                places.Add(null);
            else if (at < was.Length)
                places.Add(at++);
            else
                return null;
        }

        while (at < was.Length && IsMarker(was[at]))
            at++;
        return at == was.Length ? places : null;
    }

    private static bool IsMarker(ReadLeaf leaf) =>
        leaf.Kind == "break" || leaf.Kind.StartsWith("table ", StringComparison.Ordinal) || leaf.Kind.StartsWith("figure ", StringComparison.Ordinal);

    private ImageResource? Image(string hash) => _images.GetValueOrDefault(hash);

    private static IEnumerable<ImageResource> ImagesIn(ImmutableArray<Block> blocks) => blocks.SelectMany(block => block switch
    {
        Figure figure => [figure.Image],
        Quotation quotation => ImagesIn(quotation.Content),
        ListBlock list => list.Items.SelectMany(item => ImagesIn(item.Content)),
        _ => [],
    });

    /// <summary>
    /// Whether a difference is the editor's. Where the content was changed after the document was made, what still says
    /// what it said then is not; and what says a third thing is neither's to decide.
    /// </summary>
    private bool IsMine(PassageKey key, ImmutableArray<Block> content, ImmutableArray<Block> now, ImmutableArray<ReadLeaf> leaves)
    {
        if (_marks is null || _marks.Of(key) is not { } then || then == Fingerprint.Of(content))
            return true;
        if (then != Fingerprint.Of(now))
        {
            _refused.Add(new WordRefusal(leaves[0].Words, leaves[0].Page, new Wording(
                "导出之后，此段在源文件里也改了；请比较后自行决定。", "The passage was changed in its source, too, since the file was made; compare the two and decide.")));
        }

        return false;
    }

    private void Tell(
        Passage passage, Language language, ImmutableArray<Block> was, ImmutableArray<Block> now, ImmutableArray<ReadLeaf> leaves)
    {
        var authors = leaves.SelectMany(leaf => leaf.Authors).Where(author => author.Length > 0).Distinct(StringComparer.Ordinal).ToImmutableArray();

        // The publisher is what we ourselves wrote there: nobody has saved the document since.
        if (authors.IsEmpty && _edited.Author is { } last && last != _edition.Publication.Publisher.In(_edition.Languages[0]))
            authors = [last];
        _changes.Add(new WordChange(passage.Id, language, was, now, authors, leaves.Select(leaf => leaf.Page).FirstOrDefault()));
    }
}
