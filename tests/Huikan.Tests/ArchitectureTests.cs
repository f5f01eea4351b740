using System.Reflection;
using NetArchTest.Rules;

namespace Huikan.Tests;

/// <summary>Which project may use what: a reference that deserves a compiler error where a project cannot give one.</summary>
public sealed class ArchitectureTests
{
    private static readonly Dictionary<string, string> PackageOwners = new()
    {
        ["Markdig"] = "Huikan.Content",
        ["YamlDotNet"] = "Huikan.Content",
        ["Scriban"] = "Huikan.Templates",
        ["HarfBuzzSharp"] = "Huikan.Typesetting",
        ["DocumentFormat.OpenXml"] = "Huikan.Writers",
        ["Spectre.Console"] = "huikan",
        ["System.CommandLine"] = "huikan",
    };

    private static readonly string[] Projects =
        ["Huikan.Core", "Huikan.Content", "Huikan.Templates", "Huikan.Typesetting", "Huikan.Pdf", "Huikan.Writers", "huikan"];

    public static TheoryData<string, string> PackageUses()
    {
        var uses = new TheoryData<string, string>();
        foreach (var (package, owner) in PackageOwners)
        {
            foreach (var project in Projects.Where(p => p != owner))
                uses.Add(project, package);
        }

        return uses;
    }

    [Theory]
    [MemberData(nameof(PackageUses))]
    public void Each_package_is_used_by_one_project_only(string project, string package) =>
        AssertIndependent(project, package);

    [Theory]
    [InlineData("Huikan.Core", "Huikan.Content")]
    [InlineData("Huikan.Pdf", "Huikan.Publications")]
    [InlineData("Huikan.Pdf", "Huikan.Editions")]
    [InlineData("Huikan.Typesetting", "Huikan.Pdf")]
    [InlineData("Huikan.Typesetting", "Huikan.Writers")]
    [InlineData("Huikan.Templates", "Huikan.Typesetting")]
    [InlineData("Huikan.Content", "Huikan.Templates")]
    [InlineData("Huikan.Writers", "Huikan.Templates")]
    public void A_stage_knows_only_the_noun_before_it(string project, string forbidden) =>
        AssertIndependent(project, forbidden);

    [Theory]
    [InlineData("Huikan.Core")]
    [InlineData("Huikan.Typesetting")]
    [InlineData("Huikan.Pdf")]
    [InlineData("Huikan.Writers")]
    public void No_stage_but_the_pipeline_touches_the_console(string project) => AssertIndependent(project, "System.Console");

    private static void AssertIndependent(string project, string forbidden)
    {
        var types = Types.InAssembly(Assembly.Load(project));
        Assert.NotEmpty(types.GetTypes());
        var result = types.ShouldNot().HaveDependencyOn(forbidden).GetResult();
        Assert.True(result.IsSuccessful, string.Join(", ", result.FailingTypeNames ?? []));
    }
}
