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
        foreach (var item in YamlReader.ReadList(file, diagnostics).Items)
        {
            if (item is YamlMap map)
            {
                terms.Add(ReadTerm(map, languages, diagnostics));
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

        return new Term(
            LocalizedReader.Read(fields, languages),
            fields.Text("gloss"),
            kind,
            [.. fields.Texts("forbidden").Select(item => item.Value)]);
    }
}
