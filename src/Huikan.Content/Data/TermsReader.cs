using System.Collections.Immutable;
using Huikan.Content.Yaml;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Content.Data;

/// <summary>Reads <c>data/terms.yml</c>.</summary>
internal static class TermsReader
{
    internal static readonly ImmutableArray<string> Kinds = ["slogan", "programme", "institution", "company", "concept"];

    public static ImmutableArray<Term> Read(SourceFile file, ImmutableArray<Language> languages, DiagnosticBag diagnostics)
    {
        var terms = ImmutableArray.CreateBuilder<Term>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in YamlReader.ReadList(file, diagnostics).Items)
        {
            if (item is YamlMap map)
            {
                var term = ReadTerm(map, languages, diagnostics);
                if (term.Key.Length == 0 || !keys.Add(term.Key))
                    ReportKey(term, map.Span, diagnostics);
                terms.Add(term);
                continue;
            }

            diagnostics.Error(
                "content/wrong-type",
                item.Span,
                new Wording("每个术语应为“键: 值”的列表。", "Each term has to be “key: value” lines."));
        }

        return terms.DrainToImmutable();
    }

    private static Term ReadTerm(YamlMap map, ImmutableArray<Language> languages, DiagnosticBag diagnostics)
    {
        var fields = YamlFields.Open(map, Shape.Term(LocalizedReader.Keys(languages)), diagnostics);
        var kind = fields.Text("kind");
        if (kind is not null && !Kinds.Contains(kind))
        {
            diagnostics.Error(
                "content/unknown-kind",
                fields.SpanOf("kind"),
                new Wording($"没有“{kind}”这类术语。", $"There is no kind of term “{kind}”."),
                Suggestion.Hint(kind, Kinds));
        }

        var rendering = LocalizedReader.Read(fields, languages);
        var key = fields.Text("key");
        if (key is not null)
            AddressName.Check(key, fields.SpanOf("key"), diagnostics);
        return new Term(
            rendering,
            fields.Text("gloss"),
            kind,
            [.. fields.Texts("forbidden").Select(item => item.Value)])
        {
            Key = key ?? AddressName.Of(rendering.In(languages.FirstOrDefault(language => language.Primary == "en", languages[0]))),
        };
    }

    private static void ReportKey(Term term, SourceSpan span, DiagnosticBag diagnostics)
    {
        // Where nothing is said, that has been reported already.
        if (term.Rendering.Values.All(said => said.Value.Length == 0))
            return;
        diagnostics.Error(
            "content/repeated-term",
            span with { Length = 0 },
            term.Key.Length == 0
                ? new Wording("由此译法得不出网页地址。", "No address can be made of this rendering.")
                : new Wording($"已有术语的网页地址是“{term.Key}”。", $"Another term has the address “{term.Key}” already."),
            new Wording("请加上一行“key: …”，另取地址。", "Add a line “key: …” that gives it an address of its own."));
    }
}
