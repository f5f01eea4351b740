using DocumentFormat.OpenXml;
using Huikan.Changes;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word.Tracking;

/// <summary>
/// The smallest part of a paragraph that comes or goes: a word with its properties, the mark of a footnote, a picture,
/// words with their reading, a whole field.
/// </summary>
/// <param name="Key">Equal for atoms that readers could not tell apart.</param>
/// <param name="Runs">The runs; one, but for a field.</param>
/// <param name="Link">The hyperlink that they stand in, without its words; null outside.</param>
/// <param name="Before">Bookmarks that begin or end before it.</param>
internal sealed record Atom(string Key, IReadOnlyList<OpenXmlElement> Runs, W.Hyperlink? Link, IReadOnlyList<OpenXmlElement> Before)
{
    /// <summary>Equal for words that differ in their properties alone; nothing but words is the same with other properties.</summary>
    public string Words { get; init; } = Key;

    public W.RunProperties? Properties => (Runs[0] as W.Run)?.RunProperties;

    public W.FootnoteReference? Footnote => Runs is [W.Run run] ? run.GetFirstChild<W.FootnoteReference>() : null;

    /// <summary>The atoms of a paragraph, and the bookmarks after the last.</summary>
    public static (List<Atom> Atoms, IReadOnlyList<OpenXmlElement> After) Of(W.Paragraph paragraph)
    {
        var atoms = new List<Atom>();
        var marks = new List<OpenXmlElement>();
        Collect(paragraph.ChildElements, null);
        return (atoms, marks);

        void Collect(IEnumerable<OpenXmlElement> children, W.Hyperlink? link)
        {
            List<OpenXmlElement>? field = null;
            var depth = 0;
            foreach (var child in children)
            {
                switch (child)
                {
                    case W.ParagraphProperties:
                        break;
                    case W.BookmarkStart or W.BookmarkEnd:
                        marks.Add(child.CloneNode(true));
                        break;
                    case W.Hyperlink hyperlink:
                        Collect(hyperlink.ChildElements, (W.Hyperlink)hyperlink.CloneNode(false));
                        break;
                    default:
                        var type = child.GetFirstChild<W.FieldChar>()?.FieldCharType?.Value;
                        depth += type == W.FieldCharValues.Begin ? 1 : type == W.FieldCharValues.End ? -1 : 0;
                        if (depth > 0 || field is not null)
                            (field ??= []).Add(child.CloneNode(true));
                        else
                            CollectRun(child, link);
                        if (depth == 0 && field is not null)
                        {
                            Add(field, link, string.Concat(field.Select(run => Signature.Of(run, null))));
                            field = null;
                        }

                        break;
                }
            }

            if (field is not null)
                Add(field, link, string.Concat(field.Select(run => Signature.Of(run, null))));
        }

        void CollectRun(OpenXmlElement element, W.Hyperlink? link)
        {
            if (element is not W.Run run)
            {
                Add([element.CloneNode(true)], link, element.OuterXml);
                return;
            }

            var format = run.RunProperties?.OuterXml ?? "";
            foreach (var content in run.ChildElements.Where(content => content is not W.RunProperties))
            {
                if (content is W.Text text)
                {
                    foreach (var word in Changes.Words.Of(text.Text))
                        Add([RunOf(run, new W.Text(word) { Space = SpaceProcessingModeValues.Preserve })], link, format + word, word);
                }
                else
                {
                    Add([RunOf(run, content.CloneNode(true))], link, format + Signature.Of(content, null));
                }
            }
        }

        void Add(IReadOnlyList<OpenXmlElement> runs, W.Hyperlink? link, string key, string? words = null)
        {
            var (whole, bare) = ($"{link?.OuterXml}\n{key}", $"{link?.OuterXml}\n{words ?? key}");
            atoms.Add(new Atom(whole, runs, link, [.. marks]) { Words = bare });
            marks.Clear();
        }
    }

    private static W.Run RunOf(W.Run run, OpenXmlElement content)
    {
        var made = new W.Run();
        if (run.RunProperties is { } properties)
            made.Append(properties.CloneNode(true));
        made.Append(content);
        return made;
    }
}
