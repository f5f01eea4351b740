namespace Huikan.Conformance.Tests.Tools;

/// <summary>The checkers of web pages that npm brings: scripts that drive a browser, and the Nu checker.</summary>
internal static class BrowserTool
{
    private const string Chromium = "/usr/bin/chromium";

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Huikan.Conformance.Tests", "browser");

    /// <summary>Runs one of the scripts beside <c>package.json</c> with Node.</summary>
    public static ToolResult RunScript(string script, params string[] arguments)
    {
        ExternalTool.Require("node");
        var browser = Environment.GetEnvironmentVariable("CHROMIUM") ?? Chromium;
        ExternalTool.RequireThat(File.Exists(browser), $"{browser} is not there; CHROMIUM names another browser.");
        RequireModule("playwright-core");
        return ExternalTool.Run("node", [Path.Combine(Folder, script), .. arguments]);
    }

    /// <summary>Runs the Nu HTML checker.</summary>
    public static ToolResult RunNuChecker(params string[] arguments)
    {
        ExternalTool.Require("java");
        RequireModule("vnu-jar");
        return ExternalTool.Run("java", ["-jar", Path.Combine(Folder, "node_modules", "vnu-jar", "build", "dist", "vnu.jar"), .. arguments]);
    }

    private static void RequireModule(string name) => ExternalTool.RequireThat(
        Directory.Exists(Path.Combine(Folder, "node_modules", name)),
        $"{name} is not installed: run npm ci --prefix tests/Huikan.Conformance.Tests/browser.");
}
