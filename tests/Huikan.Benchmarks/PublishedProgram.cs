using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Huikan.Benchmarks;

/// <summary>The program as users get it: published for this machine's runtime.</summary>
internal static class PublishedProgram
{
    /// <summary>The ways to publish, the best first, with the options that ask for them. The others are not what is released, and the figures say so.</summary>
    private static readonly (string Name, string[] Options)[] Ways =
    [
        ("a native program", []),
        ("ReadyToRun: WITHOUT a linker or the native compiler's package", ["-p:PublishReadyToRun=true", "--self-contained", "false"]),
        ("portable code: WITHOUT any compiler's package", ["-p:PublishAot=false", "--self-contained", "false"]),
    ];

    /// <summary>Publishes in the best way that this machine can, and returns the program's path.</summary>
    public static string Publish()
    {
        var folder = Path.Combine(Repository.Root, ".artifacts", "benchmarks", "program");
        foreach (var (name, options) in Ways)
        {
            if (!TryPublish(folder, options))
                continue;
            Console.WriteLine($"Published as {name}.");
            return Path.Combine(folder, OperatingSystem.IsWindows() ? "huikan.exe" : "huikan");
        }

        throw new InvalidOperationException("src/Huikan cannot be published.");
    }

    private static bool TryPublish(string folder, string[] options)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        string[] arguments =
        [
            "publish", Path.Combine(Repository.Root, "src", "Huikan"), "-c", "Release",
            "-r", RuntimeInformation.RuntimeIdentifier, "-o", folder, "-v", "quiet", "-nologo", .. options,
        ];
        using var publish = Process.Start(new ProcessStartInfo("dotnet", arguments))!;
        publish.WaitForExit();
        return publish.ExitCode == 0;
    }
}
