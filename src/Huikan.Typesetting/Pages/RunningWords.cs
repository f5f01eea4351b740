using System.Collections.Immutable;
using Huikan.Editions;
using Huikan.Publications;

namespace Huikan.Typesetting.Pages;

/// <summary>The words of a running line with its folios written out: a folio beside words is one of them.</summary>
internal static class RunningWords
{
    /// <summary>The pieces, each in one language; a folio by itself is in English, whose figures it takes.</summary>
    public static ImmutableArray<(ImmutableArray<Inline> Words, Language Language)> Of(
        ImmutableArray<RunningPart> parts, string folio)
    {
        var pieces = ImmutableArray.CreateBuilder<(ImmutableArray<Inline> Words, Language Language)>();
        var endsWithFolio = false;
        foreach (var part in parts)
        {
            var (words, language) = part switch
            {
                RunningText text => (text.Content, text.Language),
                Folio => ([new Text(folio, default)], pieces.Count > 0 ? pieces[^1].Language : Language.English),
                _ => throw new UnreachableKindException(part),
            };
            if (pieces.Count > 0 && (part is Folio || endsWithFolio))
                pieces[^1] = (pieces[^1].Words.AddRange(words), pieces.Count == 1 && parts[0] is Folio ? language : pieces[^1].Language);
            else
                pieces.Add((words, language));
            endsWithFolio = part is Folio;
        }

        return pieces.DrainToImmutable();
    }
}
