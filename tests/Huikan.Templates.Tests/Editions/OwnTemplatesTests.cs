using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Editions;
using Huikan.Publications;
using Xunit;

namespace Huikan.Templates.Tests.Editions;

/// <summary>The templates that ship with the project.</summary>
public sealed class OwnTemplatesTests
{
    private readonly DiagnosticBag _diagnostics = new();

    [Theory]
    [InlineData("print", "side-by-side", Arrangement.SideBySide, "zh-Hans", "en")]
    [InlineData("print", "interleaved", Arrangement.Interleaved, "zh-Hans", "en")]
    [InlineData("print", "facing", Arrangement.Facing, "zh-Hans", "en")]
    [InlineData("print", "zh", Arrangement.Single, "zh-Hans")]
    [InlineData("print", "en", Arrangement.Single, "en")]
    [InlineData("broadsheet", "broadsheet", Arrangement.Successive, "zh-Hans", "en")]
    [InlineData("official", "zh", Arrangement.Single, "zh-Hans")]
    [InlineData("word", "side-by-side", Arrangement.SideBySide, "zh-Hans", "en")]
    [InlineData("word", "en", Arrangement.Single, "en")]
    public void The_edition_tree_is_as_checked_in(string template, string layout, Arrangement arrangement, params string[] languages)
    {
        string[] styles = template is "broadsheet" or "official" ? ["styles.css", template + ".css"] : ["styles.css"];
        var stylesheet = StylesheetReader.Read(
            [.. styles.Select(name => Path.Combine(Repository.Templates, name))], SamplePublication.Both, _diagnostics);
        Assert.DoesNotContain(_diagnostics.ToSorted(), diagnostic => diagnostic.Code != "style/stand-in");
        var edition = EditionTemplate.Render(
            Repository.Templates,
            template,
            SamplePublication.Publication,
            SamplePublication.Issue,
            arrangement,
            [.. languages.Select(tag => new Language(tag))],
            stylesheet!,
            _diagnostics);
        Assert.DoesNotContain(_diagnostics.ToSorted(), diagnostic => diagnostic.Code != "style/stand-in");
        Snapshot.Match($"{template}.{layout}.txt", EditionTreeText.Of(edition!));
    }
}
