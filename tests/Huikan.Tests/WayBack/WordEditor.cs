using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Tests.WayBack;

/// <summary>Edits a Word document as an editor does, finding places by words that stand once, as an editor does.</summary>
internal sealed class WordEditor : IDisposable
{
    public const string Author = "审阅人";

    private readonly MemoryStream _stream = new();
    private readonly WordprocessingDocument _document;
    private int _ids = 10_000;

    public WordEditor(byte[] document)
    {
        _stream.Write(document);
        _document = WordprocessingDocument.Open(_stream, isEditable: true);
    }

    private MainDocumentPart Main => _document.MainDocumentPart!;

    private Body Body => Main.Document!.Body!;

    public byte[] Save()
    {
        _document.Save();
        _document.Dispose();
        return _stream.ToArray();
    }

    public void Dispose() => _document.Dispose();

    public void Replace(string word, string with, bool isTracked)
    {
        if (!isTracked)
        {
            Set(Find(word), Find(word).Text.Replace(word, with, StringComparison.Ordinal));
            return;
        }

        var run = Isolate(word);
        var added = (Run)run.CloneNode(true);
        Set(added.GetFirstChild<Text>()!, with);
        run.InsertAfterSelf(Inserted(added));
        Strike(run);
    }

    public void InsertBefore(string word, string added, bool isTracked)
    {
        if (!isTracked)
        {
            Set(Find(word), Find(word).Text.Replace(word, added + word, StringComparison.Ordinal));
            return;
        }

        var run = Isolate(word);
        var other = (Run)run.CloneNode(true);
        Set(other.GetFirstChild<Text>()!, added);
        run.InsertBeforeSelf(Inserted(other));
    }

    public void Delete(string word, bool isTracked)
    {
        var run = Isolate(word);
        if (isTracked)
        {
            Strike(run.Ancestors<Ruby>().FirstOrDefault()?.Ancestors<Run>().First() ?? run);
            return;
        }

        if (run.Ancestors<Ruby>().FirstOrDefault() is { } ruby)
            run = ruby.Ancestors<Run>().First();
        var link = run.Parent as Hyperlink;
        run.Remove();
        if (link?.HasChildren == false)
            link.Remove();
    }

    /// <summary>Takes a footnote away by its mark, as Word does.</summary>
    public void DeleteNote(string word, bool isTracked)
    {
        var note = Find(word).Ancestors<Footnote>().First();
        var mark = Body.Descendants<FootnoteReference>().First(reference => reference.Id! == note.Id!).Ancestors<Run>().First();
        if (isTracked)
        {
            Strike(mark);
            return;
        }

        mark.Remove();
        note.Remove();
    }

    /// <summary>A new footnote after a word.</summary>
    public void AddNote(string word, string note)
    {
        var run = Isolate(word);
        var part = Main.FootnotesPart ?? Main.AddNewPart<FootnotesPart>();
        part.Footnotes ??= new Footnotes();
        var id = ++_ids;
        part.Footnotes.Append(new Footnote(new Paragraph(
            new Run(new RunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }), new FootnoteReferenceMark()),
            NewRun(" "),
            NewRun(note)))
        { Id = id });
        run.InsertAfterSelf(new Run(new RunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }), new FootnoteReference { Id = id }));
    }

    /// <summary>Ctrl+B or Ctrl+I on a plain word.</summary>
    public void Mark(string word, bool isBold)
    {
        var properties = Isolate(word) is var run && run.RunProperties is { } own ? own : run.RunProperties = new RunProperties();
        if (isBold)
            properties.Bold = new Bold();
        else
            properties.Italic = new Italic();
    }

    /// <summary>Ctrl+Space on a marked word.</summary>
    public void ClearMarks(string word) => Isolate(word).RunProperties?.Remove();

    /// <summary>Ctrl+B on a bold word, or Ctrl+I on an italic one: Word keeps the style and says that it is not bold.</summary>
    public void Toggle(string word, bool isBold)
    {
        var properties = Isolate(word).RunProperties!;
        if (isBold)
            properties.Bold = new Bold { Val = false };
        else
            properties.Italic = new Italic { Val = false };
    }

    public void Link(string word, string address)
    {
        var run = Isolate(word);
        var link = new Hyperlink { Id = Main.AddHyperlinkRelationship(new Uri(address), isExternal: true).Id };
        if (run.Parent is InsertedRun inserted)
        {
            // A link cannot stand in what is tracked as put in: that is accepted first.
            foreach (var child in inserted.ChildElements.ToList())
            {
                child.Remove();
                inserted.InsertBeforeSelf(child);
            }

            inserted.Remove();
        }

        run.InsertAfterSelf(link);
        run.Remove();
        link.Append(run);
    }

    public void ChangeLink(string word, string address) =>
        Find(word).Ancestors<Hyperlink>().First().Id = Main.AddHyperlinkRelationship(new Uri(address), isExternal: true).Id;

    public void Unlink(string word)
    {
        var run = Isolate(word);
        var link = run.Ancestors<Hyperlink>().First();
        run.RunProperties?.Remove();
        run.Remove();
        link.InsertAfterSelf(run);
        if (!link.HasChildren)
            link.Remove();
    }

    /// <summary>Enter before a word.</summary>
    public void Split(string word, bool isTracked)
    {
        var run = Isolate(word);
        var first = ParagraphOf(word);
        var second = new Paragraph();
        if (first.ParagraphProperties is { } properties)
            second.ParagraphProperties = (ParagraphProperties)properties.CloneNode(true);
        OpenXmlElement from = run.Parent is InsertedRun inserted ? inserted : run;
        if (from != run)
        {
            // What was put in is divided with the paragraph.
            var before = run.ElementsBefore().ToList();
            var others = new InsertedRun { Author = Author, Id = NextId() };
            foreach (var element in before)
            {
                element.Remove();
                others.Append(element);
            }

            if (others.HasChildren)
                from.InsertBeforeSelf(others);
        }

        foreach (var element in from.ElementsAfter().Prepend(from).ToList())
        {
            element.Remove();
            second.Append(element);
        }

        first.InsertAfterSelf(second);
        if (isTracked)
            MarkEnd(first, new Inserted { Author = Author, Id = NextId() });
    }

    /// <summary>Delete at the end of a paragraph, or its words cut out and put at the end of the other where that is elsewhere.</summary>
    public void Join(string word, string next, bool isTracked)
    {
        var (first, second) = (ParagraphOf(word), ParagraphOf(next));
        if (isTracked)
        {
            MarkEnd(first, new Deleted { Author = Author, Id = NextId() });
            return;
        }

        var isAdjacent = first.NextSibling() == second;
        foreach (var element in second.ChildElements.Where(element => element is not ParagraphProperties).ToList())
        {
            element.Remove();
            if (isAdjacent || element is not (BookmarkStart or BookmarkEnd))
                first.Append(element);
        }

        if (isAdjacent)
        {
            second.Remove();
            return;
        }

        var row = second.Ancestors<TableRow>().LastOrDefault();
        if (row is null)
            second.Remove();
        else if (!row.Descendants<Text>().Any())
            row.Remove();
    }

    /// <summary>A new paragraph below another, in its style.</summary>
    public void AddParagraph(string after, string words, bool isTracked)
    {
        var paragraph = ParagraphOf(after);
        paragraph.InsertAfterSelf(CopyOf(paragraph, words, isTracked));
    }

    /// <summary>New paragraphs after those that stand last, each in the style of its own.</summary>
    public void AddParagraphs(IReadOnlyList<(string After, string Words)> paragraphs, bool isTracked)
    {
        OpenXmlElement last = ParagraphOf(paragraphs[^1].After);
        foreach (var (after, words) in paragraphs)
            last = last.InsertAfterSelf(CopyOf(ParagraphOf(after), words, isTracked));
    }

    /// <summary>A new row of the table with a word.</summary>
    public void AddRow(string after, IReadOnlyList<string> words, bool isTracked)
    {
        var row = Find(after).Ancestors<TableRow>().First();
        var added = (TableRow)row.CloneNode(true);
        added.TableRowProperties?.Remove();
        if (isTracked)
            added.TableRowProperties = new TableRowProperties(new Inserted { Author = Author, Id = NextId() });
        foreach (var (cell, text) in added.Elements<TableCell>().Zip(words))
        {
            var first = cell.Elements<Paragraph>().First();
            cell.RemoveAllChildren<Paragraph>();
            cell.RemoveAllChildren<Table>();
            var copy = new Paragraph();
            if (first.ParagraphProperties is { } properties)
                copy.ParagraphProperties = (ParagraphProperties)properties.CloneNode(true);
            var run = NewRun(text);
            if (text.Length > 0)
                copy.Append(isTracked ? Inserted(run) : run);
            cell.Append(copy);
        }

        row.InsertAfterSelf(added);
    }

    /// <summary>Deletes the row of a word, or the one that its table stands in.</summary>
    public void DeleteRow(string word, bool isTracked, bool isOuter = false)
    {
        var rows = Find(word).Ancestors<TableRow>();
        var row = isOuter ? rows.Last() : rows.First();
        if (!isTracked)
        {
            row.Remove();
            return;
        }

        row.TableRowProperties ??= new TableRowProperties();
        row.TableRowProperties.Append(new Deleted { Author = Author, Id = NextId() });
        foreach (var paragraph in row.Descendants<Paragraph>().Where(paragraph => !paragraph.Ancestors<Ruby>().Any()).ToList())
            StrikeParagraph(paragraph);
    }

    /// <summary>A column at the end, its cells like those of the second.</summary>
    public void AddColumn(string word, IReadOnlyList<string> words)
    {
        var table = Find(word).Ancestors<Table>().First();
        foreach (var (row, text) in table.Elements<TableRow>().Zip(words))
        {
            var model = row.Elements<TableCell>().ElementAt(1);
            var cell = new TableCell((TableCellProperties)model.TableCellProperties!.CloneNode(true), CopyOf(model.Elements<Paragraph>().First(), text, isTracked: false));
            row.Append(cell);
        }

        if (table.GetFirstChild<TableGrid>() is { } grid)
            grid.Append(grid.Elements<GridColumn>().ElementAt(1).CloneNode(true));
    }

    /// <summary>Selects the paragraphs with words, and the table that they are in, and deletes them with what marks them.</summary>
    public void DeleteBlock(IReadOnlyList<string> words, bool isTracked)
    {
        var elements = ElementsOf(words);
        if (!isTracked)
            EndsOf(elements).ForEach(end => end.Remove());
        foreach (var element in elements)
        {
            if (!isTracked)
            {
                element.Remove();
                continue;
            }

            foreach (var row in element.Descendants<TableRow>())
            {
                row.TableRowProperties ??= new TableRowProperties();
                row.TableRowProperties.Append(new Deleted { Author = Author, Id = NextId() });
            }

            foreach (var paragraph in element.Descendants<Paragraph>().Prepend(element).OfType<Paragraph>().Where(paragraph => !paragraph.Ancestors<Ruby>().Any()).ToList())
                StrikeParagraph(paragraph);
        }
    }

    /// <summary>Cuts the paragraphs with words, and the table that they are in, and puts them in behind another.</summary>
    public void MoveBlock(IReadOnlyList<string> words, string after)
    {
        OpenXmlElement last = ParagraphOf(after);
        var elements = ElementsOf(words);
        var ends = EndsOf(elements);
        foreach (var element in elements)
        {
            element.Remove();
            last = last.InsertAfterSelf(element);
        }

        foreach (var end in ends)
        {
            end.Remove();
            last = last.InsertAfterSelf(end);
        }
    }

    /// <summary>The ends, behind elements, of the bookmarks that begin in them or right before them: they go where the elements go.</summary>
    private List<BookmarkEnd> EndsOf(List<OpenXmlElement> elements)
    {
        var starts = elements.SelectMany(element => element.Descendants<BookmarkStart>()).Select(start => start.Id?.Value).ToHashSet();
        var inside = elements.SelectMany(element => element.Descendants<BookmarkEnd>()).ToHashSet();
        return [.. Body.Descendants<BookmarkEnd>().Where(end => starts.Contains(end.Id?.Value) && !inside.Contains(end))];
    }

    private List<OpenXmlElement> ElementsOf(IReadOnlyList<string> words) =>
        [.. words.Select(word => (OpenXmlElement?)Find(word).Ancestors<Table>().FirstOrDefault() ?? ParagraphOf(word)).Distinct()];

    /// <summary>Whether the paragraphs with words stand one right behind the other.</summary>
    public bool Follow(IReadOnlyList<string> words) =>
        words.Zip(words.Skip(1)).All(pair => ParagraphOf(pair.First).NextSibling<Paragraph>() == ParagraphOf(pair.Second));

    public void DeleteParagraph(string word, bool isTracked)
    {
        if (isTracked)
            StrikeParagraph(ParagraphOf(word));
        else
            Remove(ParagraphOf(word));
    }

    /// <summary>Takes a paragraph away; a bookmark that goes on in others stays with them, as it does in Word.</summary>
    private static void Remove(Paragraph paragraph)
    {
        var starts = paragraph.Elements<BookmarkStart>().ToList();
        var ends = paragraph.Elements<BookmarkEnd>().ToList();
        var (before, after) = (paragraph.PreviousSibling<Paragraph>(), paragraph.NextSibling<Paragraph>());
        paragraph.Remove();
        foreach (var start in starts.Where(start => after is not null && ends.All(end => end.Id != start.Id)))
        {
            start.Remove();
            if (after!.ParagraphProperties is { } properties)
                properties.InsertAfterSelf(start);
            else
                after.PrependChild(start);
        }

        foreach (var end in ends.Where(end => before is not null && starts.All(start => start.Id != end.Id)))
        {
            end.Remove();
            before!.Append(end);
        }
    }

    /// <summary>Cuts a paragraph out and puts it in behind another; its bookmarks go with it.</summary>
    public void MoveParagraph(string word, string after)
    {
        var (paragraph, target) = (ParagraphOf(word), ParagraphOf(after));
        Remove(paragraph);
        target.InsertAfterSelf(paragraph);
        if (target.Elements<BookmarkEnd>().FirstOrDefault(end => target.Elements<BookmarkStart>().All(start => start.Id != end.Id)) is { } open)
        {
            // It was put in before the bookmark's end.
            open.Remove();
            paragraph.Append(open);
        }
    }

    /// <summary>Moves a paragraph with the move tracked, as Word writes it.</summary>
    public void MoveTracked(string word, string after)
    {
        var (paragraph, target) = (ParagraphOf(word), ParagraphOf(after));
        var copy = new Paragraph();
        if (paragraph.ParagraphProperties is { } properties)
            copy.ParagraphProperties = (ParagraphProperties)properties.CloneNode(true);
        var (from, to, name) = (NextId(), NextId(), "move" + NextId());
        MarkEnd(copy, new MoveTo { Author = Author, Id = NextId() });
        copy.Append(new MoveToRangeStart { Id = to, Name = name, Author = Author });
        if (paragraph.ParagraphProperties is { } own)
            own.InsertAfterSelf(new MoveFromRangeStart { Id = from, Name = name, Author = Author });
        else
            paragraph.PrependChild(new MoveFromRangeStart { Id = from, Name = name, Author = Author });
        foreach (var element in paragraph.ChildElements.Where(element => element is not (ParagraphProperties or BookmarkStart or BookmarkEnd or MoveFromRangeStart)).ToList())
        {
            var moved = new MoveToRun { Author = Author, Id = NextId() };
            moved.Append(element.CloneNode(true));
            copy.Append(moved);
            var left = new MoveFromRun { Author = Author, Id = NextId() };
            element.InsertBeforeSelf(left);
            element.Remove();
            left.Append(element);
        }

        MarkEnd(paragraph, new MoveFrom { Author = Author, Id = NextId() });
        target.InsertAfterSelf(copy);
        paragraph.InsertAfterSelf(new MoveFromRangeEnd { Id = from });
        copy.InsertAfterSelf(new MoveToRangeEnd { Id = to });
    }

    /// <summary>Whether a word's paragraph is all that its cell of the parallel text has.</summary>
    public bool IsAlone(string word) => ParagraphOf(word) is var paragraph && paragraph.Parent!.Elements<Paragraph>().All(other => other == paragraph);

    /// <summary>Whether a word's paragraph is one by itself, and not joined to another with changes tracked.</summary>
    public bool IsOne(string word)
    {
        var paragraph = ParagraphOf(word);
        return !IsTrackedOut(paragraph)
            && (paragraph.PreviousSibling<Paragraph>() is not { } before || !IsTrackedOut(before) || !before.Descendants<Text>().Any());

        static bool IsTrackedOut(Paragraph paragraph) =>
            paragraph.ParagraphProperties?.ParagraphMarkRunProperties?.Elements().Any(mark => mark is Deleted or MoveFrom) == true;
    }

    public void MoveRow(string word, string after)
    {
        var (row, target) = (Find(word).Ancestors<TableRow>().Last(), Find(after).Ancestors<TableRow>().Last());
        row.Remove();
        target.InsertAfterSelf(row);
    }

    /// <summary>Words in an empty cell of the row with a word.</summary>
    public void FillCell(string wordInRow, int column, string words, bool isTracked)
    {
        var paragraph = Find(wordInRow).Ancestors<TableRow>().First().Elements<TableCell>().ElementAt(column).Elements<Paragraph>().First();
        var run = NewRun(words);
        paragraph.Append(isTracked ? Inserted(run) : run);
    }

    private string NextId() => (++_ids).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private Paragraph CopyOf(Paragraph model, string words, bool isTracked)
    {
        var copy = new Paragraph();
        if (model.ParagraphProperties is { } properties)
            copy.ParagraphProperties = (ParagraphProperties)properties.CloneNode(true);
        var run = NewRun(words);
        copy.Append(isTracked ? Inserted(run) : run);
        if (isTracked)
            MarkEnd(copy, new Inserted { Author = Author, Id = NextId() });
        return copy;
    }

    private static void MarkEnd(Paragraph paragraph, OpenXmlElement mark)
    {
        var properties = paragraph.ParagraphProperties ??= new ParagraphProperties();
        properties.ParagraphMarkRunProperties ??= new ParagraphMarkRunProperties();
        properties.ParagraphMarkRunProperties.PrependChild(mark);
    }

    private void StrikeParagraph(Paragraph paragraph)
    {
        foreach (var run in paragraph.Descendants<Run>().Where(run => run.Ancestors<Ruby>().FirstOrDefault() is null).ToList())
            Strike(run);
        MarkEnd(paragraph, new Deleted { Author = Author, Id = NextId() });
    }

    private void Strike(Run run)
    {
        // What was put in with changes tracked and goes again is simply gone.
        if (run.Parent is InsertedRun inserted)
        {
            run.Remove();
            if (!inserted.HasChildren)
                inserted.Remove();
            return;
        }

        foreach (var text in run.Elements<Text>().ToList())
            text.InsertAfterSelf(new DeletedText(text.Text) { Space = SpaceProcessingModeValues.Preserve });
        run.RemoveAllChildren<Text>();
        var deleted = new DeletedRun { Author = Author, Id = NextId() };
        run.InsertBeforeSelf(deleted);
        run.Remove();
        deleted.Append(run);
    }

    private InsertedRun Inserted(Run run)
    {
        var inserted = new InsertedRun { Author = Author, Id = NextId() };
        inserted.Append(run);
        return inserted;
    }

    private static Run NewRun(string words) => new(new Text(words) { Space = SpaceProcessingModeValues.Preserve });

    private static void Set(Text text, string words)
    {
        text.Text = words;
        text.Space = SpaceProcessingModeValues.Preserve;
    }

    /// <summary>The text with a word; the contents name headings first.</summary>
    private Text Find(string word) =>
        Body.Descendants<Text>().LastOrDefault(text => text.Text.Contains(word, StringComparison.Ordinal) && !text.Ancestors<MoveFromRun>().Any())
        ?? Main.FootnotesPart?.Footnotes?.Descendants<Text>().LastOrDefault(text => text.Text.Contains(word, StringComparison.Ordinal))
        ?? throw new InvalidOperationException($"The document has no “{word}”.");

    private Paragraph ParagraphOf(string word)
    {
        // Words with readings have paragraphs of no kind inside.
        return Find(word).Ancestors<Paragraph>().First();
    }

    /// <summary>The word in a run of its own.</summary>
    private Run Isolate(string word)
    {
        var text = Find(word);
        var run = (Run)text.Parent!;
        var at = text.Text.IndexOf(word, StringComparison.Ordinal);
        var (before, after) = (text.Text[..at], text.Text[(at + word.Length)..]);
        var contents = run.ChildElements.Where(element => element is not RunProperties).ToList();
        var index = contents.IndexOf(text);
        Part([.. contents.Take(index).Select(content => content.CloneNode(true)), .. TextOf(before)], isBefore: true);
        Part([.. TextOf(after), .. contents.Skip(index + 1).Select(content => content.CloneNode(true))], isBefore: false);
        foreach (var content in contents.Where(content => content != text))
            content.Remove();
        Set(text, word);
        return run;

        static IEnumerable<OpenXmlElement> TextOf(string words) =>
            words.Length == 0 ? [] : [new Text(words) { Space = SpaceProcessingModeValues.Preserve }];

        void Part(List<OpenXmlElement> content, bool isBefore)
        {
            if (content.Count == 0)
                return;
            var part = new Run();
            if (run.RunProperties is { } properties)
                part.RunProperties = (RunProperties)properties.CloneNode(true);
            part.Append(content);
            // What was put in with changes tracked stays so in parts.
            if (isBefore)
                run.InsertBeforeSelf(part);
            else
                run.InsertAfterSelf(part);
        }
    }
}
