using System.Collections.Immutable;
using System.Security.Cryptography;
using Huikan.Changes;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Publications;

namespace Huikan.Writers.Word.Reading;

/// <summary>Finds what an editor changed in passages.</summary>
internal sealed class PassageChanges
{
    private readonly ChangeBook _book;
    private readonly Dictionary<string, ImageResource> _images = new(StringComparer.Ordinal);

    /// <param name="texts">The texts, whose pictures new blocks may show.</param>
    /// <param name="book">Collects the changes.</param>
    public PassageChanges(IEnumerable<EditionText> texts, ChangeBook book)
    {
        _book = book;
        foreach (var image in texts.SelectMany(t => t.Passages).SelectMany(p => p.Renditions).SelectMany(r => ImagesIn(r.Blocks)))
            _images.TryAdd(Convert.ToHexStringLower(SHA256.HashData(image.Bytes.Span)), image);
    }

    /// <summary>What the passages of a text are to say in a language; null where all are as they were.</summary>
    public ImmutableArray<EditedPassage>? Find(
        EditionText text,
        Language language,
        ReadPassages was,
        ReadPassages now)
    {
        var own = new List<PassageKey>();
        var edited = new Dictionary<PassageKey, EditedPassage>();
        foreach (var passage in text.Passages)
        {
            var key = new PassageKey(EditionAnchors.Of(passage), language);
            if (passage.In(language) is not null)
                edited.Add(key, Edit(key, passage, text.SubheadingLevel, was.Of(key), now.Of(key)));
            else if (now.Has(key) && FirstTranslation.Of(text, passage, language, now.Of(key), _images.GetValueOrDefault, _book) is { } translation)
                edited.Add(key, translation);
            else
                continue;
            own.Add(key);
        }

        var order = PassageOrder.Of(own, Shown, now);
        return edited.Values.All(passage => passage.Blocks is null) && order.SequenceEqual(own)
            ? null
            : [.. order.Select(key => edited[key])];

        PassageKey Shown(PassageKey key) =>
            was.Has(key) ? key : text.Languages.Select(other => key with { Language = other }).FirstOrDefault(was.Has, key);
    }

    private EditedPassage Edit(
        PassageKey key, Passage passage, int headingLevel, ImmutableArray<ReadLeaf> was, ImmutableArray<ReadLeaf> now)
    {
        var kept = new EditedPassage(passage.Id.Name, null);
        var blocks = passage.In(key.Language)!.Blocks;
        if (was.IsDefault && !now.IsDefault && _book.IsYounger(key)
            && Fingerprint.TextOf(LeafBlocks.Build(now, headingLevel, _images.GetValueOrDefault) ?? []) != Fingerprint.TextOf(blocks))
        {
            _book.RefuseBoth(now[0]);
        }

        if (was.IsDefault || (!now.IsDefault && Same(was, now)))
            return kept;
        if (now.IsDefault)
        {
            // What a joined passage said stands in the one before it.
            if (_book.IsYounger(key) || !_book.IsMine(key, blocks, [], was))
                return kept;
            _book.Tell(passage, key.Language, blocks, [], was);
            return kept with { Blocks = [] };
        }

        if (BlockRebase.Rebase(blocks, was, now, headingLevel, _images.GetValueOrDefault) is not { } rebased)
        {
            _book.Refuse(now[0].Words, now[0].Page, CannotWrite);
            return kept;
        }

        if (Fingerprint.TextOf(rebased) == Fingerprint.TextOf(blocks) && !HasRemarks(now, was))
            return kept;
        if (!_book.IsMine(key, blocks, rebased, now))
            return kept;
        _book.Tell(passage, key.Language, blocks, rebased, now);
        return kept with { Blocks = rebased };
    }

    /// <summary>Markdown has no such thing, as a table with merged cells.</summary>
    public static Wording CannotWrite => new(
        "这样的改动在 Markdown 里写不出来，请直接改源文件。", "Markdown has no way to write this; change it in the source file.");

    private static bool Same(ImmutableArray<ReadLeaf> was, ImmutableArray<ReadLeaf> now) =>
        was.Length == now.Length && was.Zip(now).All(pair => pair.First.SaysTheSame(pair.Second)) && !HasRemarks(now, was);

    /// <summary>Whether there are comments that were not there before.</summary>
    private static bool HasRemarks(ImmutableArray<ReadLeaf> now, ImmutableArray<ReadLeaf> was) =>
        now.SelectMany(leaf => leaf.Remarks).Except(was.SelectMany(leaf => leaf.Remarks)).Any();

    private static IEnumerable<ImageResource> ImagesIn(ImmutableArray<Block> blocks) => blocks.SelectMany(block => block switch
    {
        Figure figure => [figure.Image],
        Quotation quotation => ImagesIn(quotation.Content),
        ListBlock list => list.Items.SelectMany(item => ImagesIn(item.Content)),
        _ => [],
    });
}
