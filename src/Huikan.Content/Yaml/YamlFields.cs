using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Huikan.Diagnostics;

namespace Huikan.Content.Yaml;

/// <summary>
/// Reads typed values out of a mapping. What is unknown or missing is reported once, when it is opened;
/// what has the wrong type, when it is asked for.
/// </summary>
internal sealed partial class YamlFields
{
    private readonly YamlMap _map;
    private readonly DiagnosticBag _diagnostics;

    private YamlFields(YamlMap map, DiagnosticBag diagnostics)
    {
        _map = map;
        _diagnostics = diagnostics;
    }

    public static YamlFields Open(YamlMap map, Shape shape, DiagnosticBag diagnostics)
    {
        var fields = new YamlFields(map, diagnostics);
        foreach (var entry in map.Entries)
        {
            if (!shape.Known.Contains(entry.Key.Value))
                fields.ReportUnknown(entry.Key, shape);
        }

        foreach (var key in shape.Required)
        {
            if (map[key] is null)
                fields.ReportMissing(key);
        }

        return fields;
    }

    /// <summary>Whether the key stands, whatever its value.</summary>
    public bool Has(string key) => _map[key] is not null;

    /// <summary>The place of a key's value, or of the whole mapping.</summary>
    public SourceSpan SpanOf(string key) => _map[key]?.Span ?? _map.Span;

    /// <summary>A line of text, or null where it is missing or something else.</summary>
    public string? Text(string key) => _map[key] is { } node ? TextOf(node, key) : null;

    /// <summary>A whole number from one, or null.</summary>
    public int? Number(string key)
    {
        if (_map[key] is not { } node)
            return null;
        if (node is YamlScalar { IsPlain: true } scalar
            && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number > 0)
            return number;
        _diagnostics.Error(
            "content/wrong-type",
            node.Span,
            new Wording($"“{key}”应为从 1 起的整数。", $"“{key}” has to be a whole number from 1."),
            new Wording("例如：1", "For example: 1"));
        return null;
    }

    /// <summary>A date written <c>2023-04-23</c>, or null.</summary>
    public DateOnly? Date(string key)
    {
        if (_map[key] is not { } node)
            return null;
        if (node is YamlScalar scalar
            && DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        _diagnostics.Error(
            "content/bad-date",
            node.Span,
            new Wording($"“{key}”不是存在的日期。", $"“{key}” is not a date that exists."),
            new Wording("请写成“年-月-日”，例如：2023-04-23", "Write year-month-day, for example: 2023-04-23"));
        return null;
    }

    /// <summary>A mapping, or null.</summary>
    public YamlMap? Map(string key)
    {
        if (_map[key] is not { } node)
            return null;
        if (node is YamlMap map)
            return map;
        _diagnostics.Error(
            "content/wrong-type",
            node.Span,
            new Wording($"“{key}”应为“键: 值”的列表。", $"“{key}” has to be “key: value” lines."));
        return null;
    }

    /// <summary>A list of texts with their places; empty where it is missing or something else.</summary>
    public ImmutableArray<(string Value, SourceSpan Span)> Texts(string key)
    {
        if (_map[key] is not { } node)
            return [];
        if (node is not YamlList list)
        {
            _diagnostics.Error(
                "content/wrong-type",
                node.Span,
                new Wording($"“{key}”应为列表。", $"“{key}” has to be a list."),
                new Wording("例如：[甲, 乙]", "For example: [one, two]"));
            return [];
        }

        return
        [
            .. list.Items
                .Select(item => (Value: TextOf(item, key), item.Span))
                .Where(item => item.Value is not null)
                .Select(item => (item.Value!, item.Span)),
        ];
    }

    /// <summary>A list of mappings; empty where it is missing or something else.</summary>
    public ImmutableArray<YamlMap> Maps(string key)
    {
        if (_map[key] is not { } node)
            return [];
        var items = node is YamlList list ? list.Items : [node];
        foreach (var item in items.Where(item => item is not YamlMap || node is not YamlList))
        {
            _diagnostics.Error(
                "content/wrong-type",
                item.Span,
                new Wording($"“{key}”应为列表，每项是“键: 值”。", $"“{key}” has to be a list whose items are “key: value” lines."),
                new Wording("每项以“- ”开头，其余各行与首行的键对齐。", "Begin each item with “- ”, and put its other lines under its first key."));
        }

        return node is YamlList ? [.. items.OfType<YamlMap>()] : [];
    }

    private string? TextOf(YamlNode node, string key)
    {
        if (node is YamlScalar scalar && !(scalar.IsPlain && NotText().IsMatch(scalar.Value)) && !string.IsNullOrWhiteSpace(scalar.Value))
        {
            // A folded block ends in a line feed that nobody means.
            var text = scalar.Value.TrimEnd('\n');
            if (!text.Contains('\n') && !text.Contains('\r'))
                return text;
        }

        _diagnostics.Error(
            "content/wrong-type",
            node.Span,
            new Wording($"“{key}”应为一行文字。", $"“{key}” has to be a line of text."),
            new Wording(
                "数字、true、null 作文字用时要加引号；没有内容就删去此键。",
                "Put a number, true or null into quotes to use it as text; leave the key out where there is nothing to say."));
        return null;
    }

    private void ReportUnknown(YamlScalar key, Shape shape)
    {
        if (shape.Shared.Contains(key.Value))
        {
            _diagnostics.Error(
                "content/shared-key",
                key.Span,
                new Wording(
                    $"“{key.Value}”是两种语言共有的，不写在译文里。",
                    $"“{key.Value}” is shared by both languages and does not stand in a translation."),
                new Wording("请删去；它只写在原文文件中。", "Delete it here; it stands once, in the source file."));
            return;
        }

        _diagnostics.Error(
            "content/unknown-key",
            key.Span,
            new Wording($"没有“{key.Value}”这个键。", $"There is no key “{key.Value}” here."),
            Suggestion.Hint(key.Value, shape.Known));
    }

    private void ReportMissing(string key) => _diagnostics.Error(
        "content/missing-key",
        _map.Span with { Length = 0 },
        new Wording($"缺少“{key}”。", $"“{key}” is missing."),
        new Wording($"请加上一行“{key}: …”。", $"Add a line “{key}: …”."));

    /// <summary>What the core schema of YAML 1.2 (§10.3.2) reads as null, true, false or a number.</summary>
    [GeneratedRegex(@"^(~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))?$", RegexOptions.CultureInvariant)]
    private static partial Regex NotText();
}
