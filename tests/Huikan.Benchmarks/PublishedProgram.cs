using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Huikan.Benchmarks;

/// <summary>The program as users get it: published for this machine's runtime, its code compiled ahead.</summary>
internal static class PublishedProgram
{
    /// <summary>Publishes and returns the program's path. Without the package of the compiler (Microsoft.NETCore.App.Crossgen2) the code is left to be compiled as it runs, and the figures say so.</summary>
    public static string Publish()
    {
        var folder = Path.Combine(Repository.Root, ".artifacts", "benchmarks", "program");
        if (TryPublish(folder, readyToRun: true))
            Console.WriteLine("Published with ReadyToRun.");
        else if (TryPublish(folder, readyToRun: false))
            Console.WriteLine("Published WITHOUT ReadyToRun: its compiler could not be had. These are not the figures of a release.");
        else
            throw new InvalidOperationException("src/Huikan cannot be published.");
        return Path.Combine(folder, OperatingSystem.IsWindows() ? "huikan.exe" : "huikan");
    }

    private static bool TryPublish(string folder, bool readyToRun)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        string[] arguments =
        [
            "publish", Path.Combine(Repository.Root, "src", "Huikan"), "-c", "Release", "--self-contained", "false",
            "-r", RuntimeInformation.RuntimeIdentifier, $"-p:PublishReadyToRun={readyToRun}",
            "-o", folder, "-v", "quiet", "-nologo",
        ];
        using var publish = Process.Start(new ProcessStartInfo("dotnet", arguments))!;
        publish.WaitForExit();
        return publish.ExitCode == 0;
    }
}
