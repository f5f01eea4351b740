using System.Collections.Immutable;
using Huikan.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Huikan.Content.Yaml;

/// <summary>
/// Reads YAML into a tree that knows its places. YamlDotNet's own tree stops at the first repeated key and
/// follows aliases, with which a few lines grow to gigabytes; here both are diagnostics.
/// </summary>
internal sealed class YamlReader
{
    /// <summary>Ours needs three levels.</summary>
    private const int MaximumDepth = 16;

    private readonly SourceFile _file;
    private readonly int _start;
    private readonly DiagnosticBag _diagnostics;
    private readonly IParser _events;

    private YamlReader(SourceFile file, int start, int length, DiagnosticBag diagnostics)
    {
        _file = file;
        _start = start;
        _diagnostics = diagnostics;
        _events = new Parser(new StringReader(file.Text.Substring(start, length)));
    }

    /// <summary>Reads the mapping that a whole file is.</summary>
    public static YamlMap? ReadMap(SourceFile file, DiagnosticBag diagnostics) =>
        ReadMap(file, 0, file.Text.Length, diagnostics);

    /// <summary>Reads the mapping in a stretch of a file; null, with a diagnostic, where it is none.</summary>
    public static YamlMap? ReadMap(SourceFile file, int start, int length, DiagnosticBag diagnostics)
    {
        var root = Read(file, start, length, diagnostics, out var failed);
        if (root is YamlMap map)
            return map;
        if (root is null && !failed)
            return new YamlMap([], file.Span(start, 0));
        if (!failed)
        {
            diagnostics.Error(
                "content/wrong-type",
                root!.Span,
                new Wording("此处应为“键: 值”的列表。", "“key: value” lines are expected here."));
        }

        return null;
    }

    /// <summary>Reads the list that a whole file is; empty, with a diagnostic, where it is none.</summary>
    public static YamlList ReadList(SourceFile file, DiagnosticBag diagnostics)
    {
        var root = Read(file, 0, file.Text.Length, diagnostics, out var failed);
        if (root is not (YamlList or null) && !failed)
        {
            diagnostics.Error(
                "content/wrong-type",
                root.Span,
                new Wording("此处应为以“- ”开头的列表。", "A list of “- ” items is expected here."));
        }

        return root as YamlList ?? new YamlList([], file.Span(0, 0));
    }

    private static YamlNode? Read(SourceFile file, int start, int length, DiagnosticBag diagnostics, out bool failed)
    {
        var reader = new YamlReader(file, start, length, diagnostics);
        failed = false;
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException problem)
        {
            failed = true;
            var offset = Math.Min(start + (int)problem.Start.Index, start + length);
            diagnostics.Error(
                "content/bad-yaml",
                file.Span(offset, 0),
                new Wording("此处的 YAML 无法读懂。", $"The YAML cannot be read here: {Sentence(problem.Message)}"),
                new Wording(
                    "含有“: ”、“#”或以引号、括号开头的值要加引号，缩进要用空格。",
                    "Quote a value that has “: ” or “ #” in it or begins with a quote or bracket, and indent with spaces."));
            return null;
        }
    }

    private static string Sentence(string message) => message.TrimEnd('.').ReplaceLineEndings(" ") + ".";

    private YamlNode? ReadDocument()
    {
        _events.Consume<StreamStart>();
        if (_events.Accept<StreamEnd>(out _))
            return null;
        _events.Consume<DocumentStart>();
        var root = ReadNode(0);
        _events.Consume<DocumentEnd>();
        if (_events.Accept<DocumentStart>(out var second))
            throw new YamlException(second.Start, second.End, "there is a second document");
        return root is YamlScalar { IsPlain: true, Value: "" } ? null : root;
    }

    private YamlNode ReadNode(int depth)
    {
        var current = _events.Current!;
        if (depth > MaximumDepth)
            throw new YamlException(current.Start, current.End, "it is nested too deeply");
        switch (current)
        {
            case Scalar scalar:
                _events.MoveNext();
                return ToScalar(scalar);
            case SequenceStart start:
                return ReadSequence(start, depth);
            case MappingStart start:
                return ReadMapping(start, depth);
            default:
                throw new YamlException(current.Start, current.End, "anchors and aliases are not used here");
        }
    }

    private YamlList ReadSequence(SequenceStart start, int depth)
    {
        _events.MoveNext();
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!_events.Accept<SequenceEnd>(out _))
            items.Add(ReadNode(depth + 1));
        var end = _events.Consume<SequenceEnd>();
        return new YamlList(items.DrainToImmutable(), Span(start.Start, end.End));
    }

    private YamlMap ReadMapping(MappingStart start, int depth)
    {
        _events.MoveNext();
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!_events.Accept<MappingEnd>(out _))
        {
            var key = ReadNode(depth + 1) as YamlScalar
                ?? throw new YamlException(_events.Current!.Start, _events.Current.End, "a key has to be a word");
            var value = ReadNode(depth + 1);
            if (seen.Add(key.Value))
                entries.Add(new YamlEntry(key, value));
            else
                ReportRepeatedKey(key);
        }

        var end = _events.Consume<MappingEnd>();
        return new YamlMap(entries.DrainToImmutable(), Span(start.Start, end.End));
    }

    private void ReportRepeatedKey(YamlScalar key) => _diagnostics.Error(
        "content/repeated-key",
        key.Span,
        new Wording($"键“{key.Value}”出现了两次。", $"The key “{key.Value}” stands here twice."),
        new Wording("请只保留一个。", "Keep one of them."));

    private YamlScalar ToScalar(Scalar scalar)
    {
        var span = Span(scalar.Start, scalar.End);
        if (Characters.FirstForbidden(scalar.Value) is { } forbidden)
            Characters.Report(_diagnostics, span, scalar.Value[forbidden]);
        return new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, span);
    }

    private SourceSpan Span(Mark start, Mark end)
    {
        var from = Math.Min(_start + (int)start.Index, _file.Text.Length);
        var to = Math.Clamp(_start + (int)end.Index, from, _file.Text.Length);
        return _file.Span(from, to - from);
    }
}
