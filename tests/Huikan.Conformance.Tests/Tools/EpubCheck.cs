namespace Huikan.Conformance.Tests.Tools;

/// <summary>EPUBCheck, the checker of the W3C, which Debian brings as a program for Java.</summary>
internal static class EpubCheck
{
    private const string Usual = "/usr/share/java/epubcheck.jar";

    /// <summary>Fails with what the checker says where it finds an error or has a warning.</summary>
    public static void AssertClean(string book)
    {
        ExternalTool.Require("java");
        var jar = Environment.GetEnvironmentVariable("EPUBCHECK") ?? Usual;
        ExternalTool.RequireThat(File.Exists(jar), $"{jar} is not there; EPUBCHECK names another epubcheck.jar.");
        var result = ExternalTool.Run("java", ["-jar", jar, "--failonwarnings", book]);
        Assert.True(result.ExitCode == 0, result.All);
        Assert.Contains("0 errors / 0 warnings", result.All, StringComparison.Ordinal);
    }
}
