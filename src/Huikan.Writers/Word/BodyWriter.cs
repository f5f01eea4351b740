using DocumentFormat.OpenXml;
using Huikan.Editions;
using Huikan.Publications;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>The nodes of the edition as the document's body.</summary>
internal sealed class BodyWriter
{
    private readonly WordContext _word;
    private readonly BodyFlow _flow;

    private BodyWriter(WordContext word)
    {
        _word = word;
        _flow = new BodyFlow(word);
    }

    public static W.Body Write(WordContext word)
    {
        var writer = new BodyWriter(word);
        var running = RunningSet.None.With(word.Edition.Running);
        foreach (var node in word.Edition.Content)
            writer.Write(node, running);
        var body = writer._flow.Finish();
        RubyWriter.MakeRoom(body, word.Styles);
        return body;
    }

    private void Write(EditionNode node, RunningSet running)
    {
        switch (node)
        {
            case SectionNode section:
                WriteSection(section, running);
                break;
            case LineNode line:
                _flow.Add(running, [LineWriter.Write(_word, line)]);
                break;
            case RowNode row:
                _flow.Add(running, LineWriter.Write(_word, row));
                break;
            case RuleNode rule:
                _flow.Add(running, [LineWriter.Write(_word, rule)]);
                break;
            case ContentsNode contents:
                WriteBox(contents, running, [.. ContentsWriter.Write(_word, contents)]);
                break;
            case FacingNode facing:
                // Word has no facing pages of matching text: what faces in print stands in turn here.
                foreach (var side in facing.Verso.Concat(facing.Recto))
                    Write(side, running);
                break;
            case BroadsheetNode broadsheet:
                // Word fits no stories into modules: what is a newspaper page in print stands in turn here.
                foreach (var part in broadsheet.Banner.Concat(broadsheet.Stories))
                    Write(part, running.With(broadsheet.Running));
                break;
            case StoryNode story:
                WriteSection(new SectionNode(story.Style, story.Anchor, story.Content, [], ShowsRunning: true, story.Span), running);
                break;
            case PassagesNode passages:
                WriteBox(passages, running, PassagesWriter.Write(_word, passages));
                break;
            default:
                throw new UnreachableKindException(node);
        }
    }

    /// <summary>Contents and passages are boxes too: their white and rules above and below.</summary>
    private void WriteBox(EditionNode node, RunningSet running, IReadOnlyList<OpenXmlElement> content)
    {
        if (content.Count == 0)
            return;
        var style = _word.Edition.Stylesheet.Resolve(node.Style, _word.Edition.Languages[0]);
        _flow.Add(running, SectionBox.Top(style));
        _flow.Add(running, content);
        _flow.Add(running, SectionBox.Bottom(style));
    }

    private void WriteSection(SectionNode section, RunningSet running)
    {
        var style = _word.Edition.Stylesheet.Resolve(section.Style, _word.Edition.Languages[0]);
        var own = running.With(section.Running);
        _flow.Enter(own, !section.ShowsRunning, section.BreakBefore(style), section.Folio);
        SectionBox.Note(_word, section, style);
        _flow.Add(own, SectionBox.Top(style));
        if (section.Anchor is { } anchor)
            _flow.Mark(anchor);
        foreach (var node in section.Content)
            Write(node, own);
        _flow.Add(own, SectionBox.Bottom(style));
        _flow.Leave(style.BreakAfter);
    }
}
