using System.Collections.Immutable;
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
public static class WordImporter
{
    /// <summary>Finds the changes.</summary>
    /// <param name="edition">The edition that the document shows, as the content has it now.</param>
    /// <param name="written">
    /// The edition's Word document, made now; of the issue <see cref="WordOrigin.AsItWas">as it was</see> where texts came since.
    /// </param>
    /// <param name="edited">The document that came back; seekable.</param>
    /// <exception cref="WordFileException">It is no Word document that can be read.</exception>
    public static WordChanges Find(Edition edition, Stream written, Stream edited)
    {
        using var ours = WordPackage.Open(written);
        using var theirs = WordPackage.Open(edited);
        var texts = new EditionTexts(edition);
        var was = WordReader.Read(ours, edition, texts);
        var marks = SourceMarks.Read(theirs);
        var read = WordReader.Read(theirs, edition, texts);
        if (was.Passages.Any() && !read.Passages.Any())
        {
            throw new WordFileException(
                "word/other-document",
                new Wording("文件里没有这一期的任何段落。", "The file has none of this issue's passages."),
                new Wording("请确认它是由本期导出的。", "Check that it was made from this issue."));
        }

        var (now, refused) = Adoption.Adopt(was, read);
        var book = new ChangeBook(edition, texts, marks, now.Author);
        book.Refuse(refused);
        var changed = Find(edition, texts, new ReadPassages(was), new ReadPassages(now), book);
        return new WordChanges(changed, book.Changes, book.Refused, book.KnowsItsSource);
    }

    /// <summary>What edition a document shows; null where it does not say.</summary>
    /// <exception cref="WordFileException">It is no Word document that can be read.</exception>
    public static WordOrigin? OriginOf(Stream document)
    {
        using var package = WordPackage.Open(document);
        return SourceMarks.Origin(package);
    }

    private static ImmutableArray<EditedText> Find(
        Edition edition,
        EditionTexts texts,
        ReadPassages was,
        ReadPassages now,
        ChangeBook book)
    {
        var lines = LineChanges.Find(edition, was, now, book);
        var passages = new PassageChanges(texts.Texts, book);
        var edited = ImmutableArray.CreateBuilder<EditedText>();
        foreach (var text in texts.Texts)
        {
            foreach (var language in text.Languages)
            {
                var changed = passages.Find(text, language, was, now);
                var own = lines.Remove((text.Text, language), out var found) ? found : ImmutableDictionary<string, string>.Empty;
                if (changed is not null || !own.IsEmpty)
                    edited.Add(new EditedText(edition.Issue.Id, text.Text, language, own, changed));
            }
        }

        // Lines of texts that the edition shows no passage of: the issue's own title, where there is no editor's note.
        foreach (var ((text, language), values) in lines.OrderBy(pair => pair.Key.Text, StringComparer.Ordinal).ThenBy(pair => pair.Key.Language.Tag, StringComparer.Ordinal))
            edited.Add(new EditedText(edition.Issue.Id, text, language, values, null));
        return edited.DrainToImmutable();
    }
}
